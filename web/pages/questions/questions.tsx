/** A supplier's page of questions: ask, what we asked, what was answered to everybody. */
import { useEffect } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { readNotice } from '../../../shared/api/open.ts';
import { listAsked } from '../../../shared/api/questions.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { AnswerList } from './answer-list.tsx';
import { AskedList, AskForm } from './ask.tsx';
import { lotNameIn } from './lot-name.ts';

/** The page `/questions/:eventId`. */
export default function Questions() {
  const { params, query } = useRoute();
  const { eventId = '' } = params;
  const place = { params: { eventId }, query: { invitation: query.invitation } };
  const load = useLoad(
    async (signal) => {
      const [notice, asked] = await Promise.all([
        call(readNotice, { ...place, signal }),
        call(listAsked, { ...place, signal }),
      ]);
      return { notice, asked };
    },
    [eventId],
  );
  const zone = load.data?.notice.content.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  const back = `/notices/${eventId}${query.invitation ? `?invitation=${encodeURIComponent(query.invitation)}` : ''}`;
  const content = load.data?.notice.content;
  return (
    <Page
      title={t('Questions and answers')}
      over={<a href={back}>{t('The notice')}</a>}
      {...(content ? { event: content } : {})}
    >
      <Loaded load={load} what={t('Reading the questions')}>
        {({ notice, asked }) => {
          const shared = {
            place,
            content: notice.content,
            asked,
            onChange: (next: typeof asked) => load.set({ notice, asked: next }),
          };
          return (
            <div class="stack">
              <AskForm {...shared} />
              <AskedList {...shared} />
              <section class="stack" aria-labelledby="answered">
                <h2 id="answered">{t('Answered to everybody')}</h2>
                <AnswerList
                  eventId={eventId}
                  invitation={query.invitation}
                  zone={notice.content.zone}
                  lotName={lotNameIn(notice.content)}
                />
              </section>
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
