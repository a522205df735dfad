/** What the lead writes down in the meeting: the agreed mark of one bid on one criterion, and the reason of each change. */
import type { AgreedChange, MeetingCell, saveAgreed } from '../../../shared/api/meeting.ts';
import type { BodyOf } from '../../../shared/api/route.ts';
import type { Level } from '../../../shared/event.ts';
import { compare, equal, exact } from '../../../shared/exact.ts';

export type AgreedDraft = { mark: string; changes: Readonly<Record<string, Omit<AgreedChange, 'evaluatorId'>>> };

/** What a cell holds, as a draft: what is agreed, or the mark that all have given, or nothing yet. */
export function draftOfCell({ agreed, marks }: Pick<MeetingCell, 'agreed' | 'marks'>): AgreedDraft {
  if (agreed) {
    return {
      mark: agreed.mark,
      changes: Object.fromEntries(agreed.changes.map(({ evaluatorId, ...change }) => [evaluatorId, change])),
    };
  }
  const first = marks[0]?.mark;
  const same = first !== undefined && marks.every((m) => equal(exact(m.mark), exact(first)));
  return { mark: same ? first : '', changes: {} };
}

/** The evaluators whose own mark is another than this one, in the order of the cell. */
export const changedFrom = (marks: MeetingCell['marks'], mark: string): MeetingCell['marks'] =>
  mark === '' ? [] : marks.filter((m) => !equal(exact(m.mark), exact(mark)));

/** The level of a scale on which a mark rests: its own, or the one below it. */
export const restsOn = (scale: readonly Level[], mark: string): string =>
  mark === '' ? '' : (scale.filter((l) => compare(exact(l.mark), exact(mark)) <= 0).at(-1)?.mark ?? '');

export type AgreedLack = { at: 'mark' } | { at: 'reason' | 'level' | 'place'; evaluatorId: string };

/** The first thing that is missing before it can be recorded: the mark; of each change the reason, the level, the place. */
export function firstLack({ mark, changes }: AgreedDraft, marks: MeetingCell['marks']): AgreedLack | null {
  if (mark === '') return { at: 'mark' };
  for (const { evaluatorId } of changedFrom(marks, mark)) {
    const change = changes[evaluatorId];
    if (!change || change.reason.trim() === '') return { at: 'reason', evaluatorId };
    if (change.level === '') return { at: 'level', evaluatorId };
    if (change.place.trim() === '') return { at: 'place', evaluatorId };
  }
  return null;
}

/** What is sent: a change for each evaluator whose mark is another, and for nobody else. */
export const bodyOf = ({ mark, changes }: AgreedDraft, marks: MeetingCell['marks']): BodyOf<typeof saveAgreed> => ({
  mark,
  changes: changedFrom(marks, mark).flatMap(({ evaluatorId }) => {
    const change = changes[evaluatorId];
    return change ? [{ evaluatorId, ...change }] : [];
  }),
});

/** The draft with another mark: where a change is explained already, its words stay; its level follows the mark. */
export function withMark(draft: AgreedDraft, mark: string, scale: readonly Level[]): AgreedDraft {
  const level = restsOn(scale, mark);
  return {
    mark,
    changes: Object.fromEntries(Object.entries(draft.changes).map(([id, change]) => [id, { ...change, level }])),
  };
}

/** The draft with words of one change; a change that begins has the level on which the mark rests. */
export const withChange = (
  draft: AgreedDraft,
  evaluatorId: string,
  part: Partial<Omit<AgreedChange, 'evaluatorId'>>,
  scale: readonly Level[],
): AgreedDraft => ({
  ...draft,
  changes: {
    ...draft.changes,
    [evaluatorId]: {
      ...(draft.changes[evaluatorId] ?? { reason: '', level: restsOn(scale, draft.mark), place: '' }),
      ...part,
    },
  },
});

/** The words of one change for all others too: where a whole panel was swayed by the same place. */
export const sameForAll = (draft: AgreedDraft, marks: MeetingCell['marks'], from: string): AgreedDraft => ({
  ...draft,
  changes: {
    ...draft.changes,
    ...Object.fromEntries(
      changedFrom(marks, draft.mark).flatMap(({ evaluatorId }) => {
        const change = draft.changes[from];
        return change ? [[evaluatorId, change]] : [];
      }),
    ),
  },
});
