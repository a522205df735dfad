import { describe, expect, it } from 'vitest';
import { refuseLeaving, type Standing, whyStanding } from '../../shared/leaving.ts';
import { closesAt, givenPublished } from '../given.ts';
import { refusedWith } from './refused.ts';

const { notice } = givenPublished();
const before = '2020-01-01T00:00:00.000Z';
const after = closesAt;
const stands = { state: 'submitted' as const };
const lot = (stage: 'scoring' | 'intended' | 'awarded' | 'unawarded' | 'cancelled') => ({ stage });

describe('a bid keeps its supplier here', () => {
  it('until the deadline, for it can be withdrawn', () => {
    expect(whyStanding(stands, notice, undefined, false, before)).toBe('open');
    expect(whyStanding({ state: 'withdrawn' }, notice, undefined, false, before)).toBeNull();
  });

  it('after it while its lot goes on, also while an award is intended and can be objected to', () => {
    expect(whyStanding(stands, notice, undefined, false, after)).toBe('undecided');
    for (const stage of ['scoring', 'intended'] as const)
      expect(whyStanding(stands, notice, lot(stage), false, after)).toBe('undecided');
  });

  it('no longer once the lot is ended or cancelled, nor beyond the retention date, nor for answers that nobody ranks', () => {
    for (const stage of ['awarded', 'unawarded', 'cancelled'] as const)
      expect(whyStanding(stands, notice, lot(stage), false, after)).toBeNull();
    expect(whyStanding(stands, notice, undefined, true, before)).toBeNull();
    expect(whyStanding(stands, notice, undefined, false, notice.retainUntil)).toBeNull();
    const rfi = { ...notice, content: { kind: 'rfi' as const } };
    expect(whyStanding(stands, rfi, undefined, false, after)).toBeNull();
    expect(whyStanding(stands, rfi, undefined, false, before)).toBe('open');
  });
});

describe('leaving', () => {
  const standing: Standing = {
    eventId: 'e',
    lotId: 'lot-1',
    title: 'Benches',
    buyer: 'City',
    zone: 'UTC',
    closesAt,
    why: 'open',
  };
  it('is refused while a bid stands, with which; and without the name typed as it is', () => {
    const refused = refusedWith(() => refuseLeaving([standing], 'Heron', 'Heron'));
    expect([refused.code, refused.data]).toEqual(['bids-stand', { stands: [standing] }]);
    expect(refused.message).toContain('Benches');
    expect(refusedWith(() => refuseLeaving([], 'heron', 'Heron')).faults[0]).toMatchObject({ at: 'name' });
    expect(() => refuseLeaving([], ' Heron ', 'Heron')).not.toThrow();
  });
});
