import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, exact, exactPlain, plain, subtract, sum, zero } from '../../shared/exact.ts';
import { eventTable, lotTable, tableCsv } from '../../shared/figure-tables.ts';
import { figureOf, figures, type LotFigure, noAnswers, percentOf } from '../../shared/figures.ts';
import { sealedLot } from '../../shared/lot.ts';
import { givenContent, givenEvent } from '../given.ts';

const row = (more: Partial<LotFigure> = {}): LotFigure => ({
  eventId: 'e1',
  lotId: 'lot-1',
  title: 'Benches',
  reference: 'R 1',
  lot: 'Lot 1',
  lots: 1,
  kind: 'rfp',
  currency: 'EUR',
  createdAt: '2026-01-01T00:00:00.000Z',
  publishedAt: '2026-01-03T00:00:00.000Z',
  closesAt: '2026-01-23T00:00:00.000Z',
  openedAt: '2026-01-23T12:00:00.000Z',
  awardedAt: '2026-02-02T12:00:00.000Z',
  stage: 'awarded',
  bids: 3,
  invited: 0,
  read: 0,
  intends: 0,
  declined: 0,
  declines: {},
  estimate: '1000.00',
  awarded: '800',
  priceSum: '3000',
  priced: 3,
  ...more,
});

describe('a lot before its bids are open', () => {
  const published = { number: 1, at: '2026-01-03T00:00:00.000Z', closesAt: '2026-01-23T00:00:00.000Z', method: 'x' };
  const told = { invited: 5, read: 4, intends: 3, declined: 1, declines: { time: 1 } as const };
  it('has a row that tells nothing of bids, nor of what was said beside them', () => {
    const event = givenEvent({ published });
    const lot = sealedLot(event.orgId, event.id, event.content.lots[0]!.id);
    const found = figureOf(event, lot, told, [
      { bidId: 'b', prices: [{ lineId: 'bench', unitPrice: '5', quantity: null }] },
    ]);
    expect(found).toMatchObject({ bids: null, ...noAnswers, priceSum: null, priced: 0, awarded: null, openedAt: null });
  });
  it('has none as a draft, nor where it is only to try things out', () => {
    const draft = givenEvent();
    const lot = sealedLot(draft.orgId, draft.id, draft.content.lots[0]!.id);
    expect(figureOf({ ...draft, published: null }, lot, told, [])).toBeNull();
    const sandbox = givenEvent({ published, content: givenContent({ sandbox: true }) });
    expect(figureOf(sandbox, lot, told, [])).toBeNull();
  });
  it('counts as a lot and in nothing else', () => {
    const sealed = row({
      openedAt: null,
      awardedAt: null,
      bids: null,
      stage: 'sealed',
      awarded: null,
      priceSum: null,
      priced: 0,
    });
    expect(figures([sealed])).toMatchObject({
      lots: 1,
      opened: 0,
      byBids: [],
      byMonth: [],
      againstMean: [],
      declines: [],
    });
  });
});

describe('savings', () => {
  it('against the mean of bids are of awarded lots with two priced bids or more', () => {
    const of = figures([
      row(),
      row({ eventId: 'e2', priceSum: '500', priced: 1 }),
      row({ eventId: 'e3', awarded: null }),
    ]);
    expect(of.againstMean).toEqual([
      { currency: 'EUR', count: 1, against: '1000.00', paid: '800.00', saved: '200.00', percent: '20.0' },
    ]);
  });
  it('against the estimate are of events of which every lot was awarded', () => {
    const half = [
      row({ eventId: 'e2', lots: 2 }),
      row({ eventId: 'e2', lotId: 'lot-2', lots: 2, awarded: null, stage: 'unawarded' }),
    ];
    const whole = [row({ eventId: 'e3', lots: 2 }), row({ eventId: 'e3', lotId: 'lot-2', lots: 2, awarded: '400' })];
    expect(figures([...half, ...whole]).againstEstimate).toEqual([
      { currency: 'EUR', count: 1, against: '1000.00', paid: '1200.00', saved: '-200.00', percent: '-20.0' },
    ]);
    expect(figures([row({ estimate: null })]).againstEstimate).toEqual([]);
  });
  it('of different currencies are never added', () => {
    const of = figures([row(), row({ eventId: 'e2', currency: 'CHF' })]);
    expect(of.againstMean.map((s) => [s.currency, s.count])).toEqual([
      ['CHF', 1],
      ['EUR', 1],
    ]);
  });
  it('of nothing are 0.0 percent', () => expect(percentOf(zero, zero)).toBe('0.0'));

  const amount = fc.stringMatching(/^[1-9]\d{0,14}(\.\d{1,6})?$/);
  it('are exact: what was saved and what was paid make up what it is measured by', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ sum: amount, awarded: amount, priced: fc.integer({ min: 2, max: 9 }) }), {
          minLength: 1,
          maxLength: 6,
        }),
        (of) => {
          // A mean of a third of a cent is rounded once, at the very end: multiples of the number of bids have none.
          const rows = of.map(({ sum: s, awarded, priced }, i) =>
            row({
              eventId: `e${i}`,
              priceSum: plain(sum(Array.from({ length: priced }, () => exact(s)))),
              awarded,
              priced,
            }),
          );
          const [saving] = figures(rows).againstMean;
          const against = of.reduce((total, o) => add(total, exact(o.sum)), zero);
          const paid = of.reduce((total, o) => add(total, exact(o.awarded)), zero);
          const off = (shown: string, whole: typeof zero) =>
            compare(subtract(exactPlain(shown), whole), exact('0.005'));
          expect(off(saving!.against, against)).toBeLessThanOrEqual(0);
          expect(off(saving!.paid, paid)).toBeLessThanOrEqual(0);
          expect(off(saving!.saved, subtract(against, paid))).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});

describe('the other figures', () => {
  it('are lots by bids, up to ten or more', () => {
    const of = figures([row({ bids: 0 }), row({ bids: 12 }), row({ bids: 10 })]);
    expect(of.byBids.filter((b) => b.lots > 0)).toEqual([
      { bids: '0', lots: 1 },
      { bids: '10 or more', lots: 2 },
    ]);
  });
  it('are bids per lot by the month in which they closed, in its order', () => {
    const of = figures([row({ closesAt: '2026-03-01T00:00:00.000Z' }), row(), row({ bids: 2 })]);
    expect(of.byMonth).toEqual([
      { month: '2026-01', lots: 2, bids: 5, mean: '2.50' },
      { month: '2026-03', lots: 1, bids: 3, mean: '3.00' },
    ]);
  });
  it('are the days of each step, with mean and median', () => {
    const of = figures([row(), row({ publishedAt: '2026-01-02T00:00:00.000Z', openedAt: null, awardedAt: null })]);
    expect(of.cycle).toEqual([
      { step: 'write', count: 2, mean: '1.5', median: '1.5' },
      { step: 'bid', count: 2, mean: '20.5', median: '20.5' },
      { step: 'open', count: 1, mean: '0.5', median: '0.5' },
      { step: 'decide', count: 1, mean: '10.0', median: '10.0' },
    ]);
  });
  it('count what was said about an event once, however many lots it has', () => {
    const said = { invited: 5, read: 4, intends: 3, declined: 1, declines: { time: 1 } as const };
    const of = figures([row({ ...said, lots: 2, bids: 2 }), row({ ...said, lots: 2, lotId: 'lot-2', bids: 3 })]);
    expect(of.funnel).toEqual({ invited: 5, read: 4, intends: 3, bid: 3 });
    expect(of.declines).toEqual([{ reason: 'Too little time to prepare a bid', count: 1 }]);
  });
  it('of nothing are nothing', () => {
    expect(figures([])).toMatchObject({ lots: 0, events: 0, byBids: [], againstEstimate: [], declines: [] });
  });
});

describe('the tables that reports refresh from', () => {
  it('have columns that keep their names and places', () => {
    expect(lotTable([]).columns.map((c) => c.name)).toEqual([
      'event_id',
      'lot_id',
      'reference',
      'title',
      'lot',
      'kind',
      'stage',
      'currency',
      'created_at',
      'published_at',
      'closes_at',
      'opened_at',
      'awarded_at',
      'days_to_publish',
      'days_open_for_bids',
      'days_to_open',
      'days_to_award',
      'bids',
      'event_invited',
      'event_opened_invitation',
      'event_intends',
      'event_declined',
      'event_estimate',
      'event_lots',
      'awarded_total',
      'mean_of_bids',
      'saved_against_mean',
    ]);
  });
  it('have a saving that cost more as a negative number, and a title as text whatever it begins with', () => {
    const line = tableCsv(lotTable([row({ title: '=cmd', awarded: '1100.5' })]))
      .split('\r\n')[1]!
      .split(',');
    expect(line.at(-1)).toBe('-100.50');
    expect(line[3]).toBe("'=cmd");
  });
  it('of events have a row each', () => {
    expect(eventTable([], '2026-01-01T00:00:00.000Z').rows).toEqual([]);
  });
});
