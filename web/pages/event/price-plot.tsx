/** The price formula as a curve, from the lowest price to the ceiling. */
import { equal, exact, grouped } from '../../../shared/exact.ts';
import { t } from '../../../shared/words/say.ts';
import { drawn } from '../../parts/drawn.ts';
import { type Curve, listed, stepOf } from './price-curve.ts';

const box = { left: 44, right: 396, top: 16, bottom: 196 } as const;
const across = (x: number) => box.left + x * (box.right - box.left);
const down = (y: number) => box.bottom - y * (box.bottom - box.top);
const round = (n: number) => Math.round(n * 10) / 10;

type Props = { curve: Curve; points: string; ceiling: string | null; currency: string };

/** A picture with its figures; the table beside it says the same in words. */
export function PricePlot({ curve, points, ceiling, currency }: Props) {
  const line = curve.line.map(({ x, y }) => `${round(across(x))},${round(down(y))}`).join(' ');
  const foot = `${box.left},${box.bottom} ${line} ${box.right},${box.bottom}`;
  const whole = (price: string) => grouped(exact(price), 0);
  const marks = listed.map((share, k) => ({ ...curve.line[stepOf(share)]!, row: curve.rows[k]! }));
  const last = curve.rows.at(-1)!;
  const atCeiling = ceiling !== null && ceiling !== '' && equal(exact(ceiling), exact(curve.highest));
  return (
    <figure>
      <svg
        viewBox="0 -8 410 230"
        width="100%"
        role="img"
        aria-label={t('Points from {most} at {lowest} to {least} at {highest}; the table beside it has more', {
          most: curve.rows[0]!.points,
          lowest: whole(curve.lowest),
          least: last.points,
          highest: whole(curve.highest),
        })}
      >
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line class="axis" x1={box.left} x2={box.right} y1={down(share)} y2={down(share)} />
            <text class="fin" x={box.left - 6} y={down(share) + 4}>
              {round(drawn(points) * share)}
            </text>
          </g>
        ))}
        <polygon class="soft" points={foot} />
        <polyline class="curve" points={line} />
        {atCeiling && (
          <>
            <line class="now" x1={box.right} x2={box.right} y1={box.top} y2={box.bottom} />
            <text class="fin" x={box.right - 6} y={box.bottom - 8}>
              {t('ceiling: above it, not ranked')}
            </text>
          </>
        )}
        {marks.map(({ x, y, row }, k) => (
          <g key={row.price}>
            <line class="tick" x1={across(x)} x2={across(x)} y1={box.bottom} y2={box.bottom + 5} />
            <text class={k === 3 ? 'fin' : 'mid'} x={across(x)} y={box.bottom + 19}>
              {whole(row.price)}
            </text>
            <circle class="dot" cx={across(x)} cy={down(y)} r="4" />
            <text class={k === 3 ? 'strong fin' : 'strong'} x={across(x) + (k === 3 ? -4 : 7)} y={down(y) - 8}>
              {row.points}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <small>
          {t('Drawn with a lowest price of {currency} {lowest}.', { currency, lowest: whole(curve.lowest) })}
          {curve.mean !== null &&
            ` ${t('The mean is taken to be {currency} {mean}, half-way.', { currency, mean: whole(curve.mean) })}`}
        </small>
      </figcaption>
    </figure>
  );
}
