import { describe, expect, it } from 'vitest';
import type { BidView } from '../../../../shared/api/bids.ts';
import { millis } from '../../../../shared/time.ts';
import {
  aheadText,
  isAlert,
  isOpen,
  leftText,
  spanText,
  spokenLeft,
  standingOf,
} from '../../../../web/pages/bid/standing.ts';
import { bidView, closesAt, receipt } from './given-bid.ts';

const is = (view: BidView, editing = false, open = true) => standingOf(view, editing, open).is;

describe('the banner of a bid while bids are open', () => {
  it('is not known while a submission has no answer, whatever stood before and also after the deadline', () => {
    const asked = { at: 5 };
    expect(standingOf(bidView(), false, true, asked)).toEqual({ is: 'unknown', at: 5, stands: null, open: true });
    const before = receipt();
    const view = bidView({ state: 'submitted', standing: before });
    expect(standingOf(view, false, false, asked)).toEqual({ is: 'unknown', at: 5, stands: before, open: false });
    expect(isAlert(standingOf(view, false, false, asked))).toBe(true);
  });

  it('is yellow as long as the buyer has nothing', () => {
    expect(is(bidView())).toBe('not-submitted');
    expect(isAlert(standingOf(bidView(), false, true))).toBe(true);
  });

  it('is yellow again once a bid is withdrawn', () => {
    const s = standingOf(bidView({ state: 'withdrawn', receipts: [receipt({ state: 'withdrawn' })] }), false, true);
    expect(s).toMatchObject({ is: 'withdrawn', last: { state: 'withdrawn' } });
    expect(isAlert(s)).toBe(true);
  });

  it('is green only while what is on the page is what the buyer has', () => {
    const view = bidView({ state: 'submitted', standing: receipt() });
    expect(is(view)).toBe('submitted');
    expect(isAlert(standingOf(view, false, true))).toBe(false);
  });

  it('is yellow when there are changes since, saved or still being typed', () => {
    const stands = receipt();
    expect(is(bidView({ state: 'changed', standing: stands }))).toBe('changed');
    expect(is(bidView({ state: 'submitted', standing: stands }), true)).toBe('changed');
    expect(isAlert(standingOf(bidView({ state: 'changed', standing: stands }), false, true))).toBe(true);
  });
});

describe('the banner of a bid after the deadline', () => {
  it('turns at the very millisecond of the deadline', () => {
    expect(isOpen(closesAt, millis(closesAt) - 1)).toBe(true);
    expect(isOpen(closesAt, millis(closesAt))).toBe(false);
    expect(is(bidView(), false, false)).toBe('nothing');
  });

  it('says that the submitted bid counts, and whether later changes are not in it', () => {
    const stands = receipt();
    expect(standingOf(bidView({ state: 'submitted', standing: stands }), false, false)).toMatchObject({
      is: 'counts',
      unsent: false,
    });
    expect(standingOf(bidView({ state: 'changed', standing: stands }), false, false)).toMatchObject({
      is: 'counts',
      unsent: true,
    });
  });

  it('says that nothing counts after a withdrawal, and is not yellow any more', () => {
    const s = standingOf(bidView({ state: 'withdrawn' }), false, false);
    expect(s).toEqual({ is: 'nothing', withdrawn: true });
    expect(isAlert(s)).toBe(false);
  });
});

describe('the time left', () => {
  it.each([
    [107_000, '1:47'],
    [106_001, '1:47'],
    [400, '0:01'],
    [0, '0:00'],
    [3_599_000, '59:59'],
    [18_720_000, '5 h 12 min'],
    [93_600_000, '26 h 0 min'],
    [500_000_000, '5 days'],
  ])('%i ms read as %s', (ms, text) => expect(leftText(ms)).toBe(text));

  it('is spoken at 10, 5, 2 and 1 minutes only', () => {
    expect(spokenLeft(660_000)).toBe('');
    expect(spokenLeft(600_000)).toBe('10 minutes left to submit.');
    expect(spokenLeft(400_000)).toBe('10 minutes left to submit.');
    expect(spokenLeft(119_000)).toBe('2 minutes left to submit.');
    expect(spokenLeft(59_000)).toBe('1 minute left to submit.');
    expect(spokenLeft(0)).toBe('Bids are closed.');
  });

  it('before the deadline is told to the millisecond when it was close', () => {
    expect(aheadText('2026-11-28T00:58:48.214Z', closesAt)).toBe('71.786 s before the deadline');
    expect(aheadText('2026-11-27T22:55:00.000Z', closesAt)).toBe('2 h 5 min before the deadline');
    expect(spanText(93_999)).toBe('1 min 33 s');
  });
});
