/**
 * The check of opened bids before they are scored: is each one complete, does it meet the conditions, are its claims true
 * (Directive 2014/24/EU, Art. 56(1)). Findings stand beside the bid and never change it. Pure decisions.
 */
import * as v from 'valibot';
import { type BidPrice, lineTotal, priceTotal } from './bid.ts';
import {
  type EnvelopeId,
  type EventContent,
  envelopesOf,
  type Lot,
  methodOf,
  priceEnvelope,
  type Question,
} from './event.ts';
import { compare, exact, isZero } from './exact.ts';
import { isOpen, type LotRecord, next, type Stage } from './lot-record.ts';
import { money } from './money.ts';
import { type Actor, type WhoWhen, whoWhen } from './people.ts';
import { missing, Problem, refuseFaults } from './problem.ts';
import type { NewFact } from './record.ts';
import type { Instant } from './time.ts';
import { inEnglish, type Plain, t } from './words/say.ts';

export const Verdict = v.picklist(['responsive', 'not-responsive', 'to-clarify']);
export type Verdict = v.InferOutput<typeof Verdict>;

/** One line of the checklist. A claim is a yes or no that the scoring follows. */
export type Point = {
  id: string;
  envelope: EnvelopeId;
  kind: 'answer' | 'document' | 'claim' | 'conditions' | 'arithmetic' | 'ceiling' | 'price-conditions';
  text: string;
  questionId: string | null;
};

/** What the committee has found at a point of one bid. `corrected`: the value that scoring uses instead of the bidder's own. */
export type Finding = {
  bidId: string;
  pointId: string;
  verdict: Verdict;
  reason: string;
  /** The rule that is not met, and where the RFP states it. */
  place: string;
  corrected: 'yes' | 'no' | null;
  /** What shows that a claim is false. */
  evidence: string;
  by: WhoWhen;
  version: number;
};

/** A bid as the check takes it: what it says in the envelopes that are open. */
export type CheckedBid = {
  bidId: string;
  name: string;
  answers: Record<string, string>;
  prices: BidPrice[] | null;
  /** SHA-256 that its receipt states. */
  fingerprint?: string;
  /** Where its prices were bid again: what the receipt of that offer states. */
  offer?: { fingerprint: string };
  files: readonly { questionId: string | null }[];
};

/** Yes or no questions that a criterion or a preference follows. */
const claimsOf = (content: EventContent, lotId: string): string[] =>
  methodOf(content, lotId).criteria.flatMap((c) =>
    c.kind === 'yesno' ? [c.questionId] : c.kind === 'price' ? c.preferences.map((p) => p.questionId) : [],
  );

/** The checklist of a lot: mandatory answers and documents, claims, conditions, and for the prices arithmetic and ceiling. */
export function pointsOf(content: EventContent, lotId: string): Point[] {
  const claims = claimsOf(content, lotId);
  const asked = content.questions.filter((q) => q.lotId === null || q.lotId === lotId);
  const priced = priceEnvelope(content);
  const kindOf = (q: Question): Point['kind'] | null => {
    if (claims.includes(q.id)) return 'claim';
    if (!q.mandatory) return null;
    return q.kind === 'file' ? 'document' : 'answer';
  };
  const lot = content.lots.find((l) => l.id === lotId);
  return envelopesOf(content).flatMap((envelope): Point[] => {
    const questions = asked
      .filter((q) => q.envelope === envelope)
      .flatMap((q): Point[] => {
        const kind = kindOf(q);
        return kind ? [{ id: `question-${q.id}`, envelope, kind, text: q.text, questionId: q.id }] : [];
      });
    const point = (id: Point['kind'], text: string): Point => ({ id, envelope, kind: id, text, questionId: null });
    return [
      ...questions,
      ...(envelope === envelopesOf(content)[0]
        ? [
            point(
              'conditions',
              t('The bid meets the conditions of the notice and its documents, without reservations of its own.'),
            ),
          ]
        : []),
      ...(envelope === priced
        ? [
            point(
              'arithmetic',
              t('The price sheet can be what the bidder means: no total, quantity or unit price of 0 by mistake.'),
            ),
            ...(lot?.ceiling
              ? [
                  point(
                    'ceiling',
                    t('The total is not above the ceiling of {amount}.', {
                      amount: money(lot.ceiling, content.currency),
                    }),
                  ),
                ]
              : []),
            point(
              'price-conditions',
              t('The prices are as the price sheet asks: its currency, tax and lines, and nothing made conditional.'),
            ),
          ]
        : []),
    ];
  });
}

/** What the portal itself sees at a point of a bid: for people to judge, never a finding by itself. */
export function hintsAt(point: Point, lot: Lot, bid: CheckedBid): string[] {
  const answer = point.questionId === null ? '' : (bid.answers[point.questionId] ?? '').trim();
  if (point.kind === 'document')
    return bid.files.some((f) => f.questionId === point.questionId) ? [] : [t('There is no file.')];
  if (point.kind === 'answer')
    return answer === '' ? [t('There is no answer.')] : answer === 'no' ? [t('The answer is no.')] : [];
  const prices = bid.prices ?? [];
  const total = priceTotal(lot, prices);
  if (point.kind === 'ceiling') {
    if (total === null) return [t('The price sheet is not complete.')];
    return compare(total, exact(lot.ceiling || '0')) > 0
      ? [t('The total is above the ceiling: the bid is left out of the ranking.')]
      : [];
  }
  if (point.kind !== 'arithmetic') return [];
  const zeros = lot.lines.flatMap((line): string[] => {
    const price = prices.find((p) => p.lineId === line.id);
    if (!price || lineTotal(lot, price) === null) return [];
    const quantity = line.quantity ?? price.quantity;
    return [
      ...(quantity && isZero(exact(quantity)) ? [t('{line}: the quantity is 0.', { line: line.name })] : []),
      ...(isZero(exact(price.unitPrice)) ? [t('{line}: the unit price is 0.', { line: line.name })] : []),
    ];
  });
  return [
    ...(total === null ? [t('The price sheet is not complete.')] : isZero(total) ? [t('The total is 0.')] : []),
    ...zeros,
  ];
}

/**
 * In which stages a point may be judged: before the marks are locked; prices once they are open and until an award is
 * recommended. In an event with one envelope the prices are open from the start.
 */
function stagesFor(content: Pick<EventContent, 'envelopes'>, point: Pick<Point, 'envelope' | 'kind'>): Stage[] {
  if (point.envelope === 'commercial') return ['ranked'];
  const ofPrices = ['arithmetic', 'ceiling', 'price-conditions'].includes(point.kind);
  return content.envelopes === 'one' && ofPrices ? ['scoring', 'ranked'] : ['scoring'];
}

/** True where a point can be judged now. */
export const judgeable = (content: Pick<EventContent, 'envelopes'>, lot: LotRecord, point: Point): boolean =>
  isOpen(lot, point.envelope) && stagesFor(content, point).includes(lot.stage);

export type Said = Pick<Finding, 'verdict' | 'reason' | 'place' | 'corrected' | 'evidence'>;
/** The lot one version on, so that no finding slips past a lock or a recommendation, and what goes on the record. */
export type Checked = { lot: LotRecord; facts: NewFact[] };

/** Somebody of the committee finds something at a point of a bid; a claim that they find false is corrected for the scoring. */
export function find(
  content: EventContent,
  lot: LotRecord,
  point: Point,
  bid: CheckedBid,
  said: Said,
  before: Finding | undefined,
  actor: Actor,
  now: Instant,
): Checked & { finding: Finding } {
  if (!isOpen(lot, point.envelope)) throw new Problem('prices-sealed', t('The envelope that this is about is sealed.'));
  if (!judgeable(content, lot, point))
    throw new Problem(
      'wrong-state',
      t(
        'This point is settled: findings are made before the marks are locked, on prices before an award is recommended.',
      ),
      {
        data: { stage: lot.stage },
      },
    );
  const own = point.questionId === null ? '' : (bid.answers[point.questionId] ?? '');
  const { verdict, corrected } = said;
  refuseFaults([
    ...(verdict !== 'responsive' && said.reason.trim() === '' ? [missing('reason', t('Say why.'))] : []),
    ...(verdict === 'not-responsive' && said.place.trim() === ''
      ? [missing('place', t('Name the rule of the RFP that is not met, and where it stands.'))]
      : []),
    ...(corrected !== null && point.kind !== 'claim'
      ? [{ at: 'corrected', code: 'no-claim', text: t('Only a yes or no that the scoring follows can be corrected.') }]
      : []),
    ...(corrected !== null && point.kind === 'claim' && corrected === own
      ? [
          {
            at: 'corrected',
            code: 'same',
            text: own === 'yes' ? t('The bidder says yes already.') : t('The bidder says no already.'),
          },
        ]
      : []),
    ...(corrected !== null && said.reason.trim() === '' && verdict === 'responsive'
      ? [missing('reason', t('Say why the answer is not true.'))]
      : []),
    ...(corrected !== null && said.evidence.trim() === '' ? [missing('evidence', t('Say what shows it.'))] : []),
  ]);
  const finding: Finding = {
    bidId: bid.bidId,
    pointId: point.id,
    verdict,
    reason: said.reason.trim(),
    place: said.place.trim(),
    corrected,
    evidence: corrected === null ? '' : said.evidence.trim(),
    by: whoWhen(actor, now),
    version: (before?.version ?? 0) + 1,
  };
  // The record is kept in English: a point in words of ours is called as it is there.
  const kept = inEnglish(() => pointsOf(content, lot.lotId)).find((p) => p.id === point.id);
  const why = [finding.reason, finding.place, finding.evidence].filter((s) => s !== '').join('\n');
  const fact: NewFact = {
    what: corrected === null ? 'check.found' : 'check.corrected',
    lotId: lot.lotId,
    data: {
      bidder: bid.name,
      point: (kept?.text ?? point.text).slice(0, 200),
      verdict: verdictWords[verdict],
      ...(corrected === null ? {} : { own: own || '–', corrected }),
    },
    ...(why === '' ? {} : { why }),
  };
  return { finding, lot: next(lot, {}), facts: [fact] };
}

/** A verdict as the record keeps it. */
const verdictWords: Record<Verdict, Plain> = {
  responsive: 'responsive',
  'not-responsive': 'not responsive',
  'to-clarify': 'to be clarified',
};
