import type { RankingView } from '../../../shared/api/evaluation.ts';
import type { EventView } from '../../../shared/api/events.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import type { Actor } from '../../../shared/people.ts';
import { inZone } from '../../../shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { awardPart } from './acts.ts';
import { Approval } from './approval.tsx';
import { AwardSummary } from './award-summary.tsx';
import { ChainSteps } from './chain.tsx';
import { DeclareFirst } from './declare-first.tsx';
import { Recommendation } from './recommendation.tsx';
import { Standstill } from './standstill.tsx';

type Props = {
  view: RankingView;
  event: EventView;
  me: Actor;
  returned: { name: string; why: string } | null;
  onChange: (lot: LotRecord) => void;
  onReload: () => void;
};

/** Whether the recommendation rests on the ranking that is shown. */
const SameRanking = ({ view, ranking }: { view: RankingView; ranking: string }) =>
  ranking === view.fingerprint ? (
    <Tag kind="good" icon="check">
      rests on this ranking
    </Tag>
  ) : (
    <Tag kind="bad" icon="alert">
      rests on another ranking
    </Tag>
  );

/** The recommendation as it was sent, with its reasons; what follows stands beside it. */
function Sent({ view, event, me, onChange }: Props) {
  const { lot, content } = view;
  const sent = lot.recommendation;
  const part = awardPart(lot, view.ranking, event, me);
  const bid = view.ranking.ranked.find((b) => b.bidId === sent?.bidId);
  if (!sent) return null;
  return (
    <section class="panel" aria-labelledby={part === 'intended' ? 'recommendation' : 'award'}>
      <div class="two even">
        <div class="stack">
          <h2 id={part === 'intended' ? 'recommendation' : 'award'} tabIndex={-1}>
            Award recommendation
          </h2>
          {bid && <AwardSummary view={view} bid={bid} />}
          <dl class="summary">
            <div>
              <dt>Recommended by</dt>
              <dd>
                {sent.by},
                <br />
                <Time at={sent.at} zone={content.zone} precision="second" />
              </dd>
            </div>
            <div>
              <dt>Ranking</dt>
              <dd>
                <Fingerprint sha256={sent.ranking} short /> <SameRanking view={view} ranking={sent.ranking} />
              </dd>
            </div>
          </dl>
          <ChainSteps chain={sent.chain} zone={content.zone} currency={content.currency} />
        </div>
        <div class="stack">
          <h3>Reasons</h3>
          <blockquote class="cite">
            <p class="typed">{sent.reasons}</p>
          </blockquote>
          {sent.skipped.length > 0 && (
            <>
              <h3>Passed over</h3>
              <dl class="summary">
                {sent.skipped.map((s) => (
                  <div key={s.bidId}>
                    <dt>{s.name}</dt>
                    <dd>
                      {s.why === 'withdrew' ? 'Withdrew its bid. ' : 'Its award was set aside. '}
                      <span class="typed">{s.reasons}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          {part === 'decide' &&
            (view.declared ? <Approval view={view} onDecided={onChange} /> : <DeclareFirst lot={view.lot} />)}
          {part === 'own' && (
            <Banner kind="plain" icon="clock" big="It waits for an approver">
              <p>Nobody approves their own recommendation: another person decides.</p>
            </Banner>
          )}
          {part === 'took-part' && (
            <Banner kind="plain" icon="clock" big="It waits for another approver">
              <p>You took part in the evaluation of this lot. An approver who did not decides.</p>
            </Banner>
          )}
          {part === 'approved' && (
            <Banner kind="good" icon="check" big="You have approved it">
              <p>It waits for another approver: each person counts once.</p>
            </Banner>
          )}
          {part === 'not-asked' && (
            <Banner kind="plain" icon="clock" big="It waits for another step">
              <p>The step that is asked now is taken by others. You are asked when it is your turn.</p>
            </Banner>
          )}
          {part === 'waits-for-approver' && (
            <Banner kind="plain" icon="clock" big="It waits for an approver">
              <p>An approver of your organisation, another person than the lead, approves it or returns it.</p>
            </Banner>
          )}
        </div>
      </div>
    </section>
  );
}

/** The award made: to whom, by whom, when. It stands at the top of the page. */
export function Awarded({ view }: Pick<Props, 'view'>) {
  const { award, intent, stage } = view.lot;
  if (stage === 'intended' && intent)
    return (
      <Banner
        kind="plain"
        icon="clock"
        big={`Intended award to ${intent.name}`}
        label="Award"
        act={
          <a class="btn" href="#award">
            To the standstill
          </a>
        }
      >
        <p>
          Approved {inZone(intent.at, view.content.zone)}. It is not the final award yet: the standstill ends{' '}
          {inZone(intent.ends, view.content.zone)}.
        </p>
      </Banner>
    );
  if (!award) return null;
  return (
    <Banner kind="good" icon="check" big={`Awarded to ${award.name}`} label="Award">
      <p>
        {view.lot.intent ? 'Made final' : 'Approved'} by {award.by},{' '}
        <Time at={award.at} zone={view.content.zone} precision="second" />. Every bidder hears the result by e-mail.
      </p>
    </Banner>
  );
}

/** The award under the ranking: recommendation, approval, or whom it waits for. */
export function Award(props: Props) {
  const { view, event, me, returned, onChange } = props;
  const part = awardPart(view.lot, view.ranking, event, me);
  if (part === 'ended' || part === 'ending') {
    const { ending } = view.lot;
    const words = part === 'ending' ? 'It is proposed to end this lot without an award' : 'Ended without an award';
    return (
      <Banner
        kind="plain"
        icon="alert"
        big={view.lot.stage === 'cancelled' ? 'Cancelled' : words}
        label="Award"
        act={
          part === 'ending' && (
            <a class="btn" href={`/events/${view.lot.eventId}`}>
              To the event
            </a>
          )
        }
      >
        <p class="typed">{ending?.reasons}</p>
      </Banner>
    );
  }
  if (part === 'intended' || part === 'awarded')
    return (
      <>
        <Standstill view={view} event={event} me={me} onChange={onChange} onReload={props.onReload} />
        <Sent {...props} />
      </>
    );
  if (part === 'recommend' && !view.declared) return <DeclareFirst lot={view.lot} />;
  if (part === 'recommend') return <Recommendation view={view} returned={returned} onSent={onChange} />;
  if (part === 'waits-for-lead' || part === 'nothing-to-award') {
    return (
      <section class="panel stack tight" aria-labelledby="award">
        <h2 id="award" tabIndex={-1}>
          Award recommendation
        </h2>
        <p>
          {part === 'waits-for-lead'
            ? 'None yet. The lead of the committee recommends a bid that ranks first; an approver decides.'
            : 'No bid is ranked, so there is none to recommend.'}
        </p>
      </section>
    );
  }
  return <Sent {...props} />;
}
