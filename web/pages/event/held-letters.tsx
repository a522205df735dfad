/** Letters of a sandbox event that were not sent. */
import { shownAddress } from '../../../shared/address.ts';
import { heldLetters, readEvent } from '../../../shared/api/events.ts';
import { bothClocks } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { rich } from '../../rich.ts';
import { EventPage } from './event-page.tsx';

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
      return { ...page, event };
    },
    [eventId],
  );
  return (
    <EventPage
      title={t('Letters held back')}
      lede={t(
        'What suppliers would have got by e-mail, were this a real event. Nobody outside of your organisation has.',
      )}
      view={load.data?.event}
      over={<a href={`/events/${eventId}`}>{t('The event')}</a>}
    >
      <Loaded load={load} what={t('Reading the letters')}>
        {({ items, cursor, event }) => (
          <>
            {items.length === 0 && (
              <p class="panel measure">
                {t('None yet. Invite somebody: the link in the held letter lets you try the bid.')}
              </p>
            )}
            {items.map((letter) => (
              <article key={letter.id} class="panel stack tight">
                <h2>{letter.subject}</h2>
                <p>
                  {rich('To {to}, {time}', {
                    to: shownAddress(letter.to),
                    time: <time dateTime={letter.at}>{bothClocks(letter.at, event.content.zone, 'second')}</time>,
                  })}
                </p>
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
    </EventPage>
  );
}
