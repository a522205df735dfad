/** What addenda can touch of a bid, item by item: what it says there, and whether that may stay. Pure. */
import { answerFault, answerText } from './answer.ts';
import { questionsOf } from './asked.ts';
import { type BidContent, copyFaults, lineState, lineTotal, lotOf, priceTotal, type Upload } from './bid.ts';
import type { Difference } from './difference.ts';
import { type EnvelopeId, type EventContent, type Lot, type Notice, type PriceLine, priceEnvelope } from './event.ts';
import { plain } from './exact.ts';
import { money } from './money.ts';
import type { Settled } from './reading.ts';
import { t } from './words/say.ts';

/** What is not one field of a bid: all prices together; and what is read and answered by nothing. */
export const wholeItems = ['prices', 'notice.documents', 'notice.basics', 'notice.criteria'] as const;

export type Touched = {
  /** `answers.<question>`, `prices.<line>`, or one of `wholeItems`. */
  id: string;
  of: 'answer' | 'file' | 'price' | 'prices' | 'notice';
  what: 'changed' | 'new' | 'gone';
  /** Where it belongs in the bid; null for what is only read. */
  envelope: EnvelopeId | null;
  title: string;
  /** What changed: where, the old, the new. */
  differences: Difference[];
  /** My answer, files or price as they read under the old words; empty where there is nothing. */
  mine: string;
  /** `redo`: what is there does not fit any more. `confirm`: it may stay, once somebody says so. `read`: nothing is asked. */
  need: 'redo' | 'confirm' | 'read';
  /** Why it must be done again. */
  fault: string | null;
  /** What was done about it; null while it is open. */
  done: Settled | null;
};

/** What a bid says. `gone`: what it said to questions and lines that are there no more. */
export type SaidInBid = {
  content: BidContent;
  gone: Pick<BidContent, 'answers' | 'prices'>;
  uploads: readonly Pick<Upload, 'name' | 'questionId' | 'arrived'>[];
};

type Item = Omit<Touched, 'id' | 'differences' | 'done'>;
type Sides = { old: EventContent; now: EventContent; lotId: string; said: SaidInBid };

const named = (files: SaidInBid['uploads'], questionId: string): string[] =>
  files.filter((f) => f.questionId === questionId && f.arrived).map((f) => f.name);

function questionItem(id: string, { old, now, lotId, said }: Sides): Item | null {
  const [before, q] = [old, now].map((c) => questionsOf(c, lotId).find((x) => x.id === id));
  const either = q ?? before;
  if (!either) return null;
  const files = named(said.uploads, id);
  const given = said.content.answers[id] ?? said.gone.answers[id] ?? '';
  const isFile = either.kind === 'file';
  const mine = isFile ? files.join(', ') : given === '' ? '' : answerText(before ?? either, given);
  const about = {
    of: isFile ? ('file' as const) : ('answer' as const),
    what: !before ? ('new' as const) : !q ? ('gone' as const) : ('changed' as const),
    envelope: either.envelope,
    title: either.text,
    mine,
  };
  if (!q) return { ...about, need: 'read', fault: null };
  const empty = isFile ? files.length === 0 : given.trim() === '';
  const wrong = isFile || empty ? null : answerFault(q, given);
  if (wrong) return { ...about, need: 'redo', fault: wrong.text };
  if (empty && q.mandatory) return { ...about, need: 'redo', fault: t('This must be answered.') };
  return { ...about, need: 'confirm', fault: null };
}

export const lotIn = (content: EventContent, lotId: string): Lot => lotOf({ content }, lotId);

/** A price as people say it: "USD 950.00 per piece", and how many where the bidder states it. */
function priceSaid(line: PriceLine, { content, gone }: SaidInBid): string {
  const price = [...content.prices, ...gone.prices].find((p) => p.lineId === line.id);
  if (!price || price.unitPrice === '') return '';
  const said = { price: money(price.unitPrice, content.currency), unit: line.unit };
  return price.quantity
    ? t('{price} per {unit}, quantity {quantity}', { ...said, quantity: price.quantity })
    : t('{price} per {unit}', said);
}

function lineItem(id: string, { old, now, lotId, said }: Sides): Item | null {
  const [before, line] = [old, now].map((c) => lotIn(c, lotId).lines.find((l) => l.id === id));
  const either = line ?? before;
  if (!either) return null;
  const about = {
    of: 'price' as const,
    what: !before ? ('new' as const) : !line ? ('gone' as const) : ('changed' as const),
    envelope: priceEnvelope(now),
    title: either.name,
    mine: priceSaid(before ?? either, said),
  };
  if (!line) return { ...about, need: 'read', fault: null };
  const state = lineState(lotIn(now, lotId), line, said.content.prices);
  if (state === 'part') return { ...about, need: 'redo', fault: t('Price and quantity are both needed.') };
  if (state === 'blank' && !line.optional) return { ...about, need: 'redo', fault: t('This line must be priced.') };
  return { ...about, need: 'confirm', fault: null };
}

/** All prices together: what they are to contain, how they are written, up to which total a bid is ranked. */
function pricesItem({ now, lotId, said }: Sides): Item {
  const { content } = said;
  const lot = lotIn(now, lotId);
  const total = priceTotal(lot, content.prices);
  const wrong = copyFaults({ content: now } as Notice, lot, content).find((f) => f.at.startsWith('prices.'));
  return {
    of: 'prices',
    what: 'changed',
    envelope: priceEnvelope(now),
    title: t('All prices'),
    mine: total === null ? '' : t('Total {amount}', { amount: money(plain(total), content.currency) }),
    need: wrong ? 'redo' : 'confirm',
    fault: wrong?.text ?? null,
  };
}

const toRead = (title: string): Item => ({
  of: 'notice',
  what: 'changed',
  envelope: null,
  title,
  mine: '',
  need: 'read',
  fault: null,
});

/** An item as it stands between two versions; null where neither has it. */
export function itemFor(id: string, sides: Sides): Item | null {
  if (id.startsWith('answers.')) return questionItem(id.slice('answers.'.length), sides);
  if (id.startsWith('prices.')) return lineItem(id.slice('prices.'.length), sides);
  if (id === 'prices') return pricesItem(sides);
  if (id === 'notice.documents') return toRead(t('Documents'));
  return toRead(id === 'notice.criteria' ? t('Criteria and points') : t('Terms and dates'));
}

/** The sum of a line before and after, where a price makes it another one. */
export function sumOf(id: string, { old, now, lotId, said }: Sides): Difference[] {
  const lineId = id.slice('prices.'.length);
  const price = said.content.prices.find((p) => p.lineId === lineId);
  if (!id.startsWith('prices.') || !price) return [];
  const [before, after] = [old, now].map((c) => {
    const lot = lotIn(c, lotId);
    const total = lot.lines.some((l) => l.id === lineId) ? lineTotal(lot, price) : null;
    return total === null ? null : money(plain(total), said.content.currency);
  });
  if (!before || !after || before === after) return [];
  const at = `lots.${lotId}.lines.${lineId}.sum`;
  return [{ part: 'prices', at, where: t('Your sum'), what: 'changed', old: before, now: after }];
}
