/** How figures are said: rows of charts and of the tables behind them. */
import { exactPlain, grouped } from '../../../shared/exact.ts';
import type { CycleStep, Figures, Saving } from '../../../shared/figures.ts';
import { money } from '../../../shared/money.ts';
import { count } from '../../../shared/numerals.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { drawn } from '../../parts/drawn.ts';
import type { Bar } from './charts.tsx';

/** "1,100.00": an amount as it stands in a column. */
export const amount = (text: string): string => grouped(exactPlain(text), 2);

const lots = (n: number) => tn(n, '{n} lot', '{n} lots');

const bidsWords = (bids: string): string => {
  if (bids === '0') return t('no bid');
  return bids === '10 or more' ? t('10 or more bids') : tn(count(bids), 'one bid', '{n} bids');
};

/** Lots by the number of bids that were opened. */
export const participation = (figures: Figures): Bar[] =>
  figures.byBids.map(({ bids, lots: n }) => ({
    name: bidsWords(bids),
    value: n,
    shown: lots(n),
  }));

/** Bids per lot by the month in which they closed. */
export const byMonth = (figures: Figures): Bar[] =>
  figures.byMonth.map(({ month, mean }) => ({ name: month, value: drawn(mean), shown: mean }));

/** From the invitation to the bid. */
export const funnel = ({ funnel: f }: Figures): Bar[] =>
  [
    { name: t('Invited'), value: f.invited },
    { name: t('Opened the invitation'), value: f.read },
    { name: t('Said that they intend to bid'), value: f.intends },
    { name: t('Bid'), value: f.bid },
  ].map(({ name, value }) => ({
    name,
    value,
    shown: `${value}${f.invited > 0 ? ` (${Math.round((value / f.invited) * 100)} %)` : ''}`,
  }));

export const stepWords: Readonly<Record<CycleStep['step'], Plain>> = {
  write: 'Created to published',
  bid: 'Published to closed',
  open: 'Closed to opened',
  decide: 'Opened to awarded',
};

/** Days of each step, by its mean. */
export const cycle = (figures: Figures): Bar[] =>
  figures.cycle.map(({ step, mean, count }) => ({
    name: t(stepWords[step]),
    value: drawn(mean),
    shown: count === 0 ? t('none yet') : t('{mean} days', { mean }),
  }));

/** "Saved 18.2 %: USD 200.00 of USD 1,100.00"; what cost more says so. */
export function savingWords({ currency, saved, against, percent }: Saving): string {
  return t(saved.startsWith('-') ? 'Cost {percent} % more: {by} of {amount}' : 'Saved {percent} %: {by} of {amount}', {
    percent: percent.replace('-', ''),
    by: money(saved.replace('-', ''), currency),
    amount: money(against, currency),
  });
}

/** A saving as a bar: what was paid, beside what it is measured by. */
export const savingBars = ({ currency, against, paid }: Saving, name: string): Bar[] => [
  { name: `${name}, ${currency}`, value: drawn(against), shown: amount(against) },
  { name: t('Awarded, {currency}', { currency }), value: drawn(paid), shown: amount(paid) },
];

/** Why suppliers declined. */
export const declines = (figures: Figures): Bar[] =>
  figures.declines.map(({ reason, count }) => ({ name: reason, value: count, shown: String(count) }));
