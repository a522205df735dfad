/** What two people made of the same draft, put together: its lists merge by id, and new things with the same id stay two. */
import { type Criterion, type EventContent, isAnswered } from './event.ts';
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

/** My version, with the things that I added told apart from those that they added meanwhile, and every reference to them. */
function apart(base: EventContent, mine: EventContent, theirs: EventContent): EventContent {
  // The same step on both sides (a lot of the start, an edit that was saved after all) is no clash.
  const added = <T extends WithId>(b: readonly T[], m: readonly T[], t: readonly T[]) => {
    const same = (x: T) => JSON.stringify(t.find((y) => y.id === x.id)) === JSON.stringify(x);
    return renamed(
      b,
      m.filter((x) => !same(x)),
      t,
    );
  };
  const questions = added(base.questions, mine.questions, theirs.questions);
  const lots = added(base.lots, mine.lots, theirs.lots);
  const criteria = added(base.method.criteria, mine.method.criteria, theirs.method.criteria);
  const to = (names: Map<string, string>, id: string) => names.get(id) ?? id;
  const criterion = (c: Criterion): Criterion => {
    const id = to(criteria, c.id);
    if (isAnswered(c)) return { ...c, id, questionId: to(questions, c.questionId) };
    if (c.kind === 'price')
      return { ...c, id, preferences: c.preferences.map((p) => ({ ...p, questionId: to(questions, p.questionId) })) };
    return { ...c, id };
  };
  return {
    ...mine,
    questions: mine.questions.map((q) => ({
      ...q,
      id: to(questions, q.id),
      lotId: q.lotId === null ? null : to(lots, q.lotId),
    })),
    lots: mine.lots.map((lot) => {
      const lines = added(
        base.lots.find((l) => l.id === lot.id)?.lines ?? [],
        lot.lines,
        lots.has(lot.id) ? [] : (theirs.lots.find((l) => l.id === lot.id)?.lines ?? []),
      );
      return { ...lot, id: to(lots, lot.id), lines: lot.lines.map((line) => ({ ...line, id: to(lines, line.id) })) };
    }),
    method: {
      ...mine.method,
      criteria: mine.method.criteria.map(criterion),
      tieBreaks: mine.method.tieBreaks.map((t) => to(criteria, t)),
    },
  };
}

/** Puts my version and theirs together; both began with `base`. Mine stands where nothing is chosen yet. */
export function mergeContent(
  base: EventContent,
  mine: EventContent,
  theirs: EventContent,
  choices: Choices = {},
): { content: EventContent; conflicts: Conflict[] } {
  const { merged, conflicts } = merge(base, apart(base, mine, theirs), theirs, choices);
  return { content: merged as EventContent, conflicts };
}
