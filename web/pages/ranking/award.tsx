import type { RankingView } from '../../../shared/api/evaluation.ts';
import type { EventView } from '../../../shared/api/events.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import type { Actor } from '../../../shared/people.ts';
import { inZone } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { Banner } from '../../parts/banner.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { awardPart } from './acts.ts';
import { Approval } from './approval.tsx';
import { AwardSummary } from './award-summary.tsx';
import { ChainSteps } from './chain.tsx';
import { DeclareFirst } from './declare-first.tsx';
import { AcknowledgedConflict } from './panel-conflict.tsx';
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
      {t('rests on this ranking')}
    </Tag>
  ) : (
    <Tag kind="bad" icon="alert">
      {t('rests on another ranking')}
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
            {t('Award recommendation')}
          </h2>
          {bid && <AwardSummary view={view} bid={bid} />}
          <dl class="summary">
            <div>
              <dt>{t('Recommended by')}</dt>
              <dd>
                {sent.by},
                <br />
                <Time at={sent.at} zone={content.zone} precision="second" />
              </dd>
            </div>
            <div>
              <dt>{t('Ranking')}</dt>
              <dd>
                <Fingerprint sha256={sent.ranking} short /> <SameRanking view={view} ranking={sent.ranking} />
              </dd>
            </div>
          </dl>
          <ChainSteps chain={sent.chain} zone={content.zone} currency={content.currency} />
        </div>
        <div class="stack">
          <h3>{t('Reasons')}</h3>
          <blockquote class="cite">
            <p class="typed">{sent.reasons}</p>
          </blockquote>
          {sent.conflict && <AcknowledgedConflict {...sent.conflict} />}
          {sent.skipped.length > 0 && (
            <>
              <h3>{t('Passed over')}</h3>
              <dl class="summary">
                {sent.skipped.map((s) => (
                  <div key={s.bidId}>
                    <dt>{s.name}</dt>
                    <dd>
                      {s.why === 'withdrew' ? t('Withdrew its bid.') : t('Its award was set aside.')}{' '}
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
            <Banner kind="plain" icon="clock" big={t('It waits for an approver')}>
              <p>{t('Nobody approves their own recommendation: another person decides.')}</p>
            </Banner>
          )}
          {part === 'took-part' && (
            <Banner kind="plain" icon="clock" big={t('It waits for another approver')}>
              <p>{t('You took part in the evaluation of this lot. An approver who did not decides.')}</p>
            </Banner>
          )}
          {part === 'approved' && (
            <Banner kind="good" icon="check" big={t('You have approved it')}>
              <p>{t('It waits for another approver: each person counts once.')}</p>
            </Banner>
          )}
          {part === 'not-asked' && (
            <Banner kind="plain" icon="clock" big={t('It waits for another step')}>
              <p>{t('The step that is asked now is taken by others. You are asked when it is your turn.')}</p>
            </Banner>
          )}
          {part === 'waits-for-approver' && (
            <Banner kind="plain" icon="clock" big={t('It waits for an approver')}>
              <p>{t('An approver of your organisation, another person than the lead, approves it or returns it.')}</p>
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
        big={t('Intended award to {bidder}', { bidder: intent.name })}
        label={t('Award')}
        act={
          <a class="btn" href="#award">
            {t('To the standstill')}
          </a>
        }
      >
        <p>
          {t('Approved {approved}. It is not the final award yet: the standstill ends {ends}.', {
            approved: inZone(intent.at, view.content.zone),
            ends: inZone(intent.ends, view.content.zone),
          })}
        </p>
      </Banner>
    );
  if (!award) return null;
  return (
    <Banner kind="good" icon="check" big={t('Awarded to {bidder}', { bidder: award.name })} label={t('Award')}>
      <p>
        {rich(
          view.lot.intent
            ? 'Made final by {person}, {time}. Every bidder hears the result by e-mail.'
            : 'Approved by {person}, {time}. Every bidder hears the result by e-mail.',
          { person: award.by, time: <Time at={award.at} zone={view.content.zone} precision="second" /> },
        )}
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
    const words =
      part === 'ending' ? t('It is proposed to end this lot without an award') : t('Ended without an award');
    return (
      <Banner
        kind="plain"
        icon="alert"
        big={view.lot.stage === 'cancelled' ? t('Cancelled') : words}
        label={t('Award')}
        act={
          part === 'ending' && (
            <a class="btn" href={`/events/${view.lot.eventId}`}>
              {t('To the event')}
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
          {t('Award recommendation')}
        </h2>
        <p>
          {part === 'waits-for-lead'
            ? t('None yet. The lead of the committee recommends a bid that ranks first; an approver decides.')
            : t('No bid is ranked, so there is none to recommend.')}
        </p>
      </section>
    );
  }
  return <Sent {...props} />;
}
