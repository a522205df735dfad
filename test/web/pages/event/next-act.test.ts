import { describe, expect, it } from 'vitest';
import type { LotRecord } from '../../../../shared/lot.ts';
import { byLot, questionsToAnswer, standing } from '../../../../web/pages/event/next-act.ts';
import { givenChain } from '../../../given.ts';
import { aContent, anEvent, aPerson, published } from './a-draft.ts';

const before = '2026-11-10T00:00:00.000Z';
const justAfter = '2026-11-28T01:00:30.000Z';
const after = '2026-11-28T02:00:00.000Z';
const manager = aPerson('p-man', 'manager');
const leader = aPerson('p-lead', 'member');
const evaluates = aPerson('p-eva', 'member');
const opens = aPerson('p-open', 'member');
const approver = aPerson('p-app', 'approver');
const auditor = aPerson('p-aud', 'auditor');
const attested = { people: [{ id: 'p-open', name: 'Tom Reyes', at: after }], order: null, openedAt: null, bids: null };
const done = { ...attested, order: 'w-1', openedAt: after, bids: 3 };
const recommendation = {
  id: 'p-lead',
  by: 'The lead',
  name: 'Aurora Systems',
  at: after,
  bidId: 'b-1',
  reasons: 'It ranks first.',
  ranking: 'cd'.repeat(32),
  chain: givenChain(),
  skipped: [],
};

describe('questions of suppliers that wait', () => {
  it('are counted as far as they were read', () => {
    expect(questionsToAnswer(0, false)).toBe('');
    expect(questionsToAnswer(1, false)).toBe('Answer a question');
    expect(questionsToAnswer(25, true)).toBe('Answer more than 25 questions');
  });
});

describe('the next act', () => {
  it('in a draft with faults: go to the first of them', () => {
    const faults = [{ at: 'method.total', code: 'points-off-total', text: 'Give out another 5.' }];
    const s = standing(anEvent({ faults }), manager, before);
    expect(s.says).toBe('One fault to put right before it can be published.');
    expect(s.act).toEqual({ label: 'Go on editing', href: '/events/ev-1/edit?part=criteria' });
  });

  it('in a draft without faults: check and publish', () => {
    expect(standing(anEvent(), leader, before).act?.label).toBe('Check and publish');
  });

  it('in a draft, an auditor reads and does nothing', () => {
    const s = standing(anEvent(), auditor, before);
    expect(s.act).toBeNull();
    expect(s.waits[0]!.who).toBe('A sourcing manager, or Mara Lind');
  });

  it('while bids are open: wait for the deadline', () => {
    const s = standing(published(), manager, before);
    expect(s.act).toBeNull();
    expect(s.until).toBe('2026-11-28T01:00:00.000Z');
    expect(s.says).toMatch(/Nobody on your side can see how many/);
  });

  it('while bids are open by invitation: whoever writes the event invites', () => {
    const event = published({}, { content: aContent({ access: 'invited' }) });
    expect(standing(event, manager, before).act).toEqual({
      label: 'Invite suppliers',
      href: '/events/ev-1/invitations',
    });
    expect(standing(event, auditor, before).act).toBeNull();
  });

  it('within the grace after the deadline nobody opens yet', () => {
    const s = standing(published(), opens, justAfter);
    expect(s.act).toBeNull();
    expect(s.until).toBe('2026-11-28T01:01:00.000Z');
  });

  it('after it, an opener opens, and nobody else', () => {
    expect(standing(published(), opens, after).act).toEqual({
      label: 'Open the technical envelopes',
      href: '/opening/ev-1/lot-1',
    });
    expect(standing(published(), manager, after).act).toBeNull();
    expect(standing(published(), manager, after).waits[0]).toEqual({
      who: 'Rose Okafor and Tom Reyes',
      what: 'open the technical envelopes',
    });
  });

  it('who has said "open" waits for another person', () => {
    const event = published({ openings: { technical: attested } });
    expect(standing(event, opens, after).act).toBeNull();
    expect(standing(event, evaluates, after).act?.label).toBe('Open the technical envelopes');
    expect(standing(event, opens, after).waits).toEqual([{ who: 'Rose Okafor', what: 'open the technical envelopes' }]);
    expect(standing(event, opens, after).says).toMatch(/Tom Reyes has said: open/);
  });

  it('while scoring: evaluators score, the lead follows, approvers read', () => {
    const event = published({ stage: 'scoring', openings: { technical: done } });
    expect(standing(event, evaluates, after).act?.label).toBe('Score the bids');
    expect(standing(event, leader, after).act?.label).toBe('See how far the scoring is');
    expect(standing(event, approver, after).act?.label).toBe('Read the bids');
    expect(standing(event, manager, after).act).toBeNull();
    expect(standing(event, manager, after).waits.map((w) => w.who)).toEqual(['Rose Okafor', 'Mara Lind']);
  });

  it('where nobody judges: the lead goes on to lock, and no committee is said to be at work', () => {
    const method = { ...aContent().method, criteria: [] };
    const event = published({ stage: 'scoring', openings: { technical: done } }, { content: aContent({ method }) });
    const s = standing(event, leader, after);
    expect(s.headline).toBe('Nothing is judged by people');
    expect(s.act?.label).toBe('Go on to lock the marks');
    expect(s.waits.map((w) => w.who)).toEqual(['Mara Lind']);
  });

  it('where no bid was received: the lead proposes to end it', () => {
    for (const stage of ['scoring', 'locked', 'ranked'] as const) {
      const event = published({ stage, openings: { technical: { ...done, bids: 0 } } });
      const s = standing(event, leader, after);
      expect(s).toMatchObject({ headline: 'No bid was received', act: { label: 'End it without an award' } });
    }
  });

  it('proposed to end without an award: an approver who took no part decides', () => {
    const ending = {
      how: 'no-award' as const,
      reasons: 'None fits.',
      proposed: { id: 'p-lead', name: 'The lead', at: after },
      agreed: null,
    };
    const event = published({ stage: 'ranked', openings: { technical: done, commercial: done }, ending });
    expect(standing(event, approver, after).act?.label).toBe('Decide on the proposal');
    expect(standing(event, leader, after).act).toBeNull();
    const ended = published({ stage: 'unawarded', ending: { ...ending, agreed: { ...ending.proposed, id: 'p-app' } } });
    expect(standing(ended, manager, after)).toMatchObject({ headline: 'Ended without an award', waits: [] });
  });

  it('counts no word of somebody who is no opener any more', () => {
    const gone = { ...attested, people: [{ id: 'p-gone', name: 'Nils Gone', at: after }] };
    const s = standing(published({ openings: { technical: gone } }), opens, after);
    expect(s.says).not.toMatch(/Nils Gone/);
    expect(s.act?.label).toBe('Open the technical envelopes');
  });

  it('with the marks locked: the price envelopes are next', () => {
    const event = published({ stage: 'locked', openings: { technical: done } });
    expect(standing(event, opens, after).act?.label).toBe('Open the price envelopes');
  });

  it('ranked: the lead recommends, others read', () => {
    const event = published({ stage: 'ranked', openings: { technical: done, commercial: done } });
    expect(standing(event, leader, after).act).toEqual({
      label: 'Recommend the award',
      href: '/ranking/ev-1/lot-1',
    });
    expect(standing(event, manager, after).act?.label).toBe('Read the ranking');
    expect(standing(event, opens, after).act).toBeNull();
  });

  it('recommended: an approver decides, but never on their own recommendation', () => {
    const event = published({ stage: 'recommended', recommendation });
    expect(standing(event, approver, after).act?.label).toBe('Decide on the award');
    expect(standing(event, approver, after).waits[0]!.who).toBe('An approver who took no part in the evaluation');
    const both = aPerson('p-lead', 'approver');
    expect(standing(event, both, after).act?.label).toBe('Read the ranking');
    const locked = { id: 'p-lead', name: 'Mara Lind', at: after, panel: ['p-app'] };
    const marked = published({ stage: 'recommended', recommendation, locked });
    expect(standing(marked, approver, after).act?.label).toBe('Read the ranking');
  });

  it('intended: it waits for the standstill, then for a person', () => {
    const intent = { id: 'p-app', by: 'The approver', name: 'Aurora Systems', at: after, bidId: 'b-1' };
    const ends = '2026-12-09T00:00:00.000Z';
    const event = published({ stage: 'intended', recommendation, intent: { ...intent, ends } });
    const running = standing(event, leader, after);
    expect(running).toMatchObject({ headline: 'The standstill is running', until: '2026-12-09T00:01:00.000Z' });
    const over = standing(event, leader, '2026-12-09T00:01:00.000Z');
    expect(over).toMatchObject({
      headline: 'The standstill is over',
      act: { label: 'Make the award final' },
      until: null,
    });
    expect(standing(event, auditor, '2026-12-09T00:01:00.000Z').act?.label).toBe('Read the award');
  });

  it('awarded: it waits for nobody', () => {
    const award = { id: 'p-app', by: 'The approver', name: 'Aurora Systems', at: after, bidId: 'b-1' };
    const s = standing(published({ stage: 'awarded', recommendation, award }), manager, after);
    expect(s).toMatchObject({ headline: 'The award is made', waits: [] });
    expect(s.says).toMatch(/^Awarded to Aurora Systems/);
  });

  it('names something for every stage of a lot', () => {
    const stages: LotRecord['stage'][] = ['sealed', 'opening', 'scoring', 'locked', 'ranked'];
    for (const stage of stages) expect(standing(published({ stage }), manager, after).headline).not.toBe('');
  });
});

describe('an event of several lots', () => {
  const [one] = aContent().lots;
  const content = aContent({ lots: [one!, { ...one!, id: 'lot-2', name: 'Lot 2' }] });
  const both = (first: Partial<LotRecord>, second: Partial<LotRecord>) => {
    const view = published(first, { content });
    return { ...view, lots: [view.lots[0]!, { ...view.lots[0]!, ...first, lotId: 'lot-2', ...second }] };
  };

  it('is told as one until the deadline, and lot by lot after it', () => {
    const sealed = both({}, {});
    expect([byLot(sealed, before), byLot(sealed, after)]).toEqual([false, true]);
    expect(byLot(published(), after)).toBe(false);
    expect(standing(sealed, manager, before).headline).toBe('Open for bids');
  });

  it('stands where its least advanced lot does', () => {
    const view = both({ stage: 'scoring', openings: { technical: done } }, { stage: 'sealed', openings: {} });
    expect(standing(view, opens, after).headline).toBe('Bids are closed');
  });

  it('has an act of its own for each lot, at its own address', () => {
    const view = both({ stage: 'scoring', openings: { technical: done } }, { stage: 'sealed', openings: {} });
    const act = (lot: LotRecord, who: typeof opens) => standing(view, who, after, lot).act?.href ?? null;
    expect(view.lots.map((lot) => act(lot, opens))).toEqual([null, '/opening/ev-1/lot-2']);
    expect(view.lots.map((lot) => act(lot, evaluates))).toEqual(['/evaluation/ev-1/lot-1', '/opening/ev-1/lot-2']);
  });
});
