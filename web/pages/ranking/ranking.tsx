/** The ranking of a lot: the answer first, then how it comes about, then the award that rests on it. */

import { Fragment } from 'preact';
import { useEffect } from 'preact/hooks';
import { type RankingView, readBundle, readRanking } from '../../../shared/api/evaluation.ts';
import { type EventView, readEvent, readRecord } from '../../../shared/api/events.ts';
import { methodOf } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { enteredWords } from '../../../shared/on-behalf.ts';
import { can } from '../../../shared/people.ts';
import { runningRound } from '../../../shared/rounds.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Swatch } from '../../parts/criteria-bar.tsx';
import { useParams } from '../../parts/doors.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { useRefocus } from '../../parts/refocus.ts';
import { Time } from '../../parts/time.tsx';
import { person } from '../../session.ts';
import { NotYet, stepOf } from '../evaluation/not-yet.tsx';
import { EventPage } from '../event/event-page.tsx';
import { ComputeAgain } from './again.tsx';
import { AgreementTable } from './agreement.tsx';
import { Award, Awarded } from './award.tsx';
import { columnsOf } from './columns.ts';
import { CorrectedClaims } from './corrected-claims.tsx';
import { Drawn } from './drawn.tsx';
import { HowFirm } from './firmness/how-firm.tsx';
import { headline } from './headline.ts';
import { LeftOutTable } from './left-out.tsx';
import { comparisonNote, countedPriceNote } from './notes.ts';
import { PanelMarks } from './panel-marks.tsx';
import { RankTable } from './rank-table.tsx';
import { Rounds } from './round.tsx';
import { SetAsideBefore } from './standstill.tsx';
import { cutRanks, ranksFromTo } from './table-rows.ts';

type Returned = { name: string; why: string } | null;

/** The ranking with the method that this lot is ranked by, where the event's stands: all that is shown here is of this lot. */
const byItsMethod = (view: RankingView): RankingView => ({
  ...view,
  content: { ...view.content, method: methodOf(view.content, view.lot.lotId) },
});

/** Why the last recommendation came back, from the record of the event; only the lead needs it, before a new one. */
async function lastReturn(view: RankingView, event: EventView): Promise<Returned> {
  const me = person.value;
  if (!me || view.lot.stage !== 'ranked' || !can(me, 'award.recommend', event)) return null;
  const { items } = await call(readRecord, { params: { eventId: view.lot.eventId } });
  const last = items
    .filter((fact) => fact.what === 'award.returned' && fact.lotId === view.lot.lotId)
    .reduce<(typeof items)[number] | null>((l, fact) => (l === null || fact.at > l.at ? fact : l), null);
  return last && { name: last.who.name, why: last.why ?? '' };
}

function Rested({ view }: { view: RankingView }) {
  const { ranking, lot, content } = view;
  const received = ranking.ranked.length + ranking.leftOut.length;
  const prices = lot.openings.commercial;
  const panel = lot.locked?.panel.length ?? 0;
  return (
    <Facts
      items={[
        [t('Bids'), t('{received} received, {ranked} ranked', { received, ranked: ranking.ranked.length })],
        lot.locked && [
          t('Marks locked'),
          <>
            {panel > 0 && `${tn(panel, '{n} evaluator', '{n} evaluators')}, `}
            <Time at={lot.locked.at} zone={content.zone} />
          </>,
        ],
        prices?.openedAt
          ? [
              t('Prices opened'),
              <>
                {prices.people.length === 1 ? t('One person') : t('Two people')},{' '}
                <Time at={prices.openedAt} zone={content.zone} precision="second" />
              </>,
            ]
          : null,
        [t('Method as published'), <Fingerprint key="method" sha256={view.method} short />],
        [t('This ranking'), <Fingerprint key="ranking" sha256={view.fingerprint} short />],
      ]}
    />
  );
}

const Legend = ({ view }: { view: RankingView }) => (
  <p class="row end legend">
    {columnsOf(view.content.method).map((c) => (
      <span key={c.id}>
        {c.tone && <Swatch tone={c.tone} />}
        {c.label} {c.name}
      </span>
    ))}
  </p>
);

function Ranks({ view }: { view: RankingView }) {
  const { ranking, content, lot } = view;
  const [shown, folded] = cutRanks(ranking.ranked);
  const star = countedPriceNote(content, ranking);
  return (
    <section class="panel stack" aria-labelledby="ranks">
      <div class="row base">
        <h2 id="ranks">{t('Ranking')}</h2> <Legend view={view} />
      </div>
      {shown.length > 0 && (
        <RankTable content={content} bids={shown} all={ranking.ranked} caption={ranksFromTo(shown)} />
      )}
      {folded.length > 0 && (
        <details>
          <summary>{ranksFromTo(folded)}</summary>
          <RankTable content={content} bids={folded} all={ranking.ranked} caption={ranksFromTo(folded)} />
        </details>
      )}
      <LeftOutTable content={content} lotId={lot.lotId} leftOut={ranking.leftOut} />
      <CorrectedClaims view={view} />
      <Drawn ranking={ranking} />
      <p class="hint">
        {star && (
          <>
            {star}
            <br />
          </>
        )}
        {comparisonNote(content)}
        {view.entered.map(({ name, entered }) => (
          <Fragment key={name}>
            <br />
            {`${name}: ${enteredWords({ ...entered, by: entered.by.name }, content.zone)}`}
          </Fragment>
        ))}
      </p>
    </section>
  );
}

const Prints = ({ view }: { view: RankingView }) => (
  <details class="panel">
    <summary>{t('Fingerprints, SHA-256')}</summary>
    <dl class="summary">
      <div>
        <dt>{t('Method, fixed at publication')}</dt>
        <dd>
          <Fingerprint sha256={view.method} />
        </dd>
      </div>
      <div>
        <dt>{t('This ranking')}</dt>
        <dd>
          <Fingerprint sha256={view.fingerprint} />
        </dd>
      </div>
    </dl>
  </details>
);

/** The page `/ranking/:eventId/:lotId`. */
export default function RankingPage() {
  const params = useParams();
  const where = { eventId: params.eventId ?? '', lotId: params.lotId ?? '' };
  const { eventId, lotId } = where;
  const load = useLoad(() => call(readRanking, { params: where }).then(byItsMethod), [eventId, lotId]);
  // By itself, so that the page knows its event also where there is no ranking yet.
  const ofEvent = useLoad(() => call(readEvent, { params: { eventId } }), [eventId]);
  const event = ofEvent.data;
  const { data: view } = load;
  const stage = view?.lot.stage;
  const returned = useLoad(async () => (view && event ? lastReturn(view, event) : null), [stage, event?.id]).data;
  const step = view ? null : stepOf(load.problem);
  const content = view?.content ?? event?.content;
  const zone = content?.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  // The form that was sent is gone, and the focus with it: it goes to what has come of it.
  useRefocus(stage, '#award');
  const put = (lot: LotRecord) => view && load.set({ ...view, lot });

  return (
    <EventPage
      title={view ? headline(view.ranking, view.content.method) : t(step?.headline ?? 'Ranking')}
      dense={!step}
      // While it is read there is no headline to jump from.
      ownHeading={!view && !load.problem}
      view={event}
      lotId={lotId}
      lot={view?.lot}
      over={
        <>
          <a href={`/events/${eventId}`}>{content?.title ?? t('The event')}</a>
          {view && event && person.value && can(person.value, 'bids.read', event) && (
            <a href={`/check/${eventId}/${lotId}`}>{t('Check of the bids')}</a>
          )}
          {view?.lot.recommendation && (
            <a href={`/ranking/${eventId}/${lotId}/letters`}>{t('Letters to the bidders')}</a>
          )}
          {view && <a href={`/ranking/${eventId}/${lotId}/report`}>{t('Evaluation report')}</a>}
        </>
      }
    >
      {step && load.problem ? (
        <NotYet step={step} answer={load.problem.message} where={where} />
      ) : (
        <Loaded load={load} what={t('Computing the ranking')}>
          {(shown) => (
            <>
              <Awarded view={shown} />
              <SetAsideBefore view={shown} />
              <Rested view={shown} />
              <Ranks view={shown} />
              {!event && <ProblemBanner problem={ofEvent.problem} onRetry={() => void ofEvent.reload()} />}
              {event && <Rounds view={shown} event={event} onReload={() => void load.reload()} />}
              {person.value && event && !runningRound(shown.lot) && (
                <Award
                  view={shown}
                  event={event}
                  me={person.value}
                  returned={returned ?? null}
                  onChange={put}
                  onReload={() => void load.reload()}
                />
              )}
              <PanelMarks view={shown} />
              <AgreementTable view={shown} />
              <HowFirm
                key={shown.fingerprint}
                take={() => call(readBundle, { params: where })}
                seed={shown.fingerprint}
                nameOf={(id) => shown.marks.find((m) => m.evaluatorId === id)?.evaluator ?? id}
                currency={shown.content.currency}
              />
              <Prints view={shown} />
              <ComputeAgain view={shown} />
            </>
          )}
        </Loaded>
      )}
    </EventPage>
  );
}
