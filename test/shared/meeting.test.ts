import { describe, expect, it } from 'vitest';
import type { EventRecord } from '../../shared/event.ts';
import { lock, type Marking } from '../../shared/lot.ts';
import type { LotRecord } from '../../shared/lot-record.ts';
import { agree, cellsOf, type StoredAgreed, startMeeting } from '../../shared/meeting.ts';
import { leave, leaveEffect } from '../../shared/panel.ts';
import {
  afterDeadline as at,
  givenContent,
  givenDeclarations,
  givenLot,
  givenMarking,
  givenPublished,
  panel,
  people,
} from '../given.ts';
import { refusedWith } from './refused.ts';

const content = givenContent();
const method = { ...content.method, combine: 'consensus' as const, spread: '1' };
const event: EventRecord = { ...givenPublished().event, content: { ...content, method } };
const [eva, farid, greta, hugo] = panel as [string, string, string, string];
const bids = [
  { bidId: 'bid-1', name: 'Paper Heron Collective' },
  { bidId: 'bid-2', name: 'Marmot & Daughters' },
];
const signed = panel.flatMap((personId) => bids.map((b) => ({ personId, bidId: b.bidId })));
const scoring = givenLot('scoring');
/** All gave 4, but Eva gave 2 and Farid 3 to the design of the first bid. */
const marking = (agreed: StoredAgreed[] = []): Marking => {
  const of = givenMarking(givenDeclarations(), bids, signed);
  const other: Record<string, string> = { [eva]: '2', [farid]: '3' };
  return {
    ...of,
    agreed,
    marks: of.marks.map((m) =>
      m.bidId === 'bid-1' && m.criterionId === 'design' && other[m.evaluatorId]
        ? { ...m, mark: other[m.evaluatorId]! }
        : m,
    ),
  };
};
const meet = (of = marking(), lot: LotRecord = scoring, ofEvent = event) =>
  startMeeting(ofEvent, lot, of, people.lead, at);
const met = meet().lot;
const cells = (of = marking()) => cellsOf(method, bids, { panel }, of.marks, of.signed, of.agreed ?? []);
const cell = (bidId: string, criterionId: string) =>
  cells().find((c) => c.bidId === bidId && c.criterionId === criterionId)!;
const change = (evaluatorId: string, changes: Partial<StoredAgreed['changes'][number]> = {}) => ({
  ...{ evaluatorId, reason: 'The drawing shows it.', level: '4', place: 'p. 12' },
  ...changes,
});
const say = (
  mark: string,
  changes: StoredAgreed['changes'],
  at_ = cell('bid-1', 'design'),
  lot: LotRecord = met,
  ofEvent = event,
) => agree(ofEvent, lot, at_, { mark, changes }, undefined, 'Paper Heron Collective', people.lead, at);
const faultsOf = (act: () => unknown) => refusedWith(act).faults.map((f) => [f.at, f.code]);

describe('the meeting', () => {
  it('starts once everybody has signed off, and says who meets', () => {
    expect(met.meeting).toEqual({ id: people.lead.id, name: people.lead.name, at, panel });
    expect(meet().facts).toEqual([
      {
        what: 'evaluation.meeting',
        lotId: 'lot-1',
        data: { panel: 'Eva Evaluator, Farid Evaluator, Greta Evaluator, Hugo Evaluator' },
      },
    ]);
    const early = { ...marking(), signed: signed.slice(1) };
    expect(refusedWith(() => meet(early)).code).toBe('marks-missing');
    expect(refusedWith(() => meet(marking(), met)).code).toBe('wrong-state');
  });

  it('is not offered where a rule makes marks one', () => {
    for (const combine of ['mean', 'median', 'trimmed-mean'] as const) {
      const ruled = { ...event, content: { ...content, method: { ...method, combine } } };
      expect(refusedWith(() => meet(marking(), scoring, ruled)).code).toBe('wrong-state');
      expect(lock(ruled, scoring, marking(), people.lead, at).lot.locked?.panel).toEqual(panel);
    }
  });

  it('puts all marks side by side, with their spread, and points out what lies further apart than published', () => {
    const found = cell('bid-1', 'design');
    expect(found.marks.map((m) => m.mark)).toEqual(['2', '3', '4', '4']);
    expect(found).toMatchObject({ lowest: '2', highest: '4', spread: '2', wide: true, open: 'agreed-missing' });
    expect(cell('bid-2', 'design')).toMatchObject({ spread: '0', wide: false });
    const at2 = cellsOf({ ...method, spread: '2' }, bids, { panel }, marking().marks, signed, []);
    expect(at2.filter((c) => c.wide)).toEqual([]);
  });

  it('shows no mark of a bid that not everybody has signed off: until then marks are blind', () => {
    const open = cellsOf(method, bids, { panel }, marking().marks, signed.slice(1), []);
    expect(open.filter((c) => c.bidId === 'bid-1').flatMap((c) => c.marks)).toEqual([]);
    expect(open.find((c) => c.bidId === 'bid-2' && c.criterionId === 'care')?.marks).toHaveLength(4);
  });
});

describe('an agreed mark', () => {
  it('stands with the reason, level and place of each change, and of no other mark', () => {
    const { agreed, facts, lot } = say('4', [change(eva), change(farid)]);
    expect(agreed).toMatchObject({ mark: '4', version: 1, changes: [{ evaluatorId: eva }, { evaluatorId: farid }] });
    expect(lot.version).toBe(met.version + 1);
    expect(facts[0]).toMatchObject({ what: 'evaluation.agreed', data: { changed: 2, criterion: 'Design' } });
    expect(Object.keys(facts[0]!.data!)).not.toContain('mark');
    expect(say('4', [], cell('bid-2', 'design')).agreed.changes).toEqual([]);
  });

  it('is refused where a change is not explained, or explained by whom nothing changed', () => {
    expect(faultsOf(() => say('4', [change(eva)]))).toEqual([['changes', 'change-missing']]);
    expect(faultsOf(() => say('4', [change(eva), change(farid), change(greta)]))).toEqual([
      ['changes.2.evaluatorId', 'not-changed'],
    ]);
    expect(faultsOf(() => say('4', [change(eva), change(farid), change('stranger')]))).toEqual([
      ['changes.2.evaluatorId', 'not-on-panel'],
    ]);
    expect(faultsOf(() => say('4', [change(eva), change(farid), change(eva)]))).toEqual([
      ['changes.2.evaluatorId', 'person-twice'],
    ]);
  });

  it('takes a reason, a level that the scale has, and a place, each at its field', () => {
    const vague = change(farid, { reason: ' ', level: '3.5', place: '' });
    expect(faultsOf(() => say('4', [change(eva), vague]))).toEqual([
      ['changes.1.reason', 'missing'],
      ['changes.1.level', 'level-off-scale'],
      ['changes.1.place', 'missing'],
    ]);
  });

  it('lies on the scale of its criterion; equal is equal, however it is written', () => {
    expect(
      faultsOf(() =>
        say(
          '3.5',
          panel.map((id) => change(id)),
        ),
      ),
    ).toEqual([['mark', 'mark-off-scale']]);
    const stepped = { ...event, content: { ...content, method: { ...method, step: '0.5' } } };
    expect(
      say(
        '3.5',
        panel.map((id) => change(id)),
        undefined,
        met,
        stepped,
      ).agreed.mark,
    ).toBe('3.5');
    expect(say('4.0', [change(eva), change(farid)]).agreed.changes).toHaveLength(2);
  });

  it('waits for the meeting', () => {
    expect(refusedWith(() => say('4', [], cell('bid-2', 'design'), scoring)).code).toBe('wrong-state');
  });
});

describe('the lock by consensus', () => {
  const settle = (skip = ''): StoredAgreed[] =>
    cells()
      .filter((c) => `${c.bidId} ${c.criterionId}` !== skip)
      .map(
        (c) =>
          say('4', c.bidId === 'bid-1' && c.criterionId === 'design' ? [change(eva), change(farid)] : [], c).agreed,
      );
  const locked = (of: Marking, lot: LotRecord = met, ofEvent = event) => lock(ofEvent, lot, of, people.lead, at);

  it('waits for the meeting, and for each mark that is agreed', () => {
    expect(locked(marking(settle())).lot.stage).toBe('locked');
    expect(refusedWith(() => locked(marking(settle()), scoring)).code).toBe('meeting-missing');
    const open = refusedWith(() => locked(marking(settle('bid-2 care'))));
    expect([open.code, open.message]).toEqual([
      'marks-missing',
      'Still to agree on: Care (1 of 2 bids). A missing mark is never a zero.',
    ]);
  });

  it('goes on without who leaves it with their marks: what was agreed with them is agreed on again, for every bid', () => {
    const effect = leaveEffect(event, met, givenDeclarations(), hugo, { marks: [], signed: [] }, ['bid-1', 'bid-2']);
    const said = { marks: 'go', reason: 'Ill.' } as const;
    const { lot } = leave(event, met, hugo, undefined, effect, said, people.lead, at);
    expect(lot.meeting?.panel).toEqual([eva, farid, greta]);
    const before = settle();
    const refused = refusedWith(() => locked(marking(before), lot));
    expect([refused.code, refused.data]).toEqual(['marks-missing', { open: 4 }]);
    const left = { panel: [eva, farid, greta] };
    const open = (agreed: StoredAgreed[]) => cellsOf(method, bids, left, marking().marks, signed, agreed);
    expect(open(before).map((c) => c.open)).toEqual(Array(4).fill('panel-changed'));
    const again = open([]).map(
      (c) => say('4', c.bidId === 'bid-1' && c.criterionId === 'design' ? [change(eva), change(farid)] : [], c).agreed,
    );
    expect(again[0]!.over).toEqual(left.panel);
    expect(locked(marking(again), lot).lot.locked?.panel).toEqual([eva, farid, greta]);
    // Who marks one criterion alone opens that criterion alone.
    const some = { panel, panels: { care: [eva, farid, greta] } };
    const cellsNow = cellsOf(method, bids, some, marking().marks, signed, before);
    expect(cellsNow.filter((c) => c.open).map((c) => c.criterionId)).toEqual(['care', 'care']);
  });

  it('asks a substitute’s change to be explained as everybody’s, once the meeting has started again', () => {
    const nina = { ...people.evaluator, id: 'nina', name: 'Nina New' };
    const joined = {
      ...event,
      team: [...event.team, { ...event.team[1]!, personId: nina.id, name: nina.name, email: 'nina@x.example' }],
    };
    const base = marking(settle());
    const more: Marking = {
      ...base,
      declarations: [...base.declarations, { ...base.declarations[0]!, personId: nina.id }],
      signed: [...signed, ...bids.map((b) => ({ personId: nina.id, bidId: b.bidId }))],
      marks: [
        ...base.marks,
        ...bids.flatMap((b) =>
          ['design', 'care'].map((criterionId) => ({ evaluatorId: nina.id, bidId: b.bidId, criterionId, mark: '1' })),
        ),
      ],
    };
    expect(refusedWith(() => locked(more, met, joined)).code).toBe('meeting-missing');
    const again = meet(more, met, joined).lot;
    const refused = refusedWith(() => locked(more, again, joined));
    expect([refused.code, refused.data]).toEqual(['marks-missing', { open: 4 }]);
  });
});
