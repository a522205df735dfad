/** What two people made of the same draft, put together: its lists merge by id, and new things with the same id stay two. */
import { type Criterion, type EventContent, isAnswered, type Method } from './event.ts';
import { type Choices, type Conflict, merge } from './merge.ts';

type WithId = { id: string };

/** New ids for things that both sides added under the same id, each its own thing. */
function renamed(base: readonly WithId[], mine: readonly WithId[], theirs: readonly WithId[]): Map<string, string> {
  const ids = (list: readonly WithId[]) => new Set(list.map((x) => x.id));
  const [before, other, taken] = [ids(base), ids(theirs), ids([...base, ...mine, ...theirs])];
  const names = new Map<string, string>();
  for (const { id } of mine) {
    if (before.has(id) || !other.has(id)) continue;
    const stem = id.replace(/-\d+$/, '').slice(0, 34);
    let n = 2;
    while (taken.has(`${stem}-${n}`)) n++;
    taken.add(`${stem}-${n}`);
    names.set(id, `${stem}-${n}`);
  }
  return names;
}

/** New ids for what both sides added; the same step on both (a lot of the start, an edit that was saved after all) is no clash. */
function added<T extends WithId>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): Map<string, string> {
  const same = (x: T) => JSON.stringify(theirs.find((y) => y.id === x.id)) === JSON.stringify(x);
  return renamed(
    base,
    mine.filter((x) => !same(x)),
    theirs,
  );
}
const to = (names: ReadonlyMap<string, string>, id: string): string => names.get(id) ?? id;

/**
 * My method, its criteria and sections told apart from theirs, and what names them: where they stand, tie-breaks. Ids of both kinds
 * are one list, for one kind of thing may be named as the other is.
 */
function methodApart(base: Method, mine: Method, theirs: Method, questions: ReadonlyMap<string, string>): Method {
  const nodes = ({ criteria, sections = [] }: Method): WithId[] => [...criteria, ...sections];
  const names = added(nodes(base), nodes(mine), nodes(theirs));
  const placed = <T extends { id: string; in?: string | undefined }>(x: T): T => ({
    ...x,
    id: to(names, x.id),
    ...(x.in !== undefined && { in: to(names, x.in) }),
  });
  const criterion = (c: Criterion): Criterion => {
    const moved = placed(c);
    if (isAnswered(moved)) return { ...moved, questionId: to(questions, moved.questionId) };
    if (moved.kind !== 'price') return moved;
    const preferences = moved.preferences.map((p) => ({ ...p, questionId: to(questions, p.questionId) }));
    return { ...moved, preferences };
  };
  return {
    ...mine,
    ...(mine.sections && { sections: mine.sections.map(placed) }),
    criteria: mine.criteria.map(criterion),
    tieBreaks: mine.tieBreaks.map((by) => to(names, by)),
  };
}

/** My version, with the things that I added told apart from those that they added meanwhile, and every reference to them. */
function apart(base: EventContent, mine: EventContent, theirs: EventContent): EventContent {
  const questions = added(base.questions, mine.questions, theirs.questions);
  const lots = added(base.lots, mine.lots, theirs.lots);
  return {
    ...mine,
    questions: mine.questions.map((q) => ({
      ...q,
      id: to(questions, q.id),
      lotId: q.lotId === null ? null : to(lots, q.lotId),
    })),
    lots: mine.lots.map((lot) => {
      const before = base.lots.find((l) => l.id === lot.id);
      const other = lots.has(lot.id) ? undefined : theirs.lots.find((l) => l.id === lot.id);
      const lines = added(before?.lines ?? [], lot.lines, other?.lines ?? []);
      // A lot's own method begins as a copy of the event's.
      const began = before?.method ?? base.method;
      return {
        ...lot,
        id: to(lots, lot.id),
        lines: lot.lines.map((line) => ({ ...line, id: to(lines, line.id) })),
        ...(lot.method && { method: methodApart(began, lot.method, other?.method ?? began, questions) }),
      };
    }),
    method: methodApart(base.method, mine.method, theirs.method, questions),
  };
}

/** The beginning, with the event's method in lots to which both sides gave their own: that is what both began their own from. */
function begun(base: EventContent, mine: EventContent, theirs: EventContent): EventContent {
  const own = ({ lots }: EventContent, id: string) => lots.find((lot) => lot.id === id)?.method !== undefined;
  const lots = base.lots.map((lot) =>
    !lot.method && own(mine, lot.id) && own(theirs, lot.id) ? { ...lot, method: base.method } : lot,
  );
  return { ...base, lots };
}

/** Puts my version and theirs together; both began with `base`. Mine stands where nothing is chosen yet. */
export function mergeContent(
  base: EventContent,
  mine: EventContent,
  theirs: EventContent,
  choices: Choices = {},
): { content: EventContent; conflicts: Conflict[] } {
  const { merged, conflicts } = merge(begun(base, mine, theirs), apart(base, mine, theirs), theirs, choices);
  return { content: merged as EventContent, conflicts };
}
