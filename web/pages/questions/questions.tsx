/** A supplier's page of questions: ask, what we asked, what was answered to everybody. */
import { useEffect } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { type NoticeView, readNotice } from '../../../shared/api/open.ts';
import { listAsked } from '../../../shared/api/questions.ts';
import type { Due } from '../../../shared/my-events.ts';
import { millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, call } from '../../api.ts';
import { barZone, now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { DueLine } from '../my-events/due-line.tsx';
import { invitationTo } from '../take-up.ts';
import { AnswerList } from './answer-list.tsx';
import { AskedList, AskForm } from './ask.tsx';
import { lotNameIn } from './lot-name.ts';

/** What is due from here on: questions, then bids. */
function Dues({ until, notice }: { until: string | null; notice: NoticeView }) {
  const dues: Due[] = [
    ...(until ? [{ what: 'questions' as const, at: until }] : []),
    { what: 'bids', at: notice.closesAt },
  ];
  const ahead = dues.filter((due) => now.value < millis(due.at));
  if (ahead.length === 0) return null;
  return (
    <dl class="dues">
      {ahead.map((due) => (
        <DueLine key={due.what} due={due} zone={notice.content.zone} />
      ))}
    </dl>
  );
}

const isMissing = (problem: unknown): boolean => problem instanceof ApiProblem && problem.status === 404;

/** The page `/questions/:eventId`. A letter leads here without the invitation: ours is found again. */
export default function Questions() {
  const { params, query } = useRoute();
  const { eventId = '' } = params;
  const load = useLoad(
    async (signal) => {
      const read = async (invitation: string | undefined) => {
        const place = { params: { eventId }, query: { invitation } };
        const [notice, asked] = await Promise.all([
          call(readNotice, { ...place, signal }),
          call(listAsked, { ...place, signal }),
        ]);
        return { notice, asked, place };
      };
      try {
        return await read(query.invitation);
      } catch (problem) {
        const invitation = isMissing(problem) && !query.invitation ? await invitationTo(eventId) : undefined;
        if (!invitation) throw problem;
        return read(invitation);
      }
    },
    [eventId, query.invitation],
  );
  const zone = load.data?.notice.content.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  const invitation = load.data?.place.query.invitation ?? query.invitation;
  const back = `/notices/${eventId}${invitation ? `?invitation=${encodeURIComponent(invitation)}` : ''}`;
  const content = load.data?.notice.content;
  return (
    <Page
      title={t('Questions and answers')}
      over={<a href={back}>{t('The notice')}</a>}
      {...(content ? { event: content } : {})}
    >
      <Loaded load={load} what={t('Reading the questions')}>
        {({ notice, asked, place }) => {
          const shared = {
            place,
            content: notice.content,
            asked,
            onChange: (next: typeof asked) => load.set({ notice, asked: next, place }),
          };
          return (
            <div class="stack">
              <Dues until={asked.until} notice={notice} />
              <AskForm {...shared} />
              <AskedList {...shared} />
              <section class="stack" aria-labelledby="answered">
                <h2 id="answered">{t('Answered to everybody')}</h2>
                <AnswerList
                  eventId={eventId}
                  invitation={place.query.invitation}
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
