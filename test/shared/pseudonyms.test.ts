import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LotRecord } from '../../shared/lot-record.ts';
import { drawPseudonyms, lettersOf, maskBy, maskedFile, namingFor, otherLotsOf } from '../../shared/pseudonyms.ts';
import { givenContent, givenLot, givenPublished, people } from '../given.ts';

const { event } = givenPublished({ content: givenContent({ pseudonyms: true }) });
const hex = fc.array(fc.nat(15), { minLength: 32, maxLength: 32 }).map((d) => d.map((n) => n.toString(16)).join(''));

describe('pseudonyms', () => {
  it('hide names from evaluators alone, from the opening until the marks are locked for the first time', () => {
    const scoring = givenLot('scoring');
    const naming = (who: typeof people.evaluator) => namingFor(event, scoring, who, []);
    expect(naming(people.evaluator)).toBe('pseudonyms');
    for (const who of [people.lead, people.manager, people.approver, people.auditor] as never[])
      expect(naming(who)).toBe('by-role');
    expect(namingFor(event, givenLot('locked'), people.evaluator, [])).toBe('names');
    expect(namingFor(event, { ...scoring, round: 2 }, people.evaluator, [])).toBe('names');
    expect(namingFor(givenPublished().event, scoring, people.evaluator, [])).toBe('names');
  });

  it('stay until the other lots are locked that the same evaluator marks: a bidder is known again by what it wrote', () => {
    const locked = givenLot('locked');
    const naming = (other: Partial<LotRecord>, who: typeof people.evaluator = people.evaluator) =>
      namingFor(event, locked, who, [{ ...givenLot('scoring'), ...other }]);
    expect(naming({})).toBe('pseudonyms');
    expect(naming({ stage: 'sealed' })).toBe('pseudonyms');
    for (const over of [
      { locked: locked.locked },
      { stage: 'cancelled' },
      { stage: 'unawarded' },
      { round: 2 },
    ] as const)
      expect(naming(over)).toBe('names');
    const gone = {
      personId: people.evaluator.id,
      name: 'Eva',
      marks: 'stand',
      reason: 'Ill.',
      by: locked.locked!,
    } as const;
    expect(naming({ left: [gone] })).toBe('names');
    expect(naming({}, people.lead as never)).toBe('names');
  });

  it('ask for those other lots alone that somebody marks', () => {
    const [lot] = event.content.lots;
    const ownMethod = {
      ...event.content.method,
      criteria: event.content.method.criteria.filter((c) => c.kind !== 'judged'),
    };
    const lots = [lot!, { ...lot!, id: 'lot-2' }, { ...lot!, id: 'lot-3', method: ownMethod }];
    const several = { ...event, content: { ...event.content, lots } };
    expect(otherLotsOf(several, 'lot-1', people.evaluator.id)).toEqual(['lot-2']);
    expect(otherLotsOf(several, 'lot-1', people.lead.id)).toEqual([]);
    expect(otherLotsOf(several, 'lot-1', 'nobody')).toEqual([]);
  });

  it('follow from the draw alone: not from names, ids or the order in which bids came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 40 }), fc.infiniteStream(hex), (ids, stream) => {
        const draw = drawPseudonyms(ids, () => stream.next().value as string);
        expect(draw.bids.map((b) => b.bidId).sort()).toEqual([...ids].sort());
        for (const { bidId, alias } of draw.bids) expect(alias).not.toContain(bidId);
        const mask = maskBy(draw);
        for (const id of ids) expect(mask.bid(mask.id(id))).toBe(id);
        expect(mask.name(draw.bids[0]!.bidId)).toBe('Bidder A');
      }),
      { numRuns: 30 },
    );
  });

  it('put every bid in every place about as often: who is called A says nothing', () => {
    let n = 0;
    // A fixed stream, so that the test says the same each time.
    const random = () => {
      n = (n * 1_103_515_245 + 12_345) % 2_147_483_648;
      return n.toString(16).padStart(8, '0').repeat(4);
    };
    const first = Array.from({ length: 3_000 }, () => drawPseudonyms(['a', 'b', 'c'], random).bids[0]!.bidId);
    for (const id of ['a', 'b', 'c']) {
      const times = first.filter((f) => f === id).length;
      expect(times).toBeGreaterThan(850);
      expect(times).toBeLessThan(1_150);
    }
  });

  it('go on after Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('know no bid that was not drawn, and no id but an alias', () => {
    const mask = maskBy({ bids: [{ bidId: 'bid-1', alias: 'b-0f' }] });
    expect([mask.bid('b-0f'), mask.bid('bid-1'), mask.bid('b-1')]).toEqual(['bid-1', null, null]);
    expect(() => mask.id('bid-2')).toThrow();
  });

  it('number files, whose names may say whose they are', () => {
    expect(maskedFile('Acme offer 2026.PDF', 3)).toBe('Document 3.pdf');
    expect(maskedFile('Acme Ltd', 1)).toBe('Document 1');
    expect(maskedFile('.acme-limited', 2)).toBe('Document 2');
  });
});
