import { describe, expect, it } from 'vitest';
import { type SummaryGrounds, summariesOf, summaryFor } from '../../shared/assessment-summary.ts';
import type { Bundle } from '../../shared/bundle.ts';
import type { Disclosure } from '../../shared/event.ts';
import { rank } from '../../shared/scoring/rank.ts';
import { bundleOf, givenBundle } from './given-bundle.ts';

const alpha = { bidId: 'a', name: 'Alpha' };
const beta = { bidId: 'b', name: 'Beta' };
const withReasons = (): Bundle => ({
  ...givenBundle(),
  marks: givenBundle().marks.map((m) => ({
    ...m,
    reason: `Of ${m.bidId}: as the level says.`,
    place: `page ${m.bidId}`,
  })),
});
const grounds = (disclosure: Disclosure, bundle: Bundle = withReasons()): SummaryGrounds => ({
  disclosure,
  bundle: { ...bundle, result: bundle.result! },
  winner: { ...alpha, reasons: 'The best by far.' },
});
/** All that a summary says, as one text. */
const said = (x: unknown): string => JSON.stringify(x);

describe('an assessment summary', () => {
  it('says of each criterion its weight, the points, the mark of the panel, the reasons and their places', () => {
    const { rows, total, rank: at } = summaryFor(grounds('full'), beta);
    expect(rows.map((r) => [r.name, r.weight, r.own?.points, r.own?.mark])).toEqual([
      ['Approach', '60', '0.00', '0.00'],
      ['Price', '40', '40.00', null],
    ]);
    expect(rows[0]!.own!.said).toEqual([{ reason: 'Of b: as the level says.', place: 'page b' }]);
    expect([total.own, at]).toEqual(['40.00', { at: 2, of: 2 }]);
  });

  it('sets the chosen bid beside it where the event discloses it, and says why it was chosen', () => {
    const { rows, total, winner, why } = summaryFor(grounds('full'), beta);
    expect(rows[0]!.best).toEqual({
      points: '60.00',
      mark: '5.00',
      said: [{ reason: 'Of a: as the level says.', place: 'page a' }],
    });
    expect([winner, total.best, why]).toEqual(['Alpha', '92.00', 'The best by far.']);
  });

  it('says nothing of the chosen bid criterion by criterion where the event discloses a debriefing', () => {
    const summary = summaryFor(grounds('debrief'), beta);
    expect(summary.rows.every((r) => r.best === null)).toBe(true);
    expect(said(summary)).not.toContain('Of a:');
    expect([summary.total.own, summary.total.best]).toEqual(['40.00', '92.00']);
  });

  it('says whether the bid was chosen and nothing else where the event discloses the result alone', () => {
    expect(summariesOf(grounds('result')).map((s) => [s.bidder, s.chosen])).toEqual([
      ['Alpha', true],
      ['Beta', false],
    ]);
    for (const s of summariesOf(grounds('result'))) {
      expect(s.rows).toEqual([]);
      expect(said(s)).not.toMatch(/92|40\.00|best by far|as the level says/);
    }
  });

  it('of the chosen bid compares it with nobody', () => {
    const { chosen, rows, winner, why } = summaryFor(grounds('full'), alpha);
    expect([chosen, rows.every((r) => r.best === null), winner, why]).toEqual([true, true, null, null]);
  });

  it('says before an award is recommended what is known of the bid itself', () => {
    const { rows, winner, total } = summaryFor({ ...grounds('full'), winner: null }, beta);
    expect([rows[0]!.own?.points, rows[0]!.best, winner, total.best]).toEqual(['0.00', null, null, null]);
  });

  it('holds the reasons of the meeting for a mark that it changed', () => {
    const { result: _, ...scene } = withReasons();
    const agreed = ['a', 'b'].map((bidId) => ({ bidId, criterionId: 'c-1', mark: '5' }));
    const evaluated = { ...scene, method: { ...scene.method, combine: 'consensus' as const }, agreed };
    const bundle: Bundle = {
      ...scene,
      ...evaluated,
      agreed: agreed.map((a) => ({
        ...a,
        changes:
          a.bidId === 'b'
            ? [{ evaluatorId: 'eva', reason: 'Overlooked the annex.', level: '5', place: 'annex 2' }]
            : [],
      })),
      result: rank(evaluated),
    };
    expect(summaryFor(grounds('full', bundle), beta).rows[0]!.own!.said).toEqual([
      { reason: 'Of b: as the level says.', place: 'page b' },
      { reason: 'Overlooked the annex.', place: 'annex 2' },
    ]);
  });

  it('says of a bid that was left out why, and no total', () => {
    const { result: _, ...scene } = givenBundle();
    const bundle = bundleOf({
      ...scene,
      bids: scene.bids.map((b) => (b.bidId === 'b' ? { ...b, rejected: 'Not signed.' } : b)),
    } as never);
    const { leftOut, total, rank: at } = summaryFor(grounds('full', bundle), beta);
    expect([leftOut, total.own, at]).toEqual(['Not signed.', null, null]);
  });
});
