import { describe, expect, it } from 'vitest';
import { exact, zero } from '../../../../shared/exact.ts';
import { comparedCurve } from '../../../../web/pages/event/compared-curve.ts';

describe('a formula that decides the order, drawn', () => {
  it('the quality-adjusted price is divided by 1 + quality ÷ points of the price', () => {
    const curve = comparedCurve('quality-adjusted', exact('30'), exact('70'), '700', '1400')!;
    // 700 ÷ (1 + 30/70) = 490; at 75 % of the quality ÷ (1 + 22.5/70); at 50 % ÷ (1 + 15/70).
    expect(curve.rows[0]).toEqual({ price: '700.00', values: ['490.00', '529.73', '576.47'] });
    expect(curve.rows.at(-1)).toMatchObject({ price: '1400.00', values: ['980.00', '1059.46', '1152.94'] });
  });

  it('a price per point of quality doubles where half of the quality is offered', () => {
    const { rows } = comparedCurve('price-per-quality-point', exact('50'), zero, '1000', null)!;
    expect(rows[0]!.values).toEqual(['20.00', '26.67', '40.00']);
  });

  it('the poorest quality at the highest price is the top of the picture', () => {
    const { lines } = comparedCurve('price-per-quality-point', exact('50'), zero, '1000', '2000')!;
    expect(lines.map((l) => l.percent)).toEqual(['100', '75', '50']);
    expect(lines.at(-1)).toMatchObject({ from: 0.5, to: 1 });
  });

  it('without points for quality, or of the price that it weighs against, there is nothing to draw', () => {
    expect(comparedCurve('price-per-quality-point', zero, exact('10'), '1000', null)).toBeNull();
    expect(comparedCurve('quality-adjusted', exact('30'), zero, '1000', null)).toBeNull();
    expect(comparedCurve('lowest-price', exact('30'), exact('70'), '1000', null)).toBeNull();
    expect(comparedCurve('quality-adjusted', exact('30'), exact('70'), '', null)).toBeNull();
  });
});
