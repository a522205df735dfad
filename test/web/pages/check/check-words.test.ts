import { describe, expect, it } from 'vitest';
import type { BidCheck, CheckedPoint } from '../../../../shared/api/check.ts';
import type { Rejection } from '../../../../shared/rejection.ts';
import { bidState, heldUp } from '../../../../web/pages/check/check-words.ts';

const at = { id: 'lead', name: 'Lena Lead', at: '2026-11-30T18:00:00.000Z' };
const point = (id: string, found: boolean): CheckedPoint => ({
  id,
  envelope: 'technical',
  kind: 'conditions',
  text: id,
  questionId: null,
  said: null,
  files: [],
  hints: [],
  open: true,
  finding: found
    ? {
        bidId: 'bid-1',
        pointId: id,
        verdict: 'responsive',
        reason: '',
        place: '',
        corrected: null,
        evidence: '',
        by: at,
        version: 1,
      }
    : null,
});
const rejection = (changes: Partial<Rejection> = {}): Rejection => ({
  bidId: 'bid-1',
  name: 'Paper Heron Collective',
  stage: 'scoring',
  reason: 'No drawing.',
  place: 'RFP 2',
  proposed: at,
  confirmed: null,
  lifted: null,
  version: 1,
  ...changes,
});
const bid = (found: boolean[], of: Rejection | null = null): BidCheck => ({
  bidId: 'bid-1',
  name: 'Paper Heron Collective',
  total: null,
  points: found.map((f, i) => point(`p${i}`, f)),
  rejection: of,
  lowDecision: null,
  clarifications: [],
});

describe('the pip of a bid', () => {
  it('says how much of its checklist is done', () => {
    expect(bidState(bid([false, false]), [])).toBe('none');
    expect(bidState(bid([true, false]), [])).toBe('part');
    expect(bidState(bid([true, true]), [])).toBe('done');
  });

  it('says that something is to be settled before that all is done, and that the bid is out before both', () => {
    const open = [{ bidId: 'bid-1', name: 'x', text: 'x' }];
    expect(bidState(bid([true]), open)).toBe('waits');
    expect(bidState(bid([true]), [{ ...open[0]!, bidId: 'bid-2' }])).toBe('done');
    expect(bidState(bid([true], rejection()), [])).toBe('waits');
    expect(bidState(bid([true], rejection({ confirmed: at })), open)).toBe('out');
    expect(bidState(bid([true], rejection({ confirmed: at, lifted: { ...at, reason: 'x' } })), [])).toBe('done');
  });
});

it('what it holds up is the lock first, the recommendation then', () => {
  expect(heldUp('scoring')).toContain('locked');
  expect(heldUp('ranked')).toContain('recommended');
});
