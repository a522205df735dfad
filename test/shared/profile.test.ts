/** What of a profile runs out, when somebody is reminded of it, and how long its files are kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankDeclaration,
  blankProfile,
  dayAt,
  dayLater,
  documentFaults,
  entriesOf,
  expiring,
  keptUntil,
  profileFaults,
  profileMissing,
  reminderDays,
  validityOn,
} from '../../shared/profile.ts';

const day = '2026-11-22';
const anyDay = fc.integer({ min: -4000, max: 4000 }).map((n) => dayLater(day, n));

describe('what runs out', () => {
  it('holds on its last day, and is soon to run out from 30 days before', () => {
    const on = (until: string) => validityOn(until, day);
    expect(['2026-11-21', '2026-11-22', '2026-12-22', '2026-12-23', ''].map(on)).toEqual([
      ...['over', 'soon', 'soon', 'holds', 'holds'],
    ]);
  });

  it('is reminded of 30 days and 7 days before and on the day, across months and leap years', () => {
    expect(reminderDays('2028-03-07')).toEqual(['2028-02-06', '2028-02-29', '2028-03-07']);
    expect(reminderDays('')).toEqual([]);
    fc.assert(
      fc.property(anyDay, (until) => {
        const days = reminderDays(until);
        expect(days.toSorted()).toEqual(days);
        for (const of of days) expect(validityOn(until, of)).toBe('soon');
      }),
    );
  });

  it('is listed by its day, documents and declarations together, what has no last day not at all', () => {
    const document = (id: string, validUntil: string) => ({ id, title: id, validUntil });
    const declarations = [{ ...blankDeclaration('taxes'), title: 'Taxes', validUntil: '2026-11-20' }];
    const entries = entriesOf({ declarations }, [
      ...[document('later', '2027-06-01'), document('soon', '2026-12-01'), document('never', '')],
    ]);
    expect(expiring(entries, day).map((e) => `${e.what} ${e.id}`)).toEqual(['declaration taxes', 'document soon']);
    expect(expiring(entries, day, 0).map((e) => e.id)).toEqual(['taxes']);
  });

  it('is told by the day of the zone', () => {
    expect(dayAt('2026-11-22T23:30:00.000Z')).toBe('2026-11-22');
    expect(dayAt('2026-11-22T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-11-23');
  });
});

describe('a profile', () => {
  it('may be kept while it is blank, and is not complete then', () => {
    expect(profileFaults(blankProfile())).toEqual([]);
    expect(profileMissing(blankProfile())).not.toEqual([]);
  });

  it('has no declaration without title or words, none that runs out before it was made, none twice', () => {
    const declarations = [
      blankDeclaration('a'),
      {
        ...blankDeclaration('a'),
        title: 'Taxes',
        text: 'Paid.',
        madeBy: 'Maya\nLindholm',
        madeOn: day,
        validUntil: '2026-11-21',
      },
    ];
    expect(profileFaults({ ...blankProfile(), declarations }).map((f) => `${f.at} ${f.code}`)).toEqual([
      'declarations.0.title missing',
      'declarations.0.text missing',
      'declarations.1.madeBy not-a-line',
      'declarations.1.validUntil dates-turned',
      'declarations.1.id declaration-twice',
    ]);
  });
});

describe('a document', () => {
  it('has a title, days that there are, and begins to hold before it runs out', () => {
    const said = { kind: 'other', title: ' ', validFrom: '2026-02-30', validUntil: '2025-01-01' } as const;
    expect(documentFaults(said).map((f) => `${f.at} ${f.code}`)).toEqual([
      'title missing',
      'validFrom not-a-date',
      'validUntil dates-turned',
    ]);
  });

  it('is kept a year at least and ten at most, a year beyond its last day between', () => {
    const now = '2026-11-22T09:00:00.000Z';
    const kept = (validUntil: string) => keptUntil({ validUntil }, now).slice(0, 4);
    expect(['', '2020-01-01', '2029-06-01', '9999-12-31'].map(kept)).toEqual(['2031', '2027', '2030', '2036']);
  });
});
