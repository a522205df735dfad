/** Who bids: what is wrong, what is missing, where two say something else; and the same in a bid, merged and sealed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BidContent, partsOf } from '../../shared/bid.ts';
import { changedFields } from '../../shared/bid-changes.ts';
import { missingIn, tasksIn } from '../../shared/bid-tasks.ts';
import {
  type Bidder,
  bidderDifferences,
  bidderFieldName,
  bidderMissing,
  bidderWrong,
  blankBidder,
  blankMember,
} from '../../shared/bidder.ts';
import { countries, isCountry } from '../../shared/countries.ts';
import { canonical } from '../../shared/digest.ts';
import { mergeBid } from '../../shared/merge-bid.ts';
import { givenBidContent, givenPublished } from '../given.ts';

const whole: Bidder = {
  identity: {
    ...{ name: 'Paper Heron Collective', form: 'cooperative', registration: 'HR 12', taxId: '' },
    ...{ address: 'Lake Street 1', country: 'DE', website: '' },
  },
  signatory: { name: 'Maya Heron', role: 'director', email: 'maya@heron.example' },
  members: [{ ...blankMember('a'), name: 'Marmot & Daughters', country: 'AT', role: 'partner' }],
};
const at = (faults: { at: string }[]) => faults.map((f) => f.at);
const text = fc.string({ maxLength: 12 });
const anyBidder: fc.Arbitrary<Bidder> = fc.record({
  identity: fc.record({
    ...{ name: text, form: text, registration: text, taxId: text, address: text, website: text },
    country: fc.constantFrom('', 'DE', 'XX'),
  }),
  signatory: fc.record({ name: text, role: text, email: text }),
  members: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      ...{ name: text, registration: text, role: text, share: text },
      country: fc.constantFrom('', 'FR'),
    }),
    { selector: (m) => m.id },
  ),
});

describe('who bids', () => {
  it('is complete with a name, a form, a number of either kind, an address, a country, who signs, and each member', () => {
    expect([...bidderWrong(whole), ...bidderMissing(whole)]).toEqual([]);
    expect(bidderMissing({ ...whole, identity: { ...whole.identity, registration: '', taxId: 'DE 1' } })).toEqual([]);
    expect(at(bidderMissing(blankBidder(), 'bidder.'))).toEqual([
      ...['name', 'form', 'registration', 'address', 'country'].map((f) => `bidder.identity.${f}`),
      ...['name', 'role', 'email'].map((f) => `bidder.signatory.${f}`),
    ]);
    const vague = { ...whole, members: [...whole.members, blankMember('b')] };
    expect(at(bidderMissing(vague))).toEqual(['members.1.name', 'members.1.country', 'members.1.role']);
  });

  it('is wrong where a name is no line, a country is none, an address leads nowhere, a member stands twice', () => {
    const wrong: Bidder = {
      identity: { ...whole.identity, name: 'Heron\nCollective', country: 'ZZ', website: 'javascript:alert(1)' },
      signatory: { ...whole.signatory, email: 'maya at heron' },
      members: [whole.members[0]!, whole.members[0]!],
    };
    expect(at(bidderWrong(wrong))).toEqual([
      ...['identity.name', 'identity.country', 'identity.website', 'signatory.email', 'members.1.id'],
    ]);
    expect(bidderWrong(blankBidder())).toEqual([]);
  });

  it('differs from itself in nothing, from another in the same fields both ways round, each with a name', () => {
    fc.assert(
      fc.property(anyBidder, anyBidder, (one, other) => {
        expect(bidderDifferences(one, one)).toEqual([]);
        const fields = bidderDifferences(one, other);
        expect(fields.toSorted()).toEqual(bidderDifferences(other, one).toSorted());
        for (const field of fields) expect(bidderFieldName(field, one, other)).not.toBe('');
      }),
    );
  });
});

describe('a bid that says who bids', () => {
  const { notice } = givenPublished();
  const lot = notice.content.lots[0]!;
  const content: BidContent = givenBidContent();
  const said = { ...content, bidder: whole };

  it('need not; but what is begun is completed, in a task of its own in the envelope that opens first', () => {
    const task = (of: BidContent) => tasksIn(notice, lot, of, []).filter((x) => x.part === 'bidder');
    expect(task(content)).toMatchObject([{ envelope: 'technical', state: 'optional', missing: [] }]);
    expect(task(said)).toMatchObject([{ state: 'complete', missing: [] }]);
    expect(task({ ...content, bidder: blankBidder() })).toMatchObject([{ state: 'todo' }]);
    const open = missingIn(notice, lot, { ...content, bidder: blankBidder() }, []);
    expect(at(open)).toContain('bidder.signatory.email');
    expect(at(missingIn(notice, lot, content, [])).filter((x) => x.startsWith('bidder'))).toEqual([]);
  });

  it('says it in the first envelope alone; one that does not is the same, byte for byte, as before there was the block', () => {
    const parts = (of: BidContent) => partsOf(notice, lot.id, 's-1', of, [], ['1', '2']);
    expect(parts(said).map((p) => p.bidder)).toEqual([whole, undefined]);
    const plain = parts(content).map((p) => canonical(p));
    expect(plain.join()).not.toContain('bidder');
    expect(parts(said).map(({ bidder: _, ...p }) => canonical(p))).toEqual(plain);
  });

  it('goes together with what a colleague changed of it, field by field', () => {
    const mine = { ...said, bidder: { ...whole, signatory: { ...whole.signatory, role: 'chair' } } };
    const theirs = {
      ...said,
      bidder: {
        ...whole,
        identity: { ...whole.identity, taxId: 'DE 1' },
        members: [...whole.members, blankMember('b')],
      },
    };
    const { content: both, conflicts } = mergeBid(said, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(both.bidder).toMatchObject({ signatory: { role: 'chair' }, identity: { taxId: 'DE 1' } });
    expect(both.bidder!.members).toHaveLength(2);
    expect(changedFields(said, theirs)).toEqual(['bidder.identity.taxId', 'bidder.members.b']);
    const other = { ...said, bidder: { ...whole, signatory: { ...whole.signatory, role: 'owner' } } };
    expect(at(mergeBid(said, mine, other).conflicts)).toEqual(['bidder.signatory.role']);
    expect(at(mergeBid(said, mine, content).conflicts)).toEqual(['bidder']);
    expect(mergeBid(said, content, said).content).toEqual({ ...mergeBid(content, content, content).content });
  });
});

it('countries are those of ISO 3166-1, each once, each with a name', () => {
  expect([countries.length, new Set(countries).size]).toEqual([249, 249]);
  const names = new Intl.DisplayNames('en', { type: 'region' });
  expect(countries.filter((code) => names.of(code) === code)).toEqual([]);
  expect(['DE', 'AT', 'US', 'XX', 'de', ''].map(isCountry)).toEqual([true, true, true, false, false, false]);
});
