import { describe, expect, it } from 'vitest';
import { open, opened } from '../../shared/lot.ts';
import type { LotRecord } from '../../shared/lot-record.ts';
import { minutesAt, minutesHtml, minutesOf, minutesView } from '../../shared/minutes.ts';
import { isOnShortlist, type Leaves, shortlist } from '../../shared/shortlist.ts';
import { de } from '../../shared/words/de.ts';
import { speakBy } from '../../shared/words/say.ts';
import { afterDeadline as at, givenContent, givenLot, givenPublished, people } from '../given.ts';

const { event } = givenPublished();
const bids = ['Ash', 'Birch', 'Cedar'].map((name, i) => ({ bidId: `bid-${i + 1}`, name }));
const below = (n: number): Leaves => ({
  bidId: `bid-${n}`,
  name: bids[n - 1]!.name,
  code: 'below-minimum',
  text: 'Quality has 61 of 100 points;\nthe minimum is 70.',
});
const locked = givenLot('locked');
/** Both openers say so, and the order is carried out. */
function openPrices(lot: LotRecord, count: number): LotRecord {
  const first = open(event, lot, 'commercial', people.opener, at, 'o-1').lot;
  return opened(open(event, first, 'commercial', people.opener2, at, 'o-2').lot, 'commercial', count, at).lot;
}
/** The award of a lot whose prices are open is set aside to evaluate again, and the marks are locked anew. */
const again = (lot: LotRecord): LotRecord => ({ ...lot, stage: 'ranked', round: 2 });

describe('the shortlist', () => {
  it('is all bids but those that leave by the marks or were rejected, and says so on the record, with names and reasons', () => {
    const rejected: Leaves = { ...below(3), code: 'rejected', text: 'No licence. (RFP 2.1)' };
    const { lot, facts, sealing } = shortlist(event, locked, bids, [below(2), rejected]);
    expect(lot.shortlist).toEqual(['bid-1']);
    expect(lot.sealedPrices).toEqual([
      { bidId: 'bid-2', why: 'below-minimum' },
      { bidId: 'bid-3', why: 'rejected' },
    ]);
    expect(facts).toEqual([
      {
        what: 'evaluation.shortlisted',
        lotId: 'lot-1',
        data: { opens: 'Ash', sealed: 'Birch, Cedar' },
        why: 'Birch: Quality has 61 of 100 points; the minimum is 70.\nCedar: No licence. (RFP 2.1)',
      },
    ]);
    expect(Object.keys(sealing!.out)).toEqual(['bid-2', 'bid-3']);
    expect([lot.stage, lot.version]).toEqual(['locked', locked.version]);
  });

  it('is none where nobody leaves, and none in an event with one envelope: its prices are open', () => {
    expect(shortlist(event, locked, bids, [])).toEqual({ lot: locked, facts: [], sealing: null });
    const one = { content: givenContent({ envelopes: 'one' }) };
    expect(shortlist(one, givenLot('ranked'), bids, [below(1)]).lot.shortlist).toBeNull();
  });

  it('names nobody whose envelope opens where all leave', () => {
    const { lot, facts } = shortlist(event, locked, bids, [below(1), below(2), below(3)]);
    expect(lot.shortlist).toEqual([]);
    expect(facts[0]!.data).toEqual({ opens: 'nobody', sealed: 'Ash, Birch, Cedar' });
    expect(isOnShortlist(lot, {}, 'bid-1')).toBe(false);
  });

  it('opens with an envelope each bid that is on it, and every bid where there is none', () => {
    const { lot } = shortlist(event, locked, bids, [below(2)]);
    expect(bids.map((b) => isOnShortlist(lot, {}, b.bidId))).toEqual([true, false, true]);
    expect(bids.every((b) => isOnShortlist(locked, {}, b.bidId))).toBe(true);
  });
});

describe('evaluated again', () => {
  const before = openPrices(shortlist(event, locked, bids, [below(2)]).lot, 2);

  it('leaves open what is open: who falls below now keeps an open envelope, and nothing is to be opened', () => {
    const { lot, facts, sealing } = shortlist(event, again(before), bids, [below(2), below(3)]);
    expect(lot.shortlist).toEqual(['bid-1', 'bid-3']);
    expect(lot.sealedPrices).toEqual([{ bidId: 'bid-2', why: 'below-minimum' }]);
    expect([lot.stage, lot.openings.commercial?.openedAt]).toEqual(['ranked', at]);
    expect(facts[0]!.data!.sealed).toBe('Birch');
    expect(sealing!.back).toEqual([]);
  });

  it('opens the envelope of who qualifies now, alone, by two people again; what was opened before stays on record', () => {
    const { lot, facts, sealing } = shortlist(event, again(before), bids, []);
    expect([lot.stage, lot.shortlist, lot.sealedPrices]).toEqual(['locked', null, undefined]);
    expect(facts[0]!.data).toEqual({ opens: 'Birch', sealed: 'nobody' });
    expect(sealing).toEqual({ out: {}, back: ['bid-2'] });
    const first = open(event, lot, 'commercial', people.opener, at, 'o-3');
    expect([first.start, first.lot.openings.commercial!.people.length]).toEqual([false, 1]);
    const ordered = open(event, first.lot, 'commercial', people.opener2, at, 'o-4').lot;
    expect(bids.map((b) => isOnShortlist(ordered, ordered.openings.commercial!, b.bidId))).toEqual([
      false,
      true,
      false,
    ]);
    const done = opened(ordered, 'commercial', 1, at).lot;
    expect([done.stage, done.openings.commercial!.bids, done.openings.commercial!.before!.length]).toEqual([
      'ranked',
      1,
      1,
    ]);
    expect(minutesAt('commercial', done.openings.commercial!)).toBe('commercial@2');
    // A third time those of both openings are open.
    expect(shortlist(event, again(done), bids, [below(1), below(2)]).lot.shortlist).toBeNull();
  });
});

describe('the minutes of price envelopes', () => {
  const sealed = {
    bidder: 'Birch & Sons',
    receipt: 'EH-1',
    receivedAt: at,
    fingerprint: 'ab'.repeat(32),
    why: 'below-minimum',
  } as const;
  const of = minutesView(minutesOf(event, 'lot-1', 'commercial', [], at, [], [], [sealed]));

  it('say whose stay sealed and why, without a point, in the language of the reader', () => {
    expect(minutesHtml(of)).toContain('Birch &amp; Sons, EH-1, received');
    expect(minutesHtml(of)).toContain('price envelope not opened, below the minimum<');
    expect(minutesHtml(of)).toContain('No price envelope was opened.');
    speakBy(() => de);
    expect(minutesHtml(of)).toContain('Preisumschlag nicht geöffnet, unter dem Mindestwert');
    speakBy(() => undefined);
  });

  it('are byte for byte what they were where all open', () => {
    expect('sealed' in minutesOf(event, 'lot-1', 'commercial', [], at, []).minutes).toBe(false);
  });
});
