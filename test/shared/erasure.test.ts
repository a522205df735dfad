import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  erasedWord,
  eraseFact,
  mapTexts,
  personalWords,
  placeHold,
  plainRetention,
  requireErasable,
  withoutWords,
} from '../../shared/erasure.ts';
import { type Fact, leaf } from '../../shared/record.ts';
import { later } from '../../shared/time.ts';
import { givenContent, givenEvent, givenLot, givenPublished } from '../given.ts';
import { refusedWith } from './refused.ts';

const name = fc.stringMatching(/^[A-Z][a-zäöü]{2,9}( [A-Z][a-z]{2,9})?$/);
const address = fc.stringMatching(/^[a-z]{1,8}@[a-z]{2,8}\.example$/);
const now = '2034-01-01T00:00:00.000Z';
const { notice } = givenPublished();

describe('erasing personal data', () => {
  it('leaves no name and no address of a person anywhere, in no sentence and in no list', () => {
    fc.assert(
      fc.property(name, address, name, (who, email, company) => {
        fc.pre(!company.includes(who) && !who.includes(company));
        const items = [
          { team: [{ personId: 'p1', name: who, email, roles: ['lead'] }] },
          { bidId: 'b1', supplierName: company, contact: { name: who, email } },
          { words: `${who} (${email}) wrote for ${company}.`, deep: [{ text: `Ask ${who}, or ${who}!` }] },
          { answer: { by: who, at: now } },
        ];
        const change = withoutWords(personalWords(items));
        const text = JSON.stringify(items.map((i) => mapTexts(i, change)));
        expect(text).not.toContain(who);
        expect(text).not.toContain(email);
        expect(text).toContain(company);
      }),
    );
  });

  it('erases an address that stands nowhere but in a sentence', () => {
    expect(withoutWords(new Set())('Invited: a@b.example, c@d.example')).toBe(`Invited: ${erasedWord}, ${erasedWord}`);
  });

  it('leaves alone a word that only begins like a name, and the portal itself', () => {
    expect(withoutWords(new Set(['Ann']))('Annual report by Ann.')).toBe(`Annual report by ${erasedWord}.`);
    expect(personalWords({ who: { id: 'clock', name: 'The portal’s clock' } }).size).toBe(0);
  });

  it('keeps of each changed fact the fingerprint of what it first said, however often it is erased', () => {
    const fact: Fact = {
      id: 'f',
      eventId: 'event-1',
      at: now,
      what: 'evaluation.signed',
      data: { bidder: 'Paper Heron' },
      who: { id: 'eva', name: 'Eva Lindqvist' },
      salt: '00'.repeat(16),
    };
    const change = withoutWords(new Set(['Eva Lindqvist']));
    const once = eraseFact(fact, change);
    expect(once).toMatchObject({ who: { name: erasedWord }, data: fact.data, erased: { leaf: leaf(fact) } });
    expect(eraseFact(once, change)).toBe(once);
    expect(eraseFact(once, withoutWords(new Set(['Paper Heron'])))).toMatchObject({ erased: { leaf: leaf(fact) } });
    expect(eraseFact(fact, withoutWords(new Set(['Farid'])))).toBe(fact);
  });
});

describe('personal data may be erased', () => {
  const content = givenContent();
  const ended = [givenLot('awarded')];
  const after = later(notice.retainUntil, 1);

  it('after the published date, once all lots are ended', () => {
    expect(() => requireErasable(content, plainRetention, notice, ended, after)).not.toThrow();
  });

  it.each([
    ['a moment before the date', plainRetention, ended, later(notice.retainUntil, -0.001), 'retention-runs'],
    ['while a lot goes on', plainRetention, [givenLot('scoring')], after, 'wrong-state'],
    ['twice', { ...plainRetention, orderedAt: after }, ended, after, 'wrong-state'],
    [
      'while the event is kept longer',
      { ...plainRetention, hold: { until: later(after, 60), why: 'A case.', by: 'Ada', at: now } },
      ended,
      after,
      'retention-runs',
    ],
  ])('but not %s', (_, retention, lots, at, code) => {
    expect(refusedWith(() => requireErasable(content, retention, notice, lots, at)).code).toBe(code);
  });

  it('later than published only with a later date and a reason', () => {
    const until = later(notice.retainUntil, 86_400);
    expect(placeHold(notice, { until, why: ' A case. ' }, 'Ada', now)).toEqual({
      until,
      why: 'A case.',
      by: 'Ada',
      at: now,
    });
    for (const wrong of [
      { until, why: ' ' },
      { until: notice.retainUntil, why: 'A case.' },
    ])
      expect(refusedWith(() => placeHold(notice, wrong, 'Ada', now)).code).toBe('body-wrong');
  });
});

describe('a person who is called like a word of the record', () => {
  const contacts = ['technical', 'awarded', '2026', 'lot', 'EUR', 'Berlin', '40'];

  it('loses the name, and the record can still be read', () => {
    const record = {
      stage: 'awarded',
      envelope: 'technical',
      currency: 'EUR',
      zone: 'Europe/Berlin',
      closesAt: '2026-11-28T01:00:00.000Z',
      lotId: 'lot-1',
      quantity: '40.00',
    };
    const change = withoutWords(personalWords(contacts.map((of) => ({ name: of, email: 'x@y.example' }))));
    expect(mapTexts(record, change)).toEqual(record);
    for (const of of contacts) {
      expect(mapTexts({ contact: { name: of }, by: of }, change)).toEqual({
        contact: { name: erasedWord },
        by: erasedWord,
      });
      expect(mapTexts({ why: `Asked ${of} again.` }, change)).toEqual({ why: `Asked ${erasedWord} again.` });
    }
  });
});

describe('an event', () => {
  it('has a team whose names are all found', () => {
    const words = personalWords(givenEvent());
    for (const { name: of, email } of givenEvent().team)
      expect([words.has(of), words.has(email)]).toEqual([true, true]);
  });
});
