/** What a bidder reads in the table of a result stands in its letter, in every event, however the letter was edited. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../functions/http/language.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import {
  draftLetter,
  editLetter,
  type LetterGrounds,
  type LetterSection,
  sentSections,
} from '../../shared/result-letters.ts';
import { marksIn } from '../../shared/result-marks.ts';
import { rank } from '../../shared/scoring/rank.ts';
import { givenContent } from '../given.ts';

const content = givenContent();
const lot = content.lots[0]!;
const bid = (bidId: string, unitPrice: string) => ({
  bidId,
  name: bidId,
  answers: { local: 'no', warranty: 'yes' },
  prices: [
    { lineId: 'bench', unitPrice, quantity: null },
    { lineId: 'fixing', unitPrice: '1.00', quantity: '100' },
  ],
});
const bids = [bid('a', '100.00'), bid('b', '200.00'), bid('c', '300.00'), bid('dear', '9000.00')];
const marks = bids.flatMap(({ bidId }) =>
  ['design', 'care'].map((criterionId) => ({ evaluatorId: 'e', bidId, criterionId, mark: bidId === 'a' ? '5' : '3' })),
);
const ranking = rank({ method: content.method, lot, bids, marks, evaluators: ['e'] });
type Disclosure = 'full' | 'debrief' | 'result';
const disclosures: Disclosure[] = ['full', 'debrief', 'result'];
const grounds = (disclosure: Disclosure): LetterGrounds => ({
  content: { ...content, disclosure },
  ranking,
  reasonsFor: (bidId, criterionId) => [`Reason of ${bidId} on ${criterionId}.`],
  winner: { bidId: 'a', name: 'Paper (Heron) Inc.' },
  reasons: 'It has the most points.',
});
const letterOf = (sections: LetterSection[], disclosure: Disclosure = 'full'): { mail: Mail } => ({
  mail: {
    to: 'b@b.example',
    letter: 'intent-not-awarded',
    data: {
      ...letterAbout(content, 'City', 'event', null),
      supplier: 'B',
      winner: disclosure === 'result' ? null : 'Paper (Heron) Inc.',
      ends: '2026-12-12T00:00:00.000Z',
      sections: sentSections(sections),
    },
  },
});
const edited = (before: LetterSection[], change: (s: LetterSection) => Partial<LetterSection>) =>
  editLetter(
    before,
    before.map((s) => ({ id: s.id, text: s.text, leftOut: null, ...change(s) })),
    'B',
  ).sections;

describe('the table of a result', () => {
  it('has under full disclosure each criterion with the points of both, their reasons, and the rank', () => {
    const read = marksIn(letterOf(draftLetter(grounds('full'), 'b')), content.method)!;
    const own = ranking.ranked.find((r) => r.bidId === 'b')!;
    expect(read.own!.lines.map((l) => [l.criterionId, l.points, l.shown])).toEqual(
      content.method.criteria.map((c) => [c.id, c.points, own.points.find((p) => p.criterionId === c.id)!.shown]),
    );
    expect(read.own!.lines[0]!.words).toEqual([`Reason of b on ${content.method.criteria[0]!.id}.`]);
    expect([read.own!.total, read.own!.rank]).toEqual([own.total.shown, { at: own.rank, of: ranking.ranked.length }]);
    expect(read.best!.lines.map((l) => l.criterionId)).toEqual(content.method.criteria.map((c) => c.id));
    expect(read.best!.rank).toBeNull();
    expect(read.rest.map((r) => r.text)).toEqual(['It has the most points.']);
  });

  it('compares under a debrief totals and prices, and no points of the winner; under the result alone it is not there', () => {
    const read = marksIn(letterOf(draftLetter(grounds('debrief'), 'b')), content.method)!;
    expect(read.best).toBeNull();
    expect(read.totals.map((t) => t.whose)).toEqual(['winner', 'own']);
    expect(read.totals[0]!.total).toBe(ranking.ranked.find((r) => r.bidId === 'a')!.total.shown);
    expect(marksIn(letterOf(draftLetter(grounds('result'), 'b'), 'result'), content.method)).toBeNull();
  });

  it('says of a bid that was not ranked why, and has no marks', () => {
    const read = marksIn(letterOf(draftLetter(grounds('debrief'), 'dear')), content.method)!;
    expect([read.own, read.rest.length > 0]).toEqual([null, true]);
  });

  it('is read in the language of the letter', () => {
    const read = inLanguage('de', () => marksIn(letterOf(draftLetter(grounds('full'), 'b')), content.method)!);
    expect([read.own!.lines.length, read.best!.lines.length]).toEqual(Array(2).fill(content.method.criteria.length));
    expect(read.own!.rank).not.toBeNull();
  });

  it('shows nothing of a part that was left out, and what was put right', () => {
    const drafted = draftLetter(grounds('full'), 'b');
    const out = marksIn(
      letterOf(edited(drafted, (s) => (s.id === 'winner' ? { leftOut: 'A trade secret.' } : {}))),
      content.method,
    )!;
    expect(out.best).toBeNull();
    expect(out.rest.map((r) => r.text).join()).toContain('A trade secret.');
    const [first] = content.method.criteria;
    const line = `${first!.name}: 0.01 of ${first!.points} points.`;
    const right = edited(drafted, (s) =>
      s.id === 'own' ? { text: s.text.replace(new RegExp(`^${first!.name}: .*$`, 'm'), line) } : {},
    );
    expect(marksIn(letterOf(right), content.method)!.own!.lines[0]!.shown).toBe('0.01');
  });

  it('says nothing that the letter does not say, whatever its lead makes of it', () => {
    const change = fc.record({
      drop: fc.array(fc.nat(40), { maxLength: 8 }),
      add: fc.array(fc.tuple(fc.nat(40), fc.string({ maxLength: 40 })), { maxLength: 4 }),
      out: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...disclosures),
        fc.constantFrom('b', 'c', 'dear'),
        fc.array(change),
        (d, who, changes) => {
          const sections = edited(draftLetter(grounds(d), who), (s) => {
            const by = changes[s.id.length % Math.max(1, changes.length)];
            if (!by) return {};
            const lines = s.text.split('\n').filter((_, i) => !by.drop.includes(i));
            for (const [at, text] of by.add) lines.splice(at, 0, text);
            const text = lines.join('\n');
            return by.out || text.trim() === '' ? { leftOut: 'Confidential.' } : { text };
          });
          const letter = letterOf(sections, d);
          const said = sentSections(sections)
            .map((s) => s.text)
            .join('\n')
            .split('\n');
          const read = marksIn(letter, content.method);
          for (const a of [read?.own, read?.best])
            for (const l of a?.lines ?? []) {
              expect(said).toContain(`${l.name}: ${l.shown} of ${l.points} points.`);
              for (const w of l.words) expect(said.some((x) => x === w || x === `– ${w}`)).toBe(true);
            }
          if (d !== 'full') expect(read?.best ?? null).toBeNull();
        },
      ),
    );
  });
});
