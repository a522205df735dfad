/**
 * What a bidder is told of the decision, drafted from the record. How much stands in it is the event's published disclosure:
 * `full`: the winner's name and the relative advantages of its bid, an assessment summary of each bid (Directive 2014/24/EU,
 * Art. 55(2); Procurement Act 2023 (UK), s. 50). `debrief`: the own bid, both bidders' totals, the rank and the reasons, no
 * comparison point by point (FAR 15.506(d) and (e)). `result`: whether the bid was chosen.
 */
import { type Disclosure, decidingQuestions, type EventContent, limits } from './event.ts';
import { plain } from './exact.ts';
import type { LotRecord } from './lot-record.ts';
import { money } from './money.ts';
import { Problem, wrongAt } from './problem.ts';
import type { NewFact } from './record.ts';
import { decidesOrder, priceFormulas } from './scoring/price-formulas.ts';
import { leftOutText, type RankedBid, type Ranking } from './scoring/rank.ts';
import { pointsOf } from './scoring/tree.ts';
import type { Instant } from './time.ts';
import { type Plain, t, tn } from './words/say.ts';

/** A part of a letter. `leftOut`: why it does not go out (a confidential part, Art. 55(3)); null where it does. */
export type LetterSection = {
  id: 'own' | 'compared' | 'winner' | 'totals' | 'reasons' | 'left-out';
  heading: string;
  text: string;
  leftOut: string | null;
};
/** A letter as it is edited before it goes out. */
export type StoredLetter = {
  bidId: string;
  sections: LetterSection[];
  version: number;
  savedAt: Instant;
  savedBy: string;
};

type Noted = { bidId: string; reason: string; place?: string };
/** A reason, and the place in the bid that it rests on. */
const withPlace = ({ reason, place = '' }: Noted): string =>
  reason.trim() !== '' && place.trim() !== '' ? `${reason.trim()} (${place.trim()})` : reason;

/** The reasons on record for a bid's points with their places, by criterion: the panel's for its marks, and why a claim that decides was found false. */
export const reasonsIn =
  (
    { criteria }: Pick<EventContent['method'], 'criteria'>,
    marks: readonly (Noted & { criterionId: string })[],
    corrections: readonly (Noted & { questionId: string })[],
  ): LetterGrounds['reasonsFor'] =>
  (bidId, criterionId) => {
    const criterion = criteria.find((c) => c.id === criterionId);
    const noted: readonly Noted[] =
      criterion && criterion.kind !== 'judged'
        ? corrections.filter((c) => decidingQuestions(criterion).includes(c.questionId))
        : marks.filter((m) => m.criterionId === criterionId);
    return noted.filter((n) => n.bidId === bidId).map(withPlace);
  };

/** What the record says that a letter may rest on. `reasonsFor`: the reasons for a bid's points, by criterion, nobody's name. */
export type LetterGrounds = {
  content: Pick<EventContent, 'disclosure' | 'currency' | 'method'>;
  ranking: Ranking;
  reasonsFor: (bidId: string, criterionId: string) => string[];
  winner: { bidId: string; name: string };
  /** Why the winner was recommended. */
  reasons: string;
};

/** Stands where the reasons of a large panel are longer than a part may be: the rest is the buyer's to give. */
const restOnRequest: Plain = '… The rest of the reasons can be had from the buyer on request.';

/** A part as long as one may be edited and kept: every letter of a lot goes out, however much was written about its bids. */
function section(id: LetterSection['id'], heading: string, text: string): LetterSection {
  if (text.length <= limits.text) return { id, heading, text, leftOut: null };
  const rest = `\n${t(restOnRequest)}`;
  const begun = text
    .slice(0, limits.text - rest.length)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  return { id, heading, text: `${begun}${rest}`, leftOut: null };
}

function assessment(
  { content, reasonsFor }: LetterGrounds,
  bid: { bidId: string; points?: RankedBid['points'] },
  reasons: boolean,
): string {
  const full = pointsOf(content.method);
  // Of a bid that left before the prices were looked at, the price earned nothing.
  const earned = content.method.criteria.filter(
    (c) => bid.points?.some((p) => p.criterionId === c.id) && !(c.kind === 'price' && decidesOrder(c.formula)),
  );
  const lines = earned.map((criterion) => {
    const points = bid.points?.find((p) => p.criterionId === criterion.id);
    const said = reasons ? reasonsFor(bid.bidId, criterion.id).filter((r) => r.trim() !== '') : [];
    return [
      t('{criterion}: {shown} of {points} points.', {
        criterion: criterion.name,
        shown: points?.shown ?? '–',
        points: plain(full.get(criterion.id)!),
      }),
      ...said.map((r) => `– ${r.trim()}`),
    ].join('\n');
  });
  return lines.join('\n');
}

/** The formula that puts the bids in order, by its name. */
function orderOf({ method }: Pick<EventContent, 'method'>): string {
  const price = method.criteria.find((c) => c.kind === 'price');
  return price ? t(priceFormulas[price.formula].name) : '';
}

/** Drafts the parts of the letter to one bidder. Of a bid that was left out, why; of the others, what the disclosure lets out. */
export function draftLetter(grounds: LetterGrounds, bidId: string): LetterSection[] {
  const { content, ranking, winner, reasons } = grounds;
  const disclosure: Disclosure = content.disclosure;
  if (disclosure === 'result') return [];
  const own = ranking.ranked.find((r) => r.bidId === bidId);
  const out = ranking.leftOut.find((l) => l.bidId === bidId);
  const best = ranking.ranked.find((r) => r.bidId === winner.bidId);
  const sections: LetterSection[] = [];
  if (out) sections.push(section('left-out', t('Why your bid was not ranked'), leftOutText(out)));
  if (out?.points) sections.push(section('own', t('How your bid was assessed'), assessment(grounds, out, true)));
  if (own)
    sections.push(
      section(
        'own',
        t('How your bid was assessed'),
        `${assessment(grounds, own, true)}\n${t('In all: {total} points, rank {rank} of {n}.', {
          total: own.total.shown,
          rank: own.rank,
          n: ranking.ranked.length,
        })}`,
      ),
    );
  if (own?.compared)
    sections.push(
      section(
        'compared',
        t('What bids were compared by'),
        [
          t('{formula}: the lowest ranks first. Your bid: {value}.', {
            formula: orderOf(content),
            value: own.compared.shown,
          }),
          ...(disclosure === 'full' && best?.compared && bidId !== winner.bidId
            ? [t('The bid of {winner}: {value}.', { winner: winner.name, value: best.compared.shown })]
            : []),
        ].join('\n'),
      ),
    );
  const lost = bidId !== winner.bidId;
  if (disclosure === 'full' && lost && best)
    sections.push(
      section(
        'winner',
        t('How the bid of {winner} was assessed', { winner: winner.name }),
        `${assessment(grounds, best, true)}\n${t('In all: {total} points.', { total: best.total.shown })}`,
      ),
    );
  if (disclosure === 'debrief' && lost && best) {
    const price = (bid: RankedBid) => money(bid.price, content.currency);
    const mine = own
      ? [t('Your bid: {total} points, price {price}.', { total: own.total.shown, price: price(own) })]
      : [];
    sections.push(
      section(
        'totals',
        t('Totals'),
        [
          t('{winner}: {total} points, price {price}.', {
            winner: winner.name,
            total: best.total.shown,
            price: price(best),
          }),
          ...mine,
          tn(ranking.ranked.length, 'One bid was ranked.', '{n} bids were ranked.'),
        ].join('\n'),
      ),
    );
  }
  if (lost) sections.push(section('reasons', t('Why {winner} was chosen', { winner: winner.name }), reasons));
  return sections;
}

/** True while letters can be edited: a recommendation waits, and nobody has approved it and them yet. */
export const isEditable = ({ stage, recommendation }: Pick<LotRecord, 'stage' | 'recommendation'>): boolean =>
  stage === 'recommended' && recommendation!.chain.steps.every((s) => s.approvals.length === 0);

/** Bytes of the letters of one lot, all together: they are kept in the transaction of the last approval, which holds 4 MB. */
export const lettersBytes = 3_000_000;

/** Refuses to fix letters that are too long together: `letters-too-long`. */
export function requireFit(bytes: number): void {
  if (bytes <= lettersBytes) return;
  // biome-ignore lint/plugin: of a file
  const megabytes = (n: number) => (n / 1_000_000).toFixed(1);
  const said = { all: megabytes(bytes), most: megabytes(lettersBytes) };
  throw new Problem(
    'letters-too-long',
    t(
      'The letters have {all} MB together, and one approval takes up to {most} MB. Nothing was decided. Return the recommendation, shorten letters or leave parts out, and recommend again.',
      said,
    ),
    { data: said },
  );
}

/** What an edit says of one part. */
export type SectionEdit = { id: string; text: string; leftOut: string | null };

/**
 * Edits a letter: the words of its parts, or that a part is left out and why; no part comes or goes, and no part of the
 * assessment goes without a reason that the bidder reads.
 */
export function editLetter(
  before: readonly LetterSection[],
  edits: readonly SectionEdit[],
  bidder: string,
): { sections: LetterSection[]; facts: NewFact[] } {
  if (edits.length !== before.length || edits.some((e) => !before.some((s) => s.id === e.id)))
    throw wrongAt('sections', 'sections-differ', t('A letter keeps its parts. Load it again.'));
  const sections = before.map((part, i) => {
    const edit = edits.find((e) => e.id === part.id)!;
    if (edit.leftOut !== null && edit.leftOut.trim() === '')
      throw wrongAt(`sections.${i}.leftOut`, 'missing', t('Say why this part is left out; the bidder reads it.'));
    if (edit.leftOut === null && edit.text.trim() === '')
      throw wrongAt(`sections.${i}.text`, 'missing', t('Write this part, or leave it out with a reason.'));
    return { ...part, text: edit.text, leftOut: edit.leftOut?.trim() ?? null };
  });
  const left = sections.filter((s) => s.leftOut !== null).map((s) => s.heading);
  return {
    sections,
    facts: [
      {
        what: 'letter.edited',
        data: { bidder, left: left.length ? left.join('; ') : 'nothing' },
      },
    ],
  };
}

/** The parts as the bidder reads them. */
export const sentSections = (sections: readonly LetterSection[]): { heading: string; text: string }[] =>
  sections.map((s) => ({
    heading: s.heading,
    text: s.leftOut === null ? s.text : t('Left out: {why}', { why: s.leftOut }),
  }));
