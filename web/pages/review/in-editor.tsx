/** What the editor of a draft shows of its review: that it is scheduled, and the comments on the part that is open. */
import type { EventView } from '../../../shared/api/events.ts';
import { readReview } from '../../../shared/api/events.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Banner } from '../../parts/banner.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { person } from '../../session.ts';
import type { PartId } from '../event/parts-of-draft.ts';
import { standingWords } from './approvals.tsx';
import { Beside } from './comments.tsx';

/** Says that nothing can be changed while publication is scheduled; nothing where it is not. */
export function ScheduledBanner({ view }: { view: EventView }) {
  const { schedule } = view.preparation;
  if (!schedule) return null;
  return (
    <Banner
      kind="warn"
      icon="clock"
      big={t('Publication is scheduled')}
      act={
        <a class="btn" href={`/events/${view.id}/review#schedule`}>
          {t('See or cancel it')}
        </a>
      }
    >
      <p>
        {rich(
          'For {time}. Nothing of the draft can change until then: what you type here is not saved unless the schedule is cancelled first.',
          { time: <Time at={schedule.at} zone={view.content.zone} /> },
        )}
      </p>
    </Banner>
  );
}

/** The comments on one part, below it; on the last part, where the approvals stand. */
export function ReviewHere({ view, part }: { view: EventView; part: PartId }) {
  const load = useLoad((signal) => call(readReview, { params: { eventId: view.id }, signal }), [part, view.version]);
  const me = person.value!;
  return (
    <Loaded load={load} what={t('Reading the comments')}>
      {(review) =>
        part === 'publish' ? (
          <section class="panel stack tight" aria-labelledby="review">
            <h2 id="review">{t('Review')}</h2>
            <p>{standingWords(review, false)}</p>
            <p>
              <a class="btn" href={`/events/${view.id}/review`}>
                {t('Ask for a review, read it, schedule the publication')}
              </a>
            </p>
          </section>
        ) : (
          <Beside part={part} view={view} review={review} me={me} onChanged={load.set} />
        )
      }
    </Loaded>
  );
}
