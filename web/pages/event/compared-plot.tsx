/** A formula that decides the order, as three lines: one for each level of quality. */
import { compare, exact, grouped } from '../../../shared/exact.ts';
import { t } from '../../../shared/words/say.ts';
import type { ComparedCurve } from './compared-curve.ts';

const box = { left: 66, right: 352, top: 16, bottom: 196 } as const;
const down = (y: number) => Math.round((box.bottom - y * (box.bottom - box.top)) * 10) / 10;

type Props = { curve: ComparedCurve; currency: string };

/** A picture and the same in a table. */
export function ComparedPlot({ curve, currency }: Props) {
  const whole = (price: string) => grouped(exact(price), 0);
  // Of large values the decimals say nothing.
  const places = compare(exact(curve.most), exact('1000')) < 0 ? 2 : 0;
  return (
    <figure>
      <svg
        viewBox="0 -8 410 230"
        width="100%"
        role="img"
        aria-label={t(
          'What is compared, from {lowest} to {highest}, at three levels of quality; the table below has the figures',
          {
            lowest: whole(curve.lowest),
            highest: whole(curve.highest),
          },
        )}
      >
        {[0, 0.5, 1].map((share) => (
          <line key={share} class="axis" x1={box.left} x2={box.right} y1={down(share)} y2={down(share)} />
        ))}
        <text class="fin" x={box.left - 6} y={down(0) + 4}>
          0
        </text>
        <text class="fin" x={box.left - 6} y={down(1) + 4}>
          {whole(curve.most)}
        </text>
        {curve.lines.map(({ percent, from, to }) => (
          <g key={percent}>
            <line class="curve" x1={box.left} x2={box.right} y1={down(from)} y2={down(to)} />
            <text x={box.right + 6} y={down(to) + 4}>
              {percent} %
            </text>
          </g>
        ))}
        <text class="mid" x={box.left} y={box.bottom + 19}>
          {whole(curve.lowest)}
        </text>
        <text class="fin" x={box.right} y={box.bottom + 19}>
          {whole(curve.highest)}
        </text>
      </svg>
      <figcaption>
        <small>
          {t('What is compared, against the price in {currency}: the better the quality, the less a price counts.', {
            currency,
          })}
        </small>
      </figcaption>
      <table>
        <caption>{t('Compared, at so many percent of the points for quality')}</caption>
        <thead>
          <tr>
            <th scope="col" class="n">
              {t('Price, {currency}', { currency })}
            </th>
            {curve.lines.map(({ percent }) => (
              <th scope="col" class="n" key={percent}>
                {percent} %
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {curve.rows.map(({ price, values }) => (
            <tr key={price}>
              <td class="n">{whole(price)}</td>
              {values.map((value, k) => (
                <td class="n" key={curve.lines[k]!.percent}>
                  {grouped(exact(value), places)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
