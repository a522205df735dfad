import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventContent, EventRecord, Section, TeamMember } from '../../shared/event.ts';
import { lock } from '../../shared/lot.ts';
import { assignedTo, leave, leaveEffect, panelFaults, panelOf } from '../../shared/panel.ts';
import {
  assignmentFaults,
  evaluatorChanges,
  notBlind,
  requireSubstitution,
  substitutionFacts,
} from '../../shared/panel-changes.ts';
import {
  afterDeadline as at,
  givenContent,
  givenDeclarations,
  givenLot,
  givenMarking,
  givenPublished,
  givenTeam,
  panel,
  people,
} from '../given.ts';
import { refusedWith } from './refused.ts';

const section = (id: string, within?: string): Section => ({
  ...{ id, name: id, words: '', points: '' },
  ...(within && { in: within }),
});
const content = givenContent();
/** Design stands in a section of a section, care beside it. */
const method: EventContent['method'] = {
  ...content.method,
  sections: [section('quality'), section('looks', 'quality')],
  criteria: content.method.criteria.map((c) =>
    c.id === 'design' ? { ...c, in: 'looks' } : c.id === 'care' ? { ...c, in: 'quality' } : c,
  ),
};
const teamWith = (marks: Record<string, string[]>): TeamMember[] =>
  givenTeam().map((m) => (marks[m.personId] ? { ...m, marks: marks[m.personId]! } : m));
const eventWith = (marks: Record<string, string[]>, changes: Partial<EventContent['method']> = {}): EventRecord => ({
  ...givenPublished().event,
  content: { ...content, method: { ...method, ...changes } },
  team: teamWith(marks),
});
const [eva, farid, greta, hugo] = panel as [string, string, string, string];
const bids = [
  { bidId: 'bid-1', name: 'Paper Heron Collective' },
  { bidId: 'bid-2', name: 'Marmot & Daughters' },
];
const scoring = givenLot('scoring');
const signedBy = (who: readonly string[]) => who.flatMap((personId) => bids.map((b) => ({ personId, bidId: b.bidId })));

describe('who marks what', () => {
  const marks = (of: string[] | undefined, roles: TeamMember['roles'] = ['evaluator']) =>
    assignedTo(method, { roles, ...(of && { marks: of }) });

  it('is every judged criterion where nothing else is said, and nothing for who is no evaluator', () => {
    expect(marks(undefined)).toEqual(['design', 'care']);
    expect(marks(undefined, ['lead', 'opener'])).toEqual([]);
    expect(marks([])).toEqual([]);
  });

  it('is a criterion, or all that stands beneath a section at any depth', () => {
    expect(marks(['care'])).toEqual(['care']);
    expect(marks(['looks'])).toEqual(['design']);
    expect(marks(['quality'])).toEqual(['design', 'care']);
    expect(marks(['cost', 'nothing'])).toEqual([]);
  });

  it('names only what a method of the event has: of itself or of a lot', () => {
    const own = { ...content.method, criteria: [{ ...content.method.criteria[0]!, id: 'finish' }] };
    const lots = [content.lots[0]!, { ...content.lots[0]!, id: 'lot-2', method: own }];
    expect(assignmentFaults({ method, lots }, ['care', 'looks', 'finish'], 'members.0.marks')).toEqual([]);
    const faults = assignmentFaults({ method, lots }, ['care', 'cost'], 'members.0.marks');
    expect(faults.map((f) => [f.at, f.code])).toEqual([['members.0.marks.1', 'not-to-mark']]);
  });
});

describe('before publication', () => {
  it('each judged criterion needs an evaluator, and as many as the quorum asks for', () => {
    const codes = (event: EventRecord) => panelFaults(event).map((f) => [f.at, f.code]);
    expect(codes(eventWith({}))).toEqual([]);
    const onlyCare = Object.fromEntries(panel.map((id) => [id, ['care']]));
    expect(codes(eventWith(onlyCare))).toEqual([['team', 'evaluator-missing']]);
    expect(codes(eventWith({ ...onlyCare, [eva]: ['looks'] }))).toEqual([]);
    expect(codes(eventWith({ ...onlyCare, [eva]: ['looks'] }, { quorum: 2 }))).toEqual([['team', 'below-quorum']]);
  });
});

describe('the panel', () => {
  it('is told by criterion only where not everybody marks everything', () => {
    expect(panelOf(eventWith({}), scoring, givenDeclarations())).toEqual({ panel });
    expect(panelOf(eventWith({ [eva]: ['looks'], [farid]: ['care'] }), scoring, givenDeclarations())).toEqual({
      panel,
      panels: { design: [eva, greta, hugo], care: [farid, greta, hugo] },
    });
  });

  it('counts nobody twice, nobody in conflict, and for each criterion only those who are to mark it', () => {
    const some = fc.subarray([...panel]);
    const tasks = fc.record(Object.fromEntries(panel.map((id) => [id, fc.subarray(['design', 'care', 'quality'])])));
    fc.assert(
      fc.property(some, tasks, (conflicted, marks) => {
        const event = eventWith(marks as Record<string, string[]>);
        const found = panelOf(event, scoring, givenDeclarations(conflicted));
        expect(new Set(found.panel).size).toBe(found.panel.length);
        for (const c of ['design', 'care'])
          for (const id of panel) {
            const counts = (found.panels?.[c] ?? found.panel).includes(id);
            const mine = (marks as Record<string, string[]>)[id]!;
            expect(counts).toBe(!conflicted.includes(id) && (mine.includes(c) || mine.includes('quality')));
          }
      }),
    );
  });
});

describe('the lock', () => {
  const lockWith = (event: EventRecord, lot = scoring, signed = signedBy(panel), declarations = givenDeclarations()) =>
    lock(event, lot, givenMarking(declarations, bids, signed), people.lead, at);

  it('records who marked which criterion', () => {
    const { lot } = lockWith(eventWith({ [eva]: ['looks'] }));
    expect(lot.locked).toMatchObject({ panel, panels: { care: [farid, greta, hugo] } });
  });

  it('waits for nobody who marks nothing in this lot', () => {
    const event = eventWith({ [hugo]: [] });
    const three = [eva, farid, greta];
    const declared = givenDeclarations().filter((d) => three.includes(d.personId));
    expect(lockWith(event, scoring, signedBy(three), declared).lot.locked).toMatchObject({ panel: three });
  });

  it('asks for the quorum of each criterion, and names those below it', () => {
    const refused = refusedWith(() => lockWith(eventWith({ [eva]: ['looks'], [farid]: ['looks'] }, { quorum: 3 })));
    expect([refused.code, refused.message]).toEqual([
      'quorum-missing',
      'Too few evaluators for the quorum of 3: Care (2). Name a substitute, who marks every bid.',
    ]);
    expect(refused.data).toEqual({ criteria: ['care'] });
  });

  it('never takes a missing mark for a zero, though everything is signed', () => {
    const of = givenMarking(givenDeclarations(), bids, signedBy(panel));
    const without = { ...of, marks: of.marks.filter((m) => m.evaluatorId !== eva || m.bidId !== 'bid-2') };
    const refused = refusedWith(() => lock(eventWith({}), scoring, without, people.lead, at));
    expect(refused.code).toBe('marks-missing');
    expect(refused.message).toBe(
      'Marks are missing: Design (Eva Evaluator), Care (Eva Evaluator). A missing mark is never a zero.',
    );
  });
});

describe('an evaluator who leaves midway', () => {
  const event = eventWith({ [eva]: ['looks'] }, { quorum: 3 });
  const done = (signed: string[]) => ({
    marks: bids.flatMap((b) => ['design'].map((criterionId) => ({ bidId: b.bidId, criterionId }))),
    signed,
  });
  const all = ['bid-1', 'bid-2'];
  const effect = (signed: string[], who = eva, ofEvent = event) =>
    leaveEffect(ofEvent, scoring, givenDeclarations(), who, done(signed), all);
  const say = (marks: 'stand' | 'go', signed = all, reason = 'On long leave.', lot = scoring) =>
    leave(event, lot, eva, undefined, effect(signed), { marks, reason }, people.lead, at);

  it('is told before how many marks go, and which criteria fall below their quorum', () => {
    expect(effect(['bid-1'])).toEqual({
      ...{ marks: 2, bids: 2, signed: 1, of: 2, mayStand: false, mayGo: true },
      criteria: [{ criterionId: 'design', name: 'Design', left: 3, quorum: 3, below: false }],
    });
    expect(effect(all, greta).criteria.map((c) => [c.criterionId, c.left, c.below])).toEqual([
      ['design', 3, false],
      ['care', 2, true],
    ]);
  });

  it('leaves marks that stand for all bids, or takes them away from all: never from some', () => {
    const refused = refusedWith(() => say('stand', ['bid-1']));
    expect([refused.code, refused.faults[0]?.code]).toEqual(['marks-missing', 'not-all-signed']);
    const stand = say('stand').lot;
    expect(panelOf(event, stand, givenDeclarations()).panel).toContain(eva);
    const go = say('go', ['bid-1']);
    expect(panelOf(event, go.lot, givenDeclarations()).panel).not.toContain(eva);
    expect(go.facts).toEqual([
      {
        what: 'evaluation.left-with-marks',
        lotId: 'lot-1',
        data: { name: 'Eva Evaluator', marks: 2, below: 'nothing' },
        why: 'On long leave.',
      },
    ]);
  });

  it('needs a reason, leaves once, and only while bids are scored', () => {
    expect(refusedWith(() => say('go', all, ' ')).faults[0]).toMatchObject({ at: 'reason', code: 'missing' });
    expect(refusedWith(() => say('go', all, 'Ill.', say('go').lot)).code).toBe('wrong-state');
    expect(refusedWith(() => say('stand', all, 'Ill.', say('stand').lot)).code).toBe('wrong-state');
    expect(refusedWith(() => say('go', all, 'Ill.', givenLot('locked'))).code).toBe('wrong-state');
    const stranger = () =>
      leave(event, scoring, people.opener.id, undefined, effect(all), { marks: 'go', reason: 'Ill.' }, people.lead, at);
    expect(refusedWith(stranger).code).toBe('not-found');
  });

  it('leaves marks that may still go, where a bid that is taken back in has none of them', () => {
    const after = say('go', ['bid-1'], 'A bid came back in.', say('stand').lot).lot;
    expect(after.left).toMatchObject([{ personId: eva, marks: 'go', reason: 'A bid came back in.' }]);
    expect(panelOf(event, after, givenDeclarations()).panel).not.toContain(eva);
  });

  it('keeps the marks that all have read in the meeting: the lead takes none of them away there', () => {
    const met = { ...scoring, meeting: { id: 'lead', name: 'Lena Lead', at, panel: [...panel] } };
    const sayIn = (marks: 'stand' | 'go', signed: string[]) => {
      const known = leaveEffect(event, met, givenDeclarations(), eva, done(signed), all);
      return leave(event, met, eva, undefined, known, { marks, reason: 'Moved.' }, people.lead, at);
    };
    const refused = refusedWith(() => sayIn('go', all));
    expect([refused.code, refused.faults[0]]).toMatchObject(['wrong-state', { at: 'marks', code: 'meeting-started' }]);
    expect(panelOf(event, sayIn('stand', all).lot, givenDeclarations()).panel).toContain(eva);
    expect(sayIn('go', ['bid-1']).lot.meeting?.panel).not.toContain(eva);
  });

  it('is waited for no more at the lock; without the marks the quorum is', () => {
    const rest = [farid, greta, hugo];
    const of = givenMarking(givenDeclarations().slice(1), bids, signedBy(rest));
    expect(lock(event, say('go').lot, of, people.lead, at).lot.locked?.panel).toEqual(rest);
    const two = { ...eventWith({ [eva]: ['looks'] }, { quorum: 4 }) };
    expect(refusedWith(() => lock(two, say('go').lot, of, people.lead, at)).code).toBe('quorum-missing');
  });
});

describe('the evaluators of an event', () => {
  const team = givenTeam();
  const more: TeamMember = { ...team[1]!, personId: 'new', name: 'Nina New' };
  const open = [scoring];
  const among = (after: TeamMember[], declared: string[] = panel, reason = '', lots = open) =>
    requireSubstitution(lots, evaluatorChanges(team, after), declared, reason);

  it('change freely until bids are open', () => {
    expect(() => among([], panel, '', [givenLot('sealed')])).not.toThrow();
  });

  it('gain somebody later only with a reason, which goes on the record', () => {
    expect(refusedWith(() => among([...team, more])).faults[0]).toMatchObject({ at: 'reason', code: 'missing' });
    expect(() => among([...team, more], panel, 'Eva fell ill.')).not.toThrow();
    expect(substitutionFacts(open, evaluatorChanges(team, [...team, more]), 'Eva fell ill.')).toEqual([
      { what: 'event.evaluators', data: { names: 'Nina New' }, why: 'Eva fell ill.' },
    ]);
  });

  it('lose nobody who has begun, and give them nothing else to mark', () => {
    const without = team.filter((m) => m.personId !== eva);
    expect(refusedWith(() => among(without)).code).toBe('wrong-state');
    expect(refusedWith(() => among(teamWith({ [eva]: ['care'] }))).code).toBe('wrong-state');
    expect(() => among(without, [farid])).not.toThrow();
  });

  it('stay as they are once the marks of all lots are locked', () => {
    expect(refusedWith(() => among([...team, more], panel, 'Ill.', [givenLot('locked')])).code).toBe('wrong-state');
    expect(() => among([...team, more], panel, 'Ill.', [givenLot('locked'), scoring])).not.toThrow();
  });

  it('gain nobody who has read the marks of a meeting, or reads them by a role or on the record', () => {
    const met = { ...scoring, meeting: { id: 'lead', name: 'Lena Lead', at, panel: [eva, farid] } };
    const found = (
      after: TeamMember[],
      { reads = [] as string[], declared = [] as string[], conflict = false, lots = [met], from = team } = {},
    ) =>
      notBlind(
        lots,
        from,
        after,
        (m) => m.roles.includes('lead') || reads.includes(m.personId),
        declared.map((personId) => ({ lotId: 'lot-1', personId, conflict })),
      )?.personId;
    expect(found([...team, more])).toBeUndefined();
    expect(found([...team, more], { reads: ['new'] })).toBe('new');
    // Who led the lot has declared in it, whatever their role is now.
    expect(found([...team, more], { declared: ['new'] })).toBe('new');
    expect(found([...team, more], { declared: ['new'], conflict: true, reads: ['new'] })).toBeUndefined();
    const leading: TeamMember = { ...more, roles: ['evaluator', 'lead'] };
    expect(found([...team, leading], { from: [...team, more], declared: ['new'] })).toBe('new');
    // Who signed off before the meeting may well lead it.
    const evaLeads = team.map((m) => (m.personId === eva ? { ...m, roles: ['evaluator', 'lead'] as const } : m));
    expect(found(evaLeads as TeamMember[])).toBeUndefined();
    expect(found([...team, more], { reads: ['new'], lots: [scoring] as never })).toBeUndefined();
    const shut = { ...met, locked: { id: 'lead', name: 'Lena Lead', at, panel: [eva, farid] } };
    expect(found([...team, more], { reads: ['new'], lots: [shut] as never })).toBeUndefined();
  });
});
