import { describe, expect, it } from 'vitest';
import { rowWords } from '../../../../web/pages/bid/bid-list.ts';

describe('the state of a lot in a list', () => {
  const soon = (2 * 60 + 14) * 60_000;

  it('warns of whatever is not submitted while it can still be, and says how long that is', () => {
    expect(rowWords({ state: 'none' }, soon)).toEqual({
      kind: 'warn',
      icon: 'alert',
      text: 'Not submitted. 2 h 14 min left',
    });
    expect(rowWords({ state: 'changed' }, soon)).toMatchObject({
      kind: 'warn',
      text: 'Last changes not submitted. 2 h 14 min left',
    });
    expect(rowWords({ state: 'withdrawn' }, 5 * 86_400_000)).toMatchObject({
      kind: 'warn',
      text: 'Withdrawn: not submitted. 5 days left',
    });
    expect(rowWords({ state: 'submitted' }, soon)).toMatchObject({ kind: 'good', text: 'Submitted' });
  });

  it('says after the deadline what counts', () => {
    expect(rowWords({ state: 'none' }, 0)).toMatchObject({ kind: 'plain', text: 'Not submitted' });
    expect(rowWords({ state: 'changed' }, 0).text).toBe('Submitted, without the last changes');
    expect(rowWords({ state: 'withdrawn' }, 0).text).toBe('Withdrawn');
  });

  it('is told apart by words, shape and colour: what is not with the buyer never looks like what is', () => {
    const safe = rowWords({ state: 'submitted' }, soon);
    for (const state of ['none', 'changed', 'withdrawn'] as const) {
      const draft = rowWords({ state }, soon);
      expect([draft.kind === safe.kind, draft.icon === safe.icon, draft.text === safe.text]).toEqual([
        false,
        false,
        false,
      ]);
    }
  });
});
