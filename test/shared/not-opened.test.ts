/** What was entered for a bidder and does not stand is told, each with who took it back; what stands, and what suppliers did themselves, is not. */
import { expect, it } from 'vitest';
import type { Bid } from '../../shared/bid.ts';
import { becameWords, notOpened } from '../../shared/not-opened.ts';
import type { Entered } from '../../shared/on-behalf.ts';

const at = (n: number) => `2026-12-0${n}T10:00:00.000Z`;
const entered = (reason: string): Entered => ({
  ...{ way: 'paper', receivedAt: at(1), receivedBy: 'Desk', reason, postal: 'Mill Lane 3' },
  by: { id: 'ben', name: 'Ben' },
});
const bid = (n: number, changes: Partial<Bid>): Bid => ({
  ...{ bidId: `7q4k2m9dx3wp000${n}`, n, state: 'submitted', eventId: 'e', orgId: 'o', lotId: 'lot-1', supplierId: 's' },
  ...{ supplierName: 'Old Mill', by: { id: 's', name: 'Ruth', email: '' }, mayBind: true, notice: 1 },
  ...{ receivedAt: at(n), closesAt: at(9), withdrawnAt: null, parts: [], files: [], fingerprint: 'f', copyVersion: 1 },
  ...changes,
});

it('a chain of replaced, withdrawn and entered again ends in what stands; all others are told, oldest first', () => {
  const told = notOpened([
    bid(3, { entered: entered('again') }),
    bid(2, { entered: entered('new price'), state: 'withdrawn', withdrawnAt: at(2), withdrawal: entered('too busy') }),
    bid(1, { entered: entered('no computer'), state: 'replaced' }),
  ]);
  expect(told.map((n) => [n.became, n.at, n.entered.reason, n.as.reason, n.as.by])).toEqual([
    ['replaced', at(2), 'no computer', 'new price', 'Ben'],
    ['withdrawn', at(2), 'new price', 'too busy', 'Ben'],
  ]);
  expect(JSON.stringify(told)).not.toContain('Mill Lane');
});

it('of a supplier’s own bids there is nothing to tell', () => {
  expect(notOpened([bid(1, { state: 'replaced' }), bid(2, { state: 'withdrawn', withdrawnAt: at(3) })])).toEqual([]);
});

it('nothing passes for withdrawn by nobody', () => {
  expect(() => notOpened([bid(1, { entered: entered('x'), state: 'withdrawn', withdrawnAt: at(3) })])).toThrow(
    'by whom',
  );
});

it('is one sentence with who, when, why and how that came', () => {
  const [one] = notOpened([
    bid(1, { entered: entered('x'), state: 'withdrawn', withdrawnAt: at(3), withdrawal: entered('Too busy.') }),
  ]);
  expect(becameWords(one!, 'UTC')).toBe(
    'Withdrawn by Ben on Thu 3 Dec 2026, 10:00 UTC, as the bidder asked: Too busy. (on paper, received Tue 1 Dec 2026, 10:00 UTC by Desk)',
  );
});
