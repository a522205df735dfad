/**
 * What addenda touch of a bid: which of its answers, files and prices rest on words that have changed since, the old and the new,
 * and what must be said of each before the bid is submitted. What an addendum leaves alone is not in the list. Who bids
 * acknowledges what was amended (as in FAR 52.214-3), here item by item. Pure.
 */
import { answerFault, answerText } from './answer.ts';
import { questionsOf } from './asked.ts';
import { type BidContent, copyFaults, lineState, lineTotal, lotOf, priceTotal, type Upload } from './bid.ts';
import type { Missing } from './bid-tasks.ts';
import { type Difference, differences, type Published } from './difference.ts';
import {
  type EnvelopeId,
  type EventContent,
  isAnswered,
  type Lot,
  type Notice,
  type PriceLine,
  priceEnvelope,
} from './event.ts';
import { plain } from './exact.ts';
import { kindOf } from './kinds.ts';
import { money } from './money.ts';
import { type Reading, readSince, type Settled } from './reading.ts';
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

/** A version of the notice, with its number. */
export type Version = Published & { number: number };
/** What a bid says. `gone`: what it said to questions and lines that are there no more. */
export type SaidInBid = {
  content: BidContent;
  gone: Pick<BidContent, 'answers' | 'prices'>;
  uploads: readonly Pick<Upload, 'name' | 'questionId' | 'arrived'>[];
};

/** Questions whose answers earn points by a criterion, or a preference. */
function scoredBy(d: Difference, contents: readonly EventContent[]): string[] {
  const [, list, id, field] = d.at.split('.');
  if (list !== 'criteria' || id === undefined) return [];
  return contents.flatMap(({ method }) => {
    const criterion = method.criteria.find((c) => c.id === id);
    if (criterion && isAnswered(criterion)) return [criterion.questionId];
    const preferred = criterion?.kind === 'price' && (field === undefined || field === 'preference');
    return preferred && criterion.preference ? [criterion.preference.questionId] : [];
  });
}

/** The items of a bid for a lot that a difference touches; none where it is about another lot, or about an order alone. */
function itemsOf(d: Difference, old: EventContent, now: EventContent, lotId: string): string[] {
  const [head, id, list, lineId] = d.at.split('.');
  const asked = new Set([...questionsOf(old, lotId), ...questionsOf(now, lotId)].map((q) => q.id));
  if (head === 'questions') return id !== undefined && asked.has(id) ? [`answers.${id}`] : [];
  if (head === 'lots') {
    if (id !== lotId) return [];
    if (list === 'lines') return lineId === undefined ? [] : [`prices.${lineId}`];
    return [list === 'ceiling' ? 'prices' : 'notice.basics'];
  }
  if (head === 'priceBasis' || head === 'currency') return kindOf(now).prices ? ['prices'] : [];
  if (head === 'documents') return ['notice.documents'];
  if (head !== 'method') return ['notice.basics'];
  const scored = scoredBy(d, [old, now]).filter((q) => asked.has(q));
  return ['notice.criteria', ...new Set(scored.map((q) => `answers.${q}`))];
}

/** What changed from a version to another, by the item that it touches. */
function byItem(old: Version, now: Version, lotId: string): Map<string, Difference[]> {
  const found = new Map<string, Difference[]>();
  for (const d of differences(old, now))
    for (const id of itemsOf(d, old.content, now.content, lotId)) found.set(id, [...(found.get(id) ?? []), d]);
  return found;
}

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

const lotIn = (content: EventContent, lotId: string): Lot => lotOf({ content }, lotId);

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

function itemFor(id: string, sides: Sides): Item | null {
  if (id.startsWith('answers.')) return questionItem(id.slice('answers.'.length), sides);
  if (id.startsWith('prices.')) return lineItem(id.slice('prices.'.length), sides);
  if (id === 'prices') return pricesItem(sides);
  if (id === 'notice.documents') return toRead(t('Documents'));
  return toRead(id === 'notice.criteria' ? t('Criteria and points') : t('Terms and dates'));
}

/** The sum of a line before and after, where a price makes it another one. */
function sumOf(id: string, { old, now, lotId, said }: Sides): Difference[] {
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

/** Where an item stands in a bid: questions as they are asked, lines of the sheet, what is only read. */
function placeOf(id: string, now: EventContent, lotId: string): number {
  const at = (list: readonly { id: string }[], name: string, first: number) => {
    const n = list.findIndex((x) => x.id === name);
    return first + (n < 0 ? 999 : n);
  };
  if (id.startsWith('answers.')) return at(questionsOf(now, lotId), id.slice('answers.'.length), 0);
  if (id.startsWith('prices.')) return at(lotIn(now, lotId).lines, id.slice('prices.'.length), 2000);
  return id === 'prices' ? 1999 : 3000 + wholeItems.findIndex((w) => w === id);
}

/** True of what is read only: the notice itself, questions and lines that are there no more. */
function asksNothing(id: string, now: EventContent, lotId: string): boolean {
  const [kind, name] = id.split('.');
  if (kind === 'answers') return !questionsOf(now, lotId).some((q) => q.id === name);
  if (kind === 'prices') return name !== undefined && !lotIn(now, lotId).lines.some((l) => l.id === name);
  return true;
}

/**
 * All that addenda touch of a bid for a lot, in the order of the page: what is open, and what was settled since the bid was
 * begun or last submitted. `versions`: the older ones that `versionsRead` names.
 */
export function touched(
  versions: readonly Version[],
  now: Version,
  lotId: string,
  said: SaidInBid,
  reading: Reading,
): Touched[] {
  const found = new Map(versions.map((old) => [old.number, byItem(old, now, lotId)]));
  const oldOf = new Map(versions.map((old) => [old.number, old.content]));
  const since = readSince(reading);
  const shown = (id: string, from: number, done: Settled | null): Touched[] => {
    const changed = found.get(from)?.get(id);
    const old = oldOf.get(from);
    if (!changed || !old) return [];
    const sides = { old, now: now.content, lotId, said };
    const item = itemFor(id, sides);
    return item ? [{ ...item, id, differences: [...changed, ...sumOf(id, sides)], done }] : [];
  };
  const one = (id: string): Touched[] => {
    const settled = reading.settled[id];
    const written = Math.max(reading.begun, settled?.notice ?? 0);
    // What asks nothing was read by whoever has submitted since; an answer may be older than that and rest on the same words.
    const open = shown(id, asksNothing(id, now.content, lotId) ? Math.max(written, since) : written, null);
    if (open.length > 0) return open;
    return settled && settled.notice > since ? shown(id, since, settled) : [];
  };
  const ids = new Set([...found.values()].flatMap((items) => [...items.keys()]));
  return [...ids].flatMap(one).sort((a, b) => placeOf(a.id, now.content, lotId) - placeOf(b.id, now.content, lotId));
}

/** What is open in a list: neither changed nor confirmed. */
export const openItems = (all: readonly Touched[]): Touched[] => all.filter((x) => x.done === null);

function confirmText({ of, what, title }: Touched): string {
  if (of === 'prices') return t('What holds for all prices was changed: confirm your prices, or change them.');
  if (what === 'new') return t('New: {title}. Answer it, or confirm that you leave it blank.', { title });
  return of === 'price'
    ? t('The line “{title}” was changed: confirm your price, or change it.', { title })
    : t('This question was changed: confirm your answer, or change it. {title}', { title });
}

/**
 * What keeps a bid from being submitted because an addendum touches it and nobody has said that it stays. What must be done
 * again is missing or wrong anyway, and is named as such.
 */
export const unconfirmed = (all: readonly Touched[]): Missing[] =>
  openItems(all).flatMap((x) =>
    x.need === 'confirm' && x.envelope !== null
      ? [{ at: x.id, code: 'not-confirmed', text: confirmText(x), envelope: x.envelope }]
      : [],
  );
