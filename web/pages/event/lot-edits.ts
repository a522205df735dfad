/** Edits of a draft's lots: each has a price sheet, bids, marks and an award of its own. */
import { type EventContent, type Lot, limits } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { changedAt, type Edit, freeId, moved } from './list-edits.ts';
import { removeQuestion } from './question-edits.ts';

/** Whether an event has more than one lot: only then are lots spoken of. */
export const severalLots = (content: Pick<EventContent, 'lots'>): boolean => content.lots.length > 1;

/** What a lot is called where it may have no name yet. */
export const lotName = (lot: Pick<Lot, 'name'>, l: number): string => lot.name.trim() || t('Lot {n}', { n: l + 1 });

/** A new lot at the end, with an empty price sheet and a name in the language of who adds it; none above the limit. */
export const addLot: Edit = (content) =>
  content.lots.length >= limits.lots
    ? content
    : {
        ...content,
        lots: [
          ...content.lots,
          {
            id: freeId('lot', content.lots),
            name: t('Lot {n}', { n: content.lots.length + 1 }),
            ceiling: null,
            lines: [],
          },
        ],
      };

/** Changes a lot's own fields: name and ceiling. */
export const editLot =
  (l: number, change: Partial<Pick<Lot, 'name' | 'ceiling'>>): Edit =>
  (content) => ({ ...content, lots: changedAt<Lot>(content.lots, l, change) });

/** Moves a lot by so many places. */
export const moveLot =
  (l: number, by: number): Edit =>
  (content) => ({ ...content, lots: moved(content.lots, l, by) });

/** How many questions are asked for one lot alone: they go with it. */
export const questionsOfLot = (content: EventContent, l: number): number =>
  content.questions.filter((q) => q.lotId === content.lots[l]?.id).length;

/** Removes a lot with its price sheet and the questions that are asked for it alone. The last lot stays. */
export const removeLot =
  (l: number): Edit =>
  (content) => {
    const gone = content.lots[l];
    if (!gone || content.lots.length === 1) return content;
    const without = content.questions
      .map((q, i) => ({ q, i }))
      .filter(({ q }) => q.lotId === gone.id)
      .reverse()
      .reduce((c, { i }) => removeQuestion(i)(c), content);
    return { ...without, lots: without.lots.filter((lot) => lot.id !== gone.id) };
  };
