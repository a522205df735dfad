/** The review of a draft: what will be published, part by part with its comments; who approves; when it appears. */

import { useEffect } from 'preact/hooks';
import { type EventView, type ReviewView, readEvent, readReview } from '../../../shared/api/events.ts';
import { isRanked } from '../../../shared/kinds.ts';
import { methodFingerprint } from '../../../shared/publication.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { type Load, useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Prose } from '../../parts/prose.tsx';
import { Tag } from '../../parts/tag.tsx';
import { settled } from '../../saving.ts';
import { person } from '../../session.ts';
import { EventPage } from '../event/event-page.tsx';
import { DocumentsSection, TeamSection } from '../event/overview-sections.tsx';
import { Asked } from '../notice/asked.tsx';
import { blocksOf } from '../notice/blocks.ts';
import { Scoring } from '../notice/scoring.tsx';
import { Approvals } from './approvals.tsx';
import { BasicsRead } from './basics-read.tsx';
import { Beside } from './comments.tsx';
import { ScheduleSection } from './schedule.tsx';

type Both = { view: EventView; review: ReviewView };

function Shown({ both, load }: { both: Both; load: Load<Both> }) {
  const { view, review } = both;
  const { content } = view;
  const { zone } = content;
  useEffect(() => {
    barZone.value = zone;
  }, [zone]);
  const me = person.value!;
  const set = (next: ReviewView) => load.set({ view, review: next });
  const beside = { view, review, me, onChanged: set };
  return (
    <EventPage
      title={t('Review before publication')}
      dense
      view={view}
      over={
        <>
          <a href={`/events/${view.id}`}>{t('The event')}</a>
          <Tag>{view.published ? t('Published') : t('Draft, only your team sees it')}</Tag>
        </>
      }
    >
      <ProblemBanner problem={load.problem} onRetry={() => void load.reload()} />
      <div class="two even">
        <Approvals view={view} review={review} me={me} onChanged={set} onStale={() => void load.reload()} />
        <div class="stack">
          <ScheduleSection view={view} review={review} me={me} onChanged={() => void load.reload()} />
          <Beside part={null} {...beside} />
        </div>
      </div>
      <p class="measure">
        {t(
          'Below is what will be published, in the words that bidders will read. A comment stands beside the part that it is about.',
        )}
      </p>
      <div class="two reviewed">
        <BasicsRead content={content}>
          <Prose blocks={blocksOf(content.description)} />
        </BasicsRead>
        <Beside part="basics" {...beside} />
      </div>
      <div class="two reviewed">
        <DocumentsSection view={view} />
        <Beside part="documents" {...beside} />
      </div>
      <div class="two reviewed">
        <Asked content={content} />
        <div class="stack">
          <Beside part="questions" {...beside} />
          <Beside part="prices" {...beside} />
        </div>
      </div>
      <div class="two reviewed">
        {isRanked(content) ? (
          <Scoring draft notice={{ content, method: methodFingerprint(content) }} />
        ) : (
          <p>{t('Answers are read, not scored.')}</p>
        )}
        <Beside part="criteria" {...beside} />
      </div>
      <div class="two reviewed">
        <TeamSection view={view} writes={false} />
        <Beside part="team" {...beside} />
      </div>
    </EventPage>
  );
}

/** The page `/events/:eventId/review`. */
export default function ReviewPage() {
  const { eventId = '' } = useParams();
  const load = useLoad(
    async (signal) => {
      await settled();
      const params = { eventId };
      const [view, review] = await Promise.all([
        call(readEvent, { params, signal }),
        call(readReview, { params, signal }),
      ]);
      return { view, review };
    },
    [eventId],
  );
  if (load.data) return <Shown both={load.data} load={load} />;
  return (
    <Page title={t('Review before publication')}>
      <Loaded load={load} what={t('Reading the draft')}>
        {() => null}
      </Loaded>
    </Page>
  );
}
