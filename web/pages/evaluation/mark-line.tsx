import type { Level, Method } from '../../../shared/event.ts';
import { round } from '../../../shared/exact.ts';
import { pointsOf } from '../../../shared/scoring/tree.ts';
import { t } from '../../../shared/words/say.ts';
import { Swatch, type Tone } from '../../parts/criteria-bar.tsx';
import { levelOf } from './draft.ts';
import type { Numbered } from './order.ts';
import { between } from './steps.ts';

/** The name of the level that a mark has; between two levels, both. */
export function levelName(scale: readonly Level[], mark: string): string {
  if (mark === '') return t('not marked');
  const around = between(scale, mark);
  return around
    ? t('{below} to {above}', { below: around.below.name, above: around.above.name })
    : (levelOf(scale, mark)?.name ?? '');
}

const Mark = ({ scale, mark }: { scale: readonly Level[]; mark: string }) => (
  <>
    {mark === '' ? <b class="mark none">–</b> : <b class="mark">{mark}</b>}
    <span>{levelName(scale, mark)}</span>
  </>
);

/** Computed once for each method: a sheet draws every line again with each key that is typed. */
const pointsFor = new WeakMap<Method, ReturnType<typeof pointsOf>>();

/** The points that a criterion can earn, without zeros that say nothing. */
export function pointsShown(method: Method, criterionId: string): string {
  const all = pointsFor.get(method) ?? pointsOf(method);
  pointsFor.set(method, all);
  const points = all.get(criterionId);
  return points ? round(points, 2).replace(/\.?0+$/, '') : '';
}

/** `mark` null: the line stands over the marks of many bids. */
type Criterion = { method: Method; of: Numbered; tone: Tone; scale: readonly Level[]; mark: string | null };

/** The line of a criterion: number, name, points, mark and the level's name. */
export const CriterionLine = ({ method, of, tone, scale, mark }: Criterion) => (
  <>
    <span>
      <Swatch tone={tone} />
      {of.n}&ensp;<strong>{of.criterion.name}</strong>
    </span>
    <small>
      {pointsShown(method, of.criterion.id)}
      <span class={mark === null ? undefined : 'sr'}> {t('points')}</span>
    </small>
    {mark !== null && <Mark scale={scale} mark={mark} />}
  </>
);

type Bid = { n: number; name: string; scale: readonly Level[]; mark: string; state: string };

/** The line of a bid on one criterion: number, name, what is with it, mark and the level's name. */
export const BidLine = ({ n, name, scale, mark, state }: Bid) => (
  <>
    <span>
      <span class="count">{n}</span>&ensp;<strong>{name}</strong>
    </span>
    <small>{state}</small>
    <Mark scale={scale} mark={mark} />
  </>
);
