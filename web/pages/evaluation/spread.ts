/** An evaluator's own other marks on one criterion, to stay even from bid to bid. */
import type { Level } from '../../../shared/event.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { levelOf } from './draft.ts';

export type Column = { level: Level; count: number };

/** How often each level was given, lowest level first. */
export const spreadOf = (scale: readonly Level[], marks: readonly string[]): Column[] =>
  scale.map((level) => ({ level, count: marks.filter((m) => levelOf(scale, m) === level).length }));

const times = (n: number): string => (n === 2 ? t('twice') : tn(n, 'once', '{n} times'));

/** The spread as a sentence: "Your other marks: 2 (once), 3 (4 times). This bid has 4." */
export function spreadWords(columns: readonly Column[], current: string): string {
  const given = columns.filter((c) => c.count > 0).map((c) => `${c.level.mark} (${times(c.count)})`);
  const others = given.length ? t('Your other marks: {list}.', { list: given.join(', ') }) : t('No other marks yet.');
  return current === '' ? others : `${others} ${t('This bid has {mark}.', { mark: current })}`;
}
