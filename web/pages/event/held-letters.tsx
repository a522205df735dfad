/** Letters of a sandbox event that were not sent. */
import { heldLetters, readEvent } from '../../../shared/api/events.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { Page } from '../../parts/page.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';

/** The page `/events/:eventId/held-letters`. */
export default function HeldLetters() {
  const { eventId = '' } = useParams();
  const params = { eventId };
  const load = useLoad(
    async (signal) => {
      const [event, page] = await Promise.all([
        call(readEvent, { params, signal }),
        call(heldLetters, { params, signal }),
      ]);
      return { ...page, content: event.content };
    },
    [eventId],
  );
  const content = load.data?.content;
  return (
    <Page
      title={t('Letters held back')}
      lede={t(
        'What suppliers would have got by e-mail, were this a real event. Nobody outside of your organisation has.',
      )}
      {...(content && { event: { reference: content.reference, title: content.title, sandbox: content.sandbox } })}
      over={<a href={`/events/${eventId}`}>{t('The event')}</a>}
    >
      <Loaded load={load} what={t('Reading the letters')}>
        {({ items, cursor, content: { zone } }) => (
          <>
            {items.length === 0 && (
              <p class="panel measure">
                {t('None yet. Invite somebody: the link in the held letter lets you try the bid.')}
              </p>
            )}
            {items.map((letter) => (
              <article key={letter.id} class="panel stack tight">
                <h2>{letter.subject}</h2>
                <p>{rich('To {to}, {time}', { to: letter.to, time: <Time at={letter.at} zone={zone} /> })}</p>
                <details>
                  <summary>{t('Read it')}</summary>
                  <p class="said">{letter.text}</p>
                </details>
              </article>
            ))}
            <More
              page={{ items, cursor }}
              read={(from) => call(heldLetters, { params, query: { cursor: from } })}
              onRead={(page) => load.set({ ...load.data!, ...page })}
            >
              {t('Show older letters')}
            </More>
          </>
        )}
      </Loaded>
    </Page>
  );
}
