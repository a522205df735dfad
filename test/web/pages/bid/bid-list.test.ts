import { describe, expect, it } from 'vitest';
import type { BidRow } from '../../../../shared/api/bids.ts';
import { inOrder, rowWords } from '../../../../web/pages/bid/bid-list.ts';

const row = (eventId: string, day: number): BidRow => ({
  eventId,
  lotId: 'lot-1',
  title: eventId,
  buyer: 'State of Alaska',
  closesAt: `2026-11-${day}T01:00:00.000Z`,
  zone: 'UTC',
  notice: 1,
  answers: null,
  state: 'none',
});

describe('the list of our bids', () => {
  it('has the soonest deadline first, and below what is closed, the latest first', () => {
    const rows = [row('c', 28), row('a', 20), row('b', 24), row('z', 12)];
    const { open, closed } = inOrder(rows, Date.parse('2026-11-22T00:00:00Z'));
    expect(open.map((r) => r.eventId)).toEqual(['b', 'c']);
    expect(closed.map((r) => r.eventId)).toEqual(['a', 'z']);
  });

  it('warns of whatever is not submitted while it can still be', () => {
    expect(rowWords({ state: 'none' }, true)).toMatchObject({ kind: 'warn', text: 'Not submitted' });
    expect(rowWords({ state: 'changed' }, true)).toMatchObject({ kind: 'warn', text: 'Last changes not submitted' });
    expect(rowWords({ state: 'withdrawn' }, true)).toMatchObject({ kind: 'warn', text: 'Withdrawn: not submitted' });
    expect(rowWords({ state: 'submitted' }, true)).toMatchObject({ kind: 'good', text: 'Submitted' });
  });

  it('says after the deadline what counts', () => {
    expect(rowWords({ state: 'none' }, false)).toMatchObject({ kind: 'plain', text: 'Not submitted' });
    expect(rowWords({ state: 'changed' }, false).text).toBe('Submitted, without the last changes');
    expect(rowWords({ state: 'withdrawn' }, false).text).toBe('Withdrawn');
  });
});
