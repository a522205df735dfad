/** What changed between two versions of an event, in words: where, the old and the new. No difference means equal. */
import { type Called, callOf, cut, inOrder, isObject, isPiece, named, same, shown } from './difference-words.ts';
import type { DocumentVersion, EventContent, Method, StoredFile } from './event.ts';
import { t } from './words/say.ts';

/** One version of what is published: the content and its documents. */
export type Published = { content: EventContent; documents: readonly ComparedDocument[] };
type ComparedDocument = StoredFile & Pick<DocumentVersion, 'version' | 'replaces'>;

export type DifferencePart = 'basics' | 'documents' | 'questions' | 'prices' | 'criteria';
/** One thing that differs. `where` says it in words, `at` as a path; `old` is empty for what was added, `now` for what was taken away. */
export type Difference = {
  part: DifferencePart;
  at: string;
  where: string;
  what: 'added' | 'removed' | 'changed' | 'order';
  old: string;
  now: string;
};

type Json = { [key: string]: unknown };
/** A place: its path, and what it is called from the outside in; what ids are called there. */
type Place = { at: string; words: string[]; called: Called; methods: Methods };
/** The event's methods: what a lot without its own is ranked by. */
type Methods = { old: Method; now: Method };

const parts: readonly (readonly [string, DifferencePart])[] = [
  ['documents', 'documents'],
  ['questions', 'questions'],
  ['lots', 'prices'],
  ['currency', 'prices'],
  ['priceBasis', 'prices'],
  ['method', 'criteria'],
];
/** True of what lies in a method, the event's or a lot's own. */
export const isOfMethod = (at: string): boolean => /^(lots\.[^.]+\.)?method(\.|$)/.test(at);

const partOf = (at: string): DifferencePart =>
  isOfMethod(at) ? 'criteria' : (parts.find(([start]) => at === start || at.startsWith(`${start}.`))?.[1] ?? 'basics');

/** What tells the things of a list apart: their ids; null where they have none of their own, each once. */
function idsOf(list: string, items: readonly unknown[]): string[] | null {
  const ids = items.map((item) => {
    if (!isObject(item)) return null;
    if (list === 'classifications') return `${String(item.scheme)} ${String(item.code)}`;
    if (list === 'shares') return typeof item.optionId === 'string' ? item.optionId : null;
    if (list === 'preferences') return typeof item.questionId === 'string' ? item.questionId : null;
    return typeof item.id === 'string' ? item.id : null;
  });
  return ids.every((id) => id !== null) && new Set(ids).size === ids.length ? (ids as string[]) : null;
}

function entry(place: Pick<Place, 'at' | 'words'>, what: Difference['what'], old: string, now: string): Difference {
  return { part: partOf(place.at), at: place.at, where: place.words.join(' › '), what, old, now };
}

const inner = (place: Place, key: string, words: string): Place => ({
  ...place,
  at: place.at === '' ? key : `${place.at}.${key}`,
  words: [...place.words, words],
});

/** Lists of things with ids: what came, what went, what changed inside, and the order of what stayed. */
function listed(place: Place, list: string, old: readonly unknown[], now: readonly unknown[]): Difference[] | null {
  const [before, after] = [idsOf(list, old), idsOf(list, now)];
  if (!before || !after) return null;
  // The list itself is left out of the words: "Question “…”" says where it stands.
  const outer: Place = { ...place, words: place.words.slice(0, -1) };
  const gone = old.flatMap((item, i) =>
    after.includes(before[i]!)
      ? []
      : [
          entry(
            inner(outer, before[i]!, callOf(list, item, i, place.called)),
            'removed',
            shown(item, '', place.called),
            '',
          ),
        ],
  );
  const stayed = now.flatMap((item, i) => {
    const there = before.indexOf(after[i]!);
    const here = inner(outer, after[i]!, callOf(list, item, i, place.called));
    return there < 0
      ? [entry(here, 'added', '', shown(item, '', place.called))]
      : compared(here, list, old[there], item);
  });
  const kept = before.filter((id) => after.includes(id));
  const keptNow = after.filter((id) => before.includes(id));
  const called = (ids: string[], items: readonly unknown[], of: string[]) =>
    ids.map((id) => callOf(list, items[of.indexOf(id)], of.indexOf(id), place.called)).join('; ');
  const order = same(kept, keptNow)
    ? []
    : [entry(place, 'order', called(kept, old, before), called(keptNow, now, after))];
  const found = [...gone, ...stayed, ...order];
  // New things may stand between the old ones without disturbing their order: that they are new says enough.
  return found;
}

function compared(place: Place, list: string, old: unknown, now: unknown): Difference[] {
  if (same(old, now)) return [];
  if (Array.isArray(old) && Array.isArray(now)) {
    const byId = listed(place, list, old, now);
    if (byId?.length) return byId;
    const things = [...old, ...now].every(isObject);
    if (!things) return [entry(place, 'changed', shown(old, list, place.called), shown(now, list, place.called))];
    const outer: Place = { ...place, words: place.words.slice(0, -1) };
    return Array.from({ length: Math.max(old.length, now.length) }, (_, i) => {
      const here = inner(outer, String(i), callOf(list, now[i] ?? old[i], i, place.called));
      if (i >= old.length) return [entry(here, 'added', '', shown(now[i], '', place.called))];
      if (i >= now.length) return [entry(here, 'removed', shown(old[i], '', place.called), '')];
      return compared(here, list, old[i], now[i]);
    }).flat();
  }
  if (list === 'method' && place.at !== 'method' && (old === undefined || now === undefined))
    return ownMethod(place, old, now);
  if (isObject(old) && isObject(now) && !isPiece(list)) {
    const keys = inOrder([...new Set([...Object.keys(old), ...Object.keys(now)])]);
    const here =
      list === 'method' ? inMethod(place, old, now) : list === 'criteria' ? inCriterion(place, old, now) : place;
    return keys.flatMap((key) => compared(inner(here, key, named(key)), key, old[key], now[key]));
  }
  return [entry(place, 'changed', shown(old, list, place.called), shown(now, list, place.called))];
}

/** A lot that begins or ceases to have its own method: that it does, and what is ranked otherwise by it. */
function ownMethod(place: Place, old: unknown, now: unknown): Difference[] {
  const own = t('its own');
  const event = t('that of the event');
  return [
    old === undefined ? entry(place, 'changed', event, own) : entry(place, 'changed', own, event),
    ...compared(place, 'method', old ?? place.methods.old, now ?? place.methods.now),
  ];
}

const nameIn = (items: unknown, id: string, field: 'name' | 'text' = 'name'): string | undefined => {
  const found = Array.isArray(items) ? items.find((x) => isObject(x) && x.id === id) : undefined;
  const name = isObject(found) ? found[field] : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
};

/** Ids as they are called inside a method: what a criterion stands in, and what breaks a tie. */
function inMethod(place: Place, old: Json, now: Json): Place {
  const called: Called = (field, id) => {
    if (field === 'tieBreaks' && id === 'price') return t('the lower price');
    if (field === 'tieBreaks' && id === 'draw') return t('a draw');
    const list = field === 'tieBreaks' ? 'criteria' : field === 'in' ? 'sections' : null;
    return list ? (nameIn(now[list], id) ?? nameIn(old[list], id)) : place.called(field, id);
  };
  return { ...place, called };
}

/** Options as they are called inside a criterion: by the question that it follows. */
function inCriterion(place: Place, old: Json, now: Json): Place {
  const called: Called = (field, id) =>
    field === 'optionId'
      ? (place.called(`option of ${String(now.questionId)}`, id) ??
        place.called(`option of ${String(old.questionId)}`, id))
      : place.called(field, id);
  return { ...place, called };
}

/** Ids as they are called in two versions of a content: the newer name first. */
const calledIn =
  (old: EventContent, now: EventContent): Called =>
  (field, id) => {
    if (field === 'questionId') return nameIn(now.questions, id, 'text') ?? nameIn(old.questions, id, 'text');
    if (field === 'lotId') return nameIn(now.lots, id) ?? nameIn(old.lots, id);
    if (!field.startsWith('option of ')) return undefined;
    const of = [now, old].map(({ questions }) => questions.find((q) => q.id === field.slice('option of '.length)));
    return of.flatMap((q) => (q?.kind === 'choice' ? [nameIn(q.options, id, 'text')] : [])).find(Boolean);
  };

const aboutDocument = (d: ComparedDocument): string =>
  t('{name}, version {version}, SHA-256 {sha256}', { name: d.name, version: d.version, sha256: d.sha256 });

/** Documents: a newer version stands in the place of the one before it; others came or went. */
function documentsCompared(old: readonly ComparedDocument[], now: readonly ComparedDocument[]): Difference[] {
  const before = new Map(old.map((d) => [d.id, d]));
  const found: Difference[] = [];
  const place = (d: ComparedDocument) => ({
    at: `documents.${d.id}`,
    words: [t('Document “{name}”', { name: d.name })],
  });
  const matched = new Set<string>();
  for (const d of now) {
    const exact = before.get(d.id) ?? (d.replaces === null ? undefined : before.get(d.replaces));
    // Replaced more than once between two versions of the notice: the one of the same name.
    const earlier = exact ?? (d.version > 1 ? old.find((o) => o.name === d.name && !matched.has(o.id)) : undefined);
    if (!earlier || matched.has(earlier.id)) found.push(entry(place(d), 'added', '', aboutDocument(d)));
    else {
      matched.add(earlier.id);
      if (!same(earlier, d)) found.push(entry(place(d), 'changed', aboutDocument(earlier), aboutDocument(d)));
    }
  }
  for (const d of old) if (!matched.has(d.id)) found.push(entry(place(d), 'removed', aboutDocument(d), ''));
  if (found.length === 0 && !same(old, now)) {
    const list = (documents: readonly ComparedDocument[]) => documents.map((d) => d.name).join('; ');
    found.push(entry({ at: 'documents', words: [t('Documents')] }, 'order', list(old), list(now)));
  }
  return found;
}

/** All that differs between two versions, in the order in which an event is written; empty exactly when they are equal. */
export function differences(old: Published, now: Published): Difference[] {
  const called = calledIn(old.content, now.content);
  const methods = { old: old.content.method, now: now.content.method };
  const found = [
    ...compared({ at: '', words: [], called, methods }, '', old.content, now.content),
    ...documentsCompared(old.documents, now.documents),
  ];
  const order: DifferencePart[] = ['basics', 'documents', 'questions', 'prices', 'criteria'];
  return order.flatMap((part) => found.filter((d) => d.part === part));
}

/** One line of a letter for a difference. */
export function shortly(d: Difference): string {
  if (d.what === 'added') return t('New: {where}', { where: d.where });
  if (d.what === 'removed') return t('Taken out: {where}', { where: d.where });
  if (d.what === 'order') return t('In another order: {where}', { where: d.where });
  // Of long words a beginning would say nothing: it is mostly the same.
  if (d.old.length > 60 || d.now.length > 60) return t('{where}: other words', { where: d.where });
  return `${d.where}: ${cut(d.old, 60)} → ${cut(d.now, 60)}`;
}
