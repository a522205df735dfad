/** The assessment summaries of a lot: one for each bidder, each on a sheet of its own, with no more than the event discloses. */
import { useEffect } from 'preact/hooks';
import { type RankingView, readBundle, readRanking } from '../../../shared/api/evaluation.ts';
import { type Assessed, type Summary, summariesOf } from '../../../shared/assessment-summary.ts';
import type { Bundle } from '../../../shared/bundle.ts';
import type { Disclosure } from '../../../shared/event.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Tag } from '../../parts/tag.tsx';
import { EventPage, useEvent } from '../event/event-page.tsx';
import { Table } from './part.tsx';

const disclosureWords: Record<Disclosure, Plain> = {
  full: 'The event discloses each bidder’s own assessment and that of the chosen bid, with the reasons.',
  debrief:
    'The event discloses each bidder’s own assessment, both totals and the rank, and not the chosen bid criterion by criterion.',
  result: 'The event discloses whether a bid was chosen, and nothing else: there is no more to hand over.',
};

/** Points, and the mark that they rest on. */
const figures = (a: Assessed | null): string =>
  a === null ? '–' : a.mark === null ? a.points : t('{points}, mark {mark}', { points: a.points, mark: a.mark });

const Reasons = ({ of, heading }: { of: Assessed | null; heading: string }) =>
  of === null || of.said.length === 0 ? null : (
    <>
      <p>
        <small>{heading}</small>
      </p>
      <ul>
        {of.said.map(({ reason, place }) => (
          <li key={`${reason} ${place}`}>
            <span class="typed">{reason}</span>
            {place && <em> ({place})</em>}
          </li>
        ))}
      </ul>
    </>
  );

function Of({ summary: s }: { summary: Summary }) {
  const compares = s.rows.some((r) => r.best !== null);
  const rows = s.rows.filter((r) => r.own !== null || r.best !== null);
  return (
    <article class="summary-of panel stack" id={`to-${s.bidId}`} aria-labelledby={`of-${s.bidId}`}>
      <h2 id={`of-${s.bidId}`}>{t('Assessment summary: {bidder}', { bidder: s.bidder })}</h2>
      <p>
        {s.chosen ? (
          <Tag kind="good" icon="check">
            {t('Chosen')}
          </Tag>
        ) : (
          <Tag>{t('Not chosen')}</Tag>
        )}{' '}
        {s.rank && t('Rank {rank} of {n}.', { rank: s.rank.at, n: s.rank.of })}{' '}
        {s.total.own !== null && t('Total: {total} points.', { total: s.total.own })}{' '}
        {s.winner !== null &&
          s.total.best !== null &&
          t('{winner}: {total} points in all.', { winner: s.winner, total: s.total.best })}
      </p>
      {s.leftOut && <p>{s.leftOut}</p>}
      {rows.length > 0 && (
        <Table
          caption={t('Criterion by criterion')}
          heads={[
            t('Criterion'),
            t('Points at most'),
            t('This bid'),
            ...(compares ? [t('The chosen bid, {winner}', { winner: s.winner ?? '' })] : []),
          ]}
          numbers={[1, 2, 3]}
          rows={rows.map((r) => ({
            key: r.criterionId,
            cells: [
              <>
                {r.name}
                {r.within && <small class="block">{r.within}</small>}
              </>,
              r.bonus ? `+ ${r.weight}` : r.weight,
              figures(r.own),
              ...(compares ? [figures(r.best)] : []),
            ],
            under:
              (r.own?.said.length ?? 0) + (r.best?.said.length ?? 0) === 0 ? undefined : (
                <>
                  <Reasons of={r.own} heading={t('On this bid')} />
                  <Reasons of={r.best} heading={t('On the chosen bid')} />
                </>
              ),
          }))}
        />
      )}
      {s.why !== null && (
        <>
          <h3>{t('Why {winner} was chosen', { winner: s.winner ?? '' })}</h3>
          <p class="written typed">{s.why}</p>
        </>
      )}
    </article>
  );
}

/** What the page shows of what was read. */
export function summariesIn(view: RankingView, bundle: Bundle): Summary[] {
  const { recommendation: sent, intent, award } = view.lot;
  const of = award ?? intent ?? sent;
  const winner = of && sent ? { bidId: of.bidId, name: of.name, reasons: sent.reasons } : null;
  return summariesOf({
    disclosure: view.content.disclosure,
    bundle: { ...bundle, result: bundle.result ?? view.ranking },
    winner,
  });
}

/** The page `/ranking/:eventId/:lotId/summaries`. */
export default function Summaries() {
  const { eventId = '', lotId = '' } = useParams();
  const params = { eventId, lotId };
  const load = useLoad(
    async (signal) => {
      const [view, bundle] = await Promise.all([
        call(readRanking, { params, signal }),
        call(readBundle, { params, signal }),
      ]);
      return { view, summaries: summariesIn(view, bundle) };
    },
    [eventId, lotId],
  );
  const event = useEvent(eventId);
  const zone = load.data?.view.content.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  return (
    <EventPage
      title={t('Assessment summaries')}
      over={<a href={`/ranking/${eventId}/${lotId}`}>{t('The ranking')}</a>}
      view={event}
      lotId={lotId}
      lot={load.data?.view.lot}
      dense
    >
      <Loaded load={load} what={t('Reading the assessments')}>
        {({ view, summaries }) => (
          <div class="summaries stack">
            <p class="measure no-print">
              {t(disclosureWords[view.content.disclosure])}{' '}
              {view.content.disclosure !== 'result' &&
                t('As the record has it: what the lead put right or left out in a letter is in the letter alone.')}
            </p>
            <p class="row no-print">
              <button type="button" class="btn primary" onClick={() => print()}>
                {t('Print, or save as PDF')}
              </button>
              {view.lot.recommendation && (
                <a href={`/ranking/${eventId}/${lotId}/letters`}>{t('Letters to the bidders')}</a>
              )}
            </p>
            {summaries.map((s) => (
              <Of key={s.bidId} summary={s} />
            ))}
          </div>
        )}
      </Loaded>
    </EventPage>
  );
}
