/** Where one can go from an event. */
import { describe, expect, it } from 'vitest';
import { type LotRecord, sealedLot } from '../../../../shared/lot.ts';
import { placesOf } from '../../../../web/pages/event/places.ts';
import { aContent, anEvent, aPerson, published } from './a-draft.ts';

const at = '2026-11-28T02:00:00.000Z';
const manager = aPerson('p-man', 'manager');
const leader = aPerson('p-lead', 'member');
const opens = aPerson('p-open', 'member');
const opened = { people: [], order: 'w-1', openedAt: at, bids: 3 };
const places = (...given: Parameters<typeof placesOf>) =>
  placesOf(...given).flatMap(({ name, of }) => of.map(({ label }) => `${name}: ${label}`));
const withLot = (change: Partial<LotRecord>) => published(change);

describe('from an event', () => {
  it('that is a draft, one goes to what comes before publication', () => {
    expect(places(anEvent(), manager)).toEqual([
      'Before publication: Edit the draft',
      'Before publication: Preview as a supplier sees it',
      'Before publication: Review and approvals',
      'Before publication: Team',
      'On record: The file, for an auditor',
      'On record: The record',
    ]);
  });

  it('whose bids are sealed, nobody is led to anything about bids but their opening', () => {
    expect(places(published(), leader).filter((p) => p.startsWith('Bids'))).toEqual(['Bids and award: Opening']);
  });

  it('one is led to no price before the prices are open, and to the ranking only after', () => {
    const scoring = withLot({ stage: 'scoring', openings: { technical: opened } });
    expect(places(scoring, leader).filter((p) => p.startsWith('Bids'))).toEqual([
      'Bids and award: Opening and minutes',
      'Bids and award: Check and clarifications',
      'Bids and award: Marks',
    ]);
    const locked = { people: [], id: 'p-lead', name: 'The lead', at, panel: [], marks: '' };
    const ranked = withLot({ stage: 'ranked', openings: { technical: opened, commercial: opened }, locked });
    expect(places(ranked, leader)).toContain('Bids and award: Bid tabulation');
    expect(places(ranked, leader)).toContain('Bids and award: Ranking and award');
    expect(places(ranked, leader)).not.toContain('Bids and award: Letters of the result');
  });

  it('an opener is led to what openers may read', () => {
    expect(places(published(), opens)).toEqual([
      'Notice: The notice as bidders read it',
      'Notice: Changes and deadline',
      'Bids and award: Opening',
      'People and record: Team',
    ]);
  });

  it('with several lots, each has its pages under its name', () => {
    const lots = ['Benches', 'Tables'].map((name, i) => ({ ...aContent().lots[0]!, id: `lot-${i + 1}`, name }));
    const event = published({}, { content: aContent({ lots }) });
    const both = { ...event, lots: lots.map(({ id }) => sealedLot('org-1', event.id, id)) };
    expect(places(both, opens)).toEqual(expect.arrayContaining(['Benches: Opening', 'Tables: Opening']));
  });
});
