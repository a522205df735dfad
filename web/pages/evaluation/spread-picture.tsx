import type { Level } from '../../../shared/event.ts';
import { levelOf } from './draft.ts';
import { spreadOf, spreadWords } from './spread.ts';

const column = 34;
const height = 46;

/** My own other marks on this criterion as small stacks, and a pointer at this bid's level. */
export function SpreadPicture({
  scale,
  others,
  mark,
}: {
  scale: readonly Level[];
  others: readonly string[];
  mark: string;
}) {
  const columns = spreadOf(scale, others);
  const most = Math.max(4, ...columns.map((c) => c.count));
  const step = (height - 8) / most;
  const level = levelOf(scale, mark);
  const chosen = level ? scale.indexOf(level) : -1;
  const width = scale.length * column + 4;
  const top = (count: number) => height - count * step;
  return (
    <svg
      viewBox={`0 0 ${width} 66`}
      width={width}
      height="66"
      class="spreads"
      role="img"
      aria-label={spreadWords(columns, mark)}
    >
      {columns.map(({ level, count }, i) => {
        const x = i * column + 4;
        return (
          <g key={level.mark}>
            {Array.from({ length: count }, (_, k) => (
              // Alike, and counted from the ground: the index is what they are.
              <rect key={k} class="dot" x={x} y={top(k + 1)} width="26" height={Math.max(1, step - 1.5)} />
            ))}
            <text class={i === chosen ? 'mid strong' : 'mid'} x={x + 13} y="62">
              {level.mark}
            </text>
          </g>
        );
      })}
      <line class="tick" x1="0" x2={width} y1="47.5" y2="47.5" />
      {chosen >= 0 && (
        <path
          class="ink"
          d={`M${chosen * column + 17} ${Math.max(8, top(columns[chosen]?.count ?? 0) - 2)}l5-8h-10z`}
        />
      )}
    </svg>
  );
}
