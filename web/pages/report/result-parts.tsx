/** The result: the ranking, who is left out, rounds, the recommendation, who approved it, objections, and how to compute it again. */
import { groundsWords } from '../../../shared/objection.ts';
import { leftOutText } from '../../../shared/scoring/rank.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { rich } from '../../rich.ts';
import { ChainSteps } from '../ranking/chain.tsx';
import { rankLabel } from '../ranking/headline.ts';
import { comparisonNote, countedPriceNote } from '../ranking/notes.ts';
import { AcknowledgedConflict } from '../ranking/panel-conflict.tsx';
import { amountsAlike } from '../ranking/table-rows.ts';
import { Clocks, Part, Table } from './part.tsx';
import type { ReportParts } from './read.ts';

export function Ranked({ of: { view, bundle } }: { of: ReportParts }) {
  const { ranking, content, lot } = view;
  const { method } = bundle;
  const own = { ...content, method };
  const compared = ranking.ranked.some((b) => b.compared);
  // More columns than that are on no sheet of paper.
  const inColumns = method.criteria.length <= 10;
  const note = countedPriceNote(own, ranking);
  const prices = amountsAlike(
    ranking.ranked.map((b) => b.price),
    content.currency,
  );
  const counted = amountsAlike(
    ranking.ranked.map((b) => b.countedPrice),
    content.currency,
  );
  return (
    <Part id="ranking" title={t('Ranking')}>
      <Table
        caption={t('Points by criterion, total and rank')}
        heads={[
          t('Rank'),
          t('Bidder'),
          t('Total'),
          ...(compared ? [t('Compared, the lowest first')] : []),
          t('Behind the first'),
          ...(inColumns ? method.criteria.map((_, i) => `${i + 1}`) : []),
          t('Price, {currency}', { currency: content.currency }),
          ...(note ? [t('Price as it counts')] : []),
        ]}
        numbers={Array.from({ length: 6 + method.criteria.length }, (_, i) => i + 2)}
        rows={ranking.ranked.map((b, k) => ({
          key: b.bidId,
          cells: [
            rankLabel(b),
            b.name,
            <strong key="total">{b.total.shown}</strong>,
            ...(compared ? [b.compared?.shown ?? '–'] : []),
            b.behind,
            ...(inColumns ? b.points.map((p) => p.shown) : []),
            prices[k]!,
            ...(note ? [counted[k]!] : []),
          ],
          ...((b.drawn || !inColumns) && {
            under: (
              <>
                {!inColumns && b.points.map((p, i) => `${i + 1}: ${p.shown}`).join(' · ')}
                {b.drawn && <small class="block">{t('Parted by the draw: {lot}', { lot: b.drawn })}</small>}
              </>
            ),
          }),
        }))}
      />
      <p class="hint">
        {t('Points of the criteria:')} {method.criteria.map((c, i) => `${i + 1} ${c.name}`).join(' · ')}
      </p>
      {ranking.leftOut.length > 0 && (
        <Table
          caption={t('Not ranked, and left out of every comparison')}
          heads={[t('Bidder'), t('Why')]}
          rows={ranking.leftOut.map((out) => ({ key: out.bidId, cells: [out.name, leftOutText(out)] }))}
        />
      )}
      {lot.shortlist && (
        <p>
          {tn(
            lot.shortlist.length,
            'The price envelope of one bid was opened, by the technical marks as they were locked.',
            'The price envelopes of {n} bids were opened, by the technical marks as they were locked.',
          )}
        </p>
      )}
      <p class="hint">
        {note && `${note} `}
        {comparisonNote(own)}
      </p>
    </Part>
  );
}

/** Rounds of offers, and awards that were set aside before. */
export function Rounds({ of: { view } }: { of: ReportParts }) {
  const { lot, content } = view;
  const { rounds = [], past } = lot;
  if (rounds.length === 0 && past.length === 0) return null;
  return (
    <Part id="rounds" title={t('Rounds')}>
      {rounds.length > 0 && (
        <Table
          caption={t('Best and final offers')}
          heads={[t('Round'), t('Called'), t('Invited'), t('Ranking before it')]}
          rows={rounds.map((r) => ({
            key: `${r.number}`,
            cells: [
              `${r.number}`,
              <>
                {r.called.name}, <Clocks at={r.called.at} zone={content.zone} />
              </>,
              r.invited.map((b) => b.name).join(', '),
              <Fingerprint key="print" sha256={r.ranking} short />,
            ],
            under: <span class="typed">{r.cancelled ? `${r.reasons} ${r.cancelled.reason}` : r.reasons}</span>,
          }))}
        />
      )}
      {past.length > 0 && (
        <Table
          caption={t('Awards that were set aside')}
          heads={[t('Bidder'), t('Set aside by')]}
          rows={past.map((p) => ({
            key: `${p.bidId} ${p.by.at}`,
            cells: [
              p.name,
              <>
                {p.by.name}, <Clocks at={p.by.at} zone={content.zone} />
              </>,
            ],
            under: <span class="typed">{p.reasons}</span>,
          }))}
        />
      )}
    </Part>
  );
}

/** What was recommended and why, who approved it, what followed. */
export function Decision({ of: { view } }: { of: ReportParts }) {
  const { lot, content, objections } = view;
  const { recommendation: sent, intent, award, ending } = lot;
  return (
    <Part id="decision" title={t('Recommendation and decision')}>
      {!sent && !ending && <p>{t('No award is recommended yet.')}</p>}
      {sent && (
        <>
          <p>
            {rich('{person} recommended {bidder}, {time}:', {
              person: sent.by,
              bidder: <strong>{sent.name}</strong>,
              time: <Clocks at={sent.at} zone={content.zone} />,
            })}
          </p>
          <blockquote class="cite">
            <p class="typed">{sent.reasons}</p>
          </blockquote>
          {sent.conflict && <AcknowledgedConflict {...sent.conflict} />}
          {sent.skipped.map((s) => (
            <p key={s.bidId}>
              {t('Passed over: {bidder}.', { bidder: s.name })}{' '}
              {s.why === 'withdrew' ? t('Withdrew its bid.') : t('Its award was set aside.')}{' '}
              <span class="typed">{s.reasons}</span>
            </p>
          ))}
          <ChainSteps chain={sent.chain} zone={content.zone} currency={content.currency} />
        </>
      )}
      {intent && (
        <p>
          {rich('Intended award to {bidder}; the standstill ends {time}.', {
            bidder: <strong>{intent.name}</strong>,
            time: <Clocks at={intent.ends} zone={content.zone} />,
          })}
        </p>
      )}
      {award && (
        <p>
          {rich('Awarded to {bidder}, {time}.', {
            bidder: <strong>{award.name}</strong>,
            time: <Clocks at={award.at} zone={content.zone} />,
          })}
        </p>
      )}
      {ending && <p class="typed">{ending.reasons}</p>}
      {objections.map((o) => (
        <div key={o.id} class="stack tight">
          <p>
            {rich('Objection of {bidder}, {time}: {grounds}', {
              bidder: <strong>{o.from}</strong>,
              time: <Clocks at={o.receivedAt} zone={content.zone} />,
              grounds: t(groundsWords[o.grounds]),
            })}
          </p>
          <blockquote class="cite">
            <p class="typed">{o.text}</p>
          </blockquote>
          {o.decision && (
            <p>
              {o.decision.upheld ? t('upheld') : t('dismissed')}, {o.decision.name}:{' '}
              <span class="typed">{o.decision.reasons}</span>
            </p>
          )}
        </div>
      ))}
    </Part>
  );
}

/** The fingerprints that tie this report to the record, and how anybody computes the ranking again. */
export function Again({ of: { view, record } }: { of: ReportParts }) {
  const ofMarks = record?.findLast((f) => f.what === 'evaluation.locked')?.data?.marks;
  const prints: [string, string][] = [
    [t('Method, fixed at publication'), view.method],
    [t('This ranking'), view.fingerprint],
    ...(typeof ofMarks === 'string'
      ? [[t('Marks of the panel, as they were locked'), ofMarks] as [string, string]]
      : []),
    ...(view.lot.recommendation
      ? [[t('Ranking that was recommended on'), view.lot.recommendation.ranking] as [string, string]]
      : []),
  ];
  return (
    <Part id="again" title={t('Fingerprints, and how to compute it again')}>
      <dl class="summary">
        {prints.map(([name, sha256]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Fingerprint sha256={sha256} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="measure">
        {rich(
          'The award bundle of this lot holds the method, what scoring takes from each bid, and every mark. {command} on a machine of one’s own, or the page {page}, computes the ranking again from it, or says where it differs.',
          { command: <code>npm run replay -- bundle.json</code>, page: <code>/replay</code> },
        )}
      </p>
    </Part>
  );
}
