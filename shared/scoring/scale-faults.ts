/** What is wrong with the scales of a method, its own and those of criteria, and with how marks become one. */
import type { Level, Method } from '../event.ts';
import { compare, divide, exact, isZero, parts, subtract, zero } from '../exact.ts';
import type { Fault } from '../problem.ts';
import { isLine } from '../text.ts';
import { t } from '../words/say.ts';
import { highestOf, lowestOf, scaleOf } from './marks.ts';

/** More marks than these nobody can tell apart, and no page can offer. */
const marksMost = 1_000;

function levelFaults(scale: readonly Level[], at: string): Fault[] {
  const faults: Fault[] = [];
  if (scale.length < 2) faults.push({ at, code: 'scale-short', text: t('A scale needs at least two levels.') });
  scale.forEach((level, i) => {
    const before = scale[i - 1]?.mark ?? '';
    if (level.mark === '')
      faults.push({
        at: `${at}.${i}.mark`,
        code: 'missing',
        text: t('Level {n} of the scale has no mark.', { n: i + 1 }),
      });
    else if (before !== '' && compare(exact(level.mark), exact(before)) <= 0)
      faults.push({
        at: `${at}.${i}.mark`,
        code: 'scale-order',
        text: t('Level {n} must have a higher mark than the level before it.', { n: i + 1 }),
      });
    if (!isLine(level.name))
      faults.push({
        at: `${at}.${i}.name`,
        code: 'missing',
        text: t('Level {n} of the scale has no name.', { n: i + 1 }),
      });
    if (level.words.trim() === '')
      faults.push({
        at: `${at}.${i}.words`,
        code: 'words-missing',
        text: t('Level {mark} of the scale has no description. An evaluator could not tell it from the next.', {
          mark: level.mark || i + 1,
        }),
      });
  });
  return faults;
}

/** Every level, the highest too, lies a whole number of steps above the lowest; so each mark that a step leads to is on the scale. */
function stepFaults(scale: readonly Level[], step: string, at: string): Fault[] {
  if (step === '') return [];
  const fault = (code: string, text: string): Fault[] => [{ at, code, text }];
  if (isZero(exact(step)))
    return fault('step-zero', t('A step is above 0. Leave it empty where only levels are given.'));
  const marks = scale.map(({ mark }) => mark).filter((mark) => mark !== '');
  const above = marks.map((mark) => parts(divide(subtract(exact(mark), exact(marks[0]!)), exact(step), zero)));
  const off = above.findIndex(({ d }) => d !== 1n);
  if (off >= 0)
    return fault(
      'step-uneven',
      t('From {lowest} up in steps of {step}, no mark is {mark}.', { lowest: marks[0]!, step, mark: marks[off]! }),
    );
  return above.some(({ n }) => n >= marksMost)
    ? fault('step-fine', t('So small a step makes more than a thousand marks. Choose a larger one.'))
    : [];
}

/** Faults of the scales that evaluators mark on; none where nothing is judged. */
export function scaleFaults(method: Method, at: string): Fault[] {
  const faults: Fault[] = [];
  const { criteria, scale, step = '' } = method;
  if (criteria.some((c) => c.kind === 'judged' && !c.scale))
    faults.push(...levelFaults(scale, `${at}.scale`), ...stepFaults(scale, step, `${at}.step`));
  criteria.forEach((c, i) => {
    if (c.kind !== 'judged') return;
    const here = `${at}.criteria.${i}`;
    const own = c.scale
      ? [...levelFaults(c.scale, `${here}.scale`), ...stepFaults(c.scale, c.step ?? '', `${here}.step`)]
      : (c.step ?? '') === ''
        ? []
        : [
            {
              at: `${here}.step`,
              code: 'step-alone',
              text: t('A step of its own goes with a scale of its own.'),
            },
          ];
    faults.push(...own.map((f) => ({ ...f, text: t('Criterion {n}: {rest}', { n: i + 1, rest: f.text }) })));
  });
  return faults;
}

/**
 * Faults of how the marks of several people become one; `evaluators`: how many there are, where it is known. A mean without the highest
 * and the lowest mark needs three marks, or it takes nothing away.
 */
export function combineFaults(method: Method, at: string, evaluators: number | null): Fault[] {
  const judged = method.criteria.filter((c) => c.kind === 'judged');
  if (judged.length === 0) return [];
  const { combine, quorum = 1, spread } = method;
  const faults: Fault[] = [];
  if (combine === 'trimmed-mean' && quorum < 3)
    faults.push({
      at: `${at}.quorum`,
      code: 'quorum-trimmed',
      text: t(
        'Without the highest and the lowest mark, three evaluators at least must mark: set a quorum of 3 or more.',
      ),
    });
  else if (evaluators && quorum > evaluators)
    faults.push({
      at: `${at}.quorum`,
      code: 'quorum-above-team',
      text: t('The quorum is {quorum}, and the team has {evaluators} evaluators.', { quorum, evaluators }),
    });
  const widest = judged
    .map((c) => scaleOf(method, c))
    .map((scale) => subtract(highestOf(scale), lowestOf(scale)))
    .reduce((most, range) => (compare(range, most) > 0 ? range : most), zero);
  if (spread && !isZero(widest) && compare(exact(spread), widest) >= 0)
    faults.push({
      at: `${at}.spread`,
      code: 'spread-wide',
      text: t('No two marks lie further apart than the whole scale. Choose a smaller distance.'),
    });
  return faults;
}
