import type { MeetingCell } from '../../../shared/api/meeting.ts';
import type { Level } from '../../../shared/event.ts';
import { divide, exact, round, subtract, zero } from '../../../shared/exact.ts';
import { t } from '../../../shared/words/say.ts';
import { drawn } from '../../parts/drawn.ts';

const width = 196;
const height = 34;
/** Room at both sides for the ends of the scale. */
const edge = 22;

/** Where a mark lies on the picture of its scale. */
function xOf(scale: readonly Level[], mark: string): number {
  const [low, high] = [exact(scale[0]?.mark ?? '0'), exact(scale[scale.length - 1]?.mark ?? '1')];
  const share = divide(subtract(exact(mark), low), subtract(high, low), zero);
  return edge + drawn(round(share, 4)) * (width - 2 * edge);
}

/** The marks of a cell in words: "Eva 3, Farid 4". */
export const marksInWords = (marks: MeetingCell['marks']): string =>
  marks.map((m) => `${m.evaluator} ${m.mark}`).join(', ');

/** The marks of all evaluators as dots on the scale, equal ones on top of each other; a pointer at the agreed one. */
export function Dots({ scale, cell }: { scale: readonly Level[]; cell: MeetingCell }) {
  const stacks = [...Map.groupBy(cell.marks, (m) => xOf(scale, m.mark))];
  const base = height - 8;
  const most = Math.max(1, ...stacks.map(([, marks]) => marks.length));
  const step = Math.min(8, (base - 5) / most);
  const agreed = cell.agreed ? t('agreed: {mark}', { mark: cell.agreed.mark }) : t('nothing agreed');
  const ends = stacks.map(([x]) => x);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      class="dots"
      role="img"
      aria-label={`${marksInWords(cell.marks)}; ${agreed}`}
    >
      <line class="tick" x1={edge} x2={width - edge} y1={base} y2={base} />
      <text class="fin" x={edge - 7} y={base + 4}>
        {scale[0]?.mark}
      </text>
      <text x={width - edge + 7} y={base + 4}>
        {scale[scale.length - 1]?.mark}
      </text>
      {scale.map((l) => (
        <line key={l.mark} class="axis" x1={xOf(scale, l.mark)} x2={xOf(scale, l.mark)} y1={base - 3} y2={base + 3} />
      ))}
      {cell.wide && <line class="wide" x1={Math.min(...ends)} x2={Math.max(...ends)} y1={base} y2={base} />}
      {stacks.map(([x, marks]) =>
        marks.map((m, k) => <circle key={m.evaluatorId} class="dot" cx={x} cy={base - 4 - k * step} r="3.5" />),
      )}
      {cell.agreed && <path class="ink" d={`M${xOf(scale, cell.agreed.mark)} ${base + 1}l5 7h-10z`} />}
    </svg>
  );
}
