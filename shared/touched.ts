/**
 * What addenda touch of a bid: which of its answers, files and prices rest on words that have changed since, the old and the new,
 * and what must be said of each before the bid is submitted. What an addendum leaves alone is not in the list. Who bids
 * acknowledges what was amended (as in FAR 52.214-3), here item by item. Pure.
 */
import { questionsOf } from './asked.ts';
import type { Missing } from './bid-tasks.ts';
import { type Difference, differences, isOfMethod, type Published } from './difference.ts';
import { type EventContent, isAnswered, methodOf } from './event.ts';
import { kindOf } from './kinds.ts';
import { type Reading, readSince, type Settled } from './reading.ts';
import { itemFor, lotIn, type SaidInBid, sumOf, type Touched, wholeItems } from './touched-item.ts';
import { t } from './words/say.ts';

export type { SaidInBid, Touched };

/** A version of the notice, with its number. */
export type Version = Published & { number: number };

/** Questions whose answers earn points for a lot by a criterion, or a preference. */
function scoredBy(d: Difference, contents: readonly EventContent[], lotId: string): string[] {
  const [, list, id, field] = d.at.replace(/^lots\.[^.]+\./, '').split('.');
  if (list !== 'criteria' || id === undefined) return [];
  return contents.flatMap((content) => {
    const criterion = methodOf(content, lotId).criteria.find((c) => c.id === id);
    if (criterion && isAnswered(criterion)) return [criterion.questionId];
    const preferred = criterion?.kind === 'price' && (field === undefined || field === 'preferences');
    return preferred ? criterion.preferences.map((p) => p.questionId) : [];
  });
}

/**
 * True where a difference of a method is one for a lot: of its own method, or of the event's while it is ranked by that. A lot that
 * begins or ceases to have its own has all that differs under its own path.
 */
function isMethodOf(d: Difference, contents: readonly EventContent[], lotId: string): boolean {
  if (d.at.startsWith('lots.')) return d.at.startsWith(`lots.${lotId}.`);
  return contents.every(({ lots }) => !lots.find((lot) => lot.id === lotId)?.method);
}

/** The items of a bid for a lot that a difference touches; none where it is about another lot, or about an order alone. */
function itemsOf(d: Difference, old: EventContent, now: EventContent, lotId: string): string[] {
  const [head, id, list, lineId] = d.at.split('.');
  const asked = new Set([...questionsOf(old, lotId), ...questionsOf(now, lotId)].map((q) => q.id));
  if (head === 'questions') return id !== undefined && asked.has(id) ? [`answers.${id}`] : [];
  if (isOfMethod(d.at)) {
    if (!isMethodOf(d, [old, now], lotId)) return [];
    const scored = scoredBy(d, [old, now], lotId).filter((q) => asked.has(q));
    return ['notice.criteria', ...new Set(scored.map((q) => `answers.${q}`))];
  }
  if (head === 'lots') {
    if (id !== lotId) return [];
    if (list === 'lines') return lineId === undefined ? [] : [`prices.${lineId}`];
    return [list === 'ceiling' || list === 'discountPercent' ? 'prices' : 'notice.basics'];
  }
  if (head === 'priceBasis' || head === 'currency') return kindOf(now).prices ? ['prices'] : [];
  if (head === 'documents') return ['notice.documents'];
  return ['notice.basics'];
}

/** What changed from a version to another, by the item that it touches. */
function byItem(old: Version, now: Version, lotId: string): Map<string, Difference[]> {
  const found = new Map<string, Difference[]>();
  for (const d of differences(old, now))
    for (const id of itemsOf(d, old.content, now.content, lotId)) found.set(id, [...(found.get(id) ?? []), d]);
  return found;
}

/** Where an item stands in a bid: questions as they are asked, lines of the sheet, what is only read. */
function placeOf(id: string, now: EventContent, lotId: string): number {
  const at = (list: readonly { id: string }[], name: string, first: number) => {
    const n = list.findIndex((x) => x.id === name);
    return first + (n < 0 ? 999 : n);
  };
  if (id.startsWith('answers.')) return at(questionsOf(now, lotId), id.slice('answers.'.length), 0);
  if (id.startsWith('prices.')) return at(lotIn(now, lotId).lines, id.slice('prices.'.length), 2000);
  return id === 'prices' ? 1999 : 3000 + (wholeItems as readonly string[]).indexOf(id);
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
