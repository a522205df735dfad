import type { RankedBid } from '../../../shared/scoring/rank.ts';
import type { Tone } from '../../parts/criteria-bar.tsx';
import { piecesOf, ticks, totalAt } from './bars.ts';

type Props = { bid: RankedBid; tones: readonly Tone[]; end: number; first?: RankedBid | undefined };

/** A bid's points as one bar, criterion by criterion; where `first` is given, an upright line stands at its total. */
export const PointsBar = ({ bid, tones, end, first }: Props) => (
  <svg width="100%" height="20" aria-hidden="true">
    {piecesOf(bid, end).map(({ criterionId, n, x, width }) => {
      const tone = tones[n - 1]!;
      return (
        <g key={criterionId}>
          <rect class={`k k${tone}`} x={`${x}%`} y="0" width={`${width}%`} height="20" />
          {width >= (n < 10 ? 3.6 : 7) && (
            <text class={`o${tone} mid`} x={`${x + width / 2}%`} y="14.5">
              {n}
            </text>
          )}
        </g>
      );
    })}
    {first && <line class="now" x1={`${totalAt(first, end)}%`} x2={`${totalAt(first, end)}%`} y1="0" y2="20" />}
  </svg>
);

/** The axis above the bars. */
export const PointsAxis = ({ end }: { end: number }) => (
  <svg width="100%" height="20" aria-hidden="true">
    {ticks(end).map((tick) => {
      const x = (tick / end) * 100;
      const last = x > 97;
      return (
        <g key={tick}>
          <text class={x === 0 ? undefined : last ? 'fin' : 'mid'} x={`${x}%`} y="12">
            {tick}
          </text>
          <line class="tick" x1={`${last ? 99.8 : x}%`} x2={`${last ? 99.8 : x}%`} y1="15" y2="20" />
        </g>
      );
    })}
  </svg>
);
