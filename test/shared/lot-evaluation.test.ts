import { describe, expect, it } from 'vitest';
import { decideAward, recommend } from '../../shared/award.ts';
import { allowReading, declare, lock, refuseRecused } from '../../shared/lot.ts';
import { panelOf } from '../../shared/panel.ts';
import type { Ranking } from '../../shared/scoring/rank.ts';
import {
  afterDeadline as at,
  evaluators,
  givenChain,
  givenContent,
  givenDeclarations,
  givenLot,
  givenMarking,
  givenPerson,
  givenPublished,
  givenRanking,
  panel,
  people,
} from '../given.ts';
import { refusedWith } from './refused.ts';

const { event } = givenPublished();
const bids = [
  { bidId: 'bid-1', name: 'Paper Heron Collective' },
  { bidId: 'bid-2', name: 'Marmot & Daughters' },
];
const allSigned = panel.flatMap((personId) => bids.map((b) => ({ personId, bidId: b.bidId })));
const first = panel[0] ?? '';

describe('declaring', () => {
  const scoring = givenLot('scoring');
  const none = { conflict: false, reason: '' };
  const conflict = { conflict: true, reason: 'My sister works there.' };

  it('says who, when and what, and the reason stands on the record', () => {
    const { declaration, facts } = declare(scoring, undefined, conflict, people.evaluator, at);
    expect(declaration).toEqual({
      personId: people.evaluator.id,
      name: people.evaluator.name,
      conflict: true,
      reason: 'My sister works there.',
      at,
    });
    expect(facts).toEqual([{ what: 'evaluation.conflict', lotId: 'lot-1', why: 'My sister works there.' }]);
    expect(declare(scoring, undefined, none, people.evaluator, at).facts).toEqual([
      { what: 'evaluation.declared', lotId: 'lot-1' },
    ]);
  });

  it('needs a reason for a conflict', () => {
    for (const reason of ['', '  \n']) {
      const refused = refusedWith(() => declare(scoring, undefined, { conflict: true, reason }, people.evaluator, at));
      expect([refused.code, refused.faults[0]?.at]).toEqual(['body-wrong', 'reason']);
    }
  });

  it('may come to a conflict later, and never back', () => {
    const before = declare(scoring, undefined, none, people.evaluator, at).declaration;
    const after = declare(scoring, before, conflict, people.evaluator, at).declaration;
    expect(after.conflict).toBe(true);
    expect(refusedWith(() => declare(scoring, after, none, people.evaluator, at)).code).toBe('conflict-declared');
    expect(refusedWith(() => declare(scoring, after, conflict, people.evaluator, at)).code).toBe('conflict-declared');
    expect(refusedWith(() => declare(scoring, before, none, people.evaluator, at)).code).toBe('wrong-state');
  });
});

describe('reading an opened bid', () => {
  const scoring = givenLot('scoring');
  const [none] = givenDeclarations();
  const [conflict] = givenDeclarations([first]);

  it('takes a declaration of no conflict, from everybody who may read', () => {
    for (const who of [people.evaluator, people.lead, people.approver, people.auditor]) {
      expect(refusedWith(() => allowReading(event, scoring, undefined, who)).code).toBe('declaration-missing');
      expect(refusedWith(() => allowReading(event, scoring, conflict, who)).code).toBe('conflict-declared');
      expect(() => allowReading(event, scoring, none, who)).not.toThrow();
    }
  });

  it('is not for others, whatever they declare', () => {
    for (const who of [people.manager, people.administrator, people.member, people.opener, people.bidder])
      expect(refusedWith(() => allowReading(event, scoring, none, who)).code).toBe('not-allowed');
  });

  it('is not possible before the first envelope is open', () => {
    for (const stage of ['sealed', 'opening'] as const)
      expect(refusedWith(() => allowReading(event, givenLot(stage), none, people.evaluator)).code).toBe('wrong-state');
  });
});

describe('somebody who has left a lot with a conflict', () => {
  it('takes part in nothing that follows; who declared none, or nothing, is not stopped here', () => {
    expect(refusedWith(() => refuseRecused(givenDeclarations([first])[0])).code).toBe('conflict-declared');
    expect(() => refuseRecused(givenDeclarations()[0])).not.toThrow();
    expect(() => refuseRecused(undefined)).not.toThrow();
  });
});

describe('the panel', () => {
  const scoring = givenLot('scoring');

  it('is the evaluators who declared no conflict', () => {
    expect(panelOf(event, scoring, givenDeclarations()).panel).toEqual(panel);
    expect(panelOf(event, scoring, givenDeclarations([first])).panel).toEqual(panel.slice(1));
    expect(panelOf(event, scoring, givenDeclarations().slice(1)).panel).toEqual(panel.slice(1));
    expect(panelOf(event, scoring, []).panel).toEqual([]);
  });

  it('has no lead and no opener in it, though they declare too', () => {
    const declared = [...givenDeclarations(), { ...givenDeclarations()[0]!, personId: people.lead.id }];
    expect(panelOf(event, scoring, declared).panel).toEqual(panel);
  });
});

describe('locking the marks', () => {
  const scoring = givenLot('scoring');
  const lockWith = (declarations = givenDeclarations(), signed = allSigned, of = bids, actor = people.lead) =>
    lock(event, scoring, givenMarking(declarations, of, signed), actor, at);

  it('fixes who locked and whose marks count', () => {
    const { lot, facts } = lockWith();
    expect(lot.stage).toBe('locked');
    expect(lot.locked).toEqual({ id: people.lead.id, name: people.lead.name, at, panel });
    expect(facts).toEqual([
      {
        what: 'evaluation.locked',
        lotId: 'lot-1',
        data: { panel: 'Eva Evaluator, Farid Evaluator, Greta Evaluator, Hugo Evaluator' },
      },
    ]);
  });

  it('waits for every evaluator’s declaration and names those who have not spoken', () => {
    const refused = refusedWith(() => lockWith(givenDeclarations().slice(0, 2)));
    expect(refused.code).toBe('marks-missing');
    expect(refused.message).toContain('Greta Evaluator, Hugo Evaluator');
    expect(refused.message).not.toContain('Eva Evaluator');
    const one = refusedWith(() => lockWith(givenDeclarations().slice(1)));
    expect(one.message).toBe('Still to declare whether they have a conflict: Eva Evaluator.');
  });

  it('waits for every signature and says whose are missing, on how many bids', () => {
    const refused = refusedWith(() => lockWith(givenDeclarations(), allSigned.slice(3)));
    expect(refused.code).toBe('marks-missing');
    expect(refused.message).toBe(
      'Still to sign off: Eva Evaluator (2 of 2 bids), Farid Evaluator (1 of 2 bids). A missing mark is never a zero.',
    );
    const one = refusedWith(() => lockWith(givenDeclarations(), allSigned.slice(1)));
    expect(one.message).toBe('Still to sign off: Eva Evaluator (1 of 2 bids). A missing mark is never a zero.');
  });

  it('needs no signature of somebody who has left with a conflict', () => {
    const { lot } = lockWith(
      givenDeclarations([first]),
      allSigned.filter((s) => s.personId !== first),
    );
    expect(lot.locked?.panel).toEqual(panel.slice(1));
  });

  it('is not possible when everybody has left', () => {
    const refused = refusedWith(() => lockWith(givenDeclarations(panel), []));
    expect([refused.code, refused.message]).toEqual([
      'marks-missing',
      'No evaluator without a conflict is left. Name another one.',
    ]);
  });

  it('is not for a lead who has left with a conflict', () => {
    const declared = [
      ...givenDeclarations(),
      { personId: people.lead.id, name: people.lead.name, conflict: true, reason: 'My firm until May.', at },
    ];
    expect(refusedWith(() => lockWith(declared)).code).toBe('conflict-declared');
    expect(() => lockWith([...givenDeclarations(), { ...declared[4]!, conflict: false }])).not.toThrow();
  });

  it('takes nothing where there are no bids', () => {
    expect(lockWith([], [], []).lot.stage).toBe('locked');
  });

  it('takes nothing where nothing is judged', () => {
    const content = givenContent();
    const criteria = content.method.criteria.filter((c) => c.kind !== 'judged');
    const method = { ...content.method, criteria, total: '45', tieBreaks: [] };
    const unjudged = givenPublished({ content: { ...content, method } }).event;
    const { lot, facts } = lock(unjudged, scoring, givenMarking([], bids, []), people.lead, at);
    expect(lot.locked?.panel).toEqual([]);
    expect(facts[0]?.data).toEqual({ panel: 'nobody (no judged criterion)' });
  });

  it('ignores signatures for bids that are not there', () => {
    const elsewhere = panel.map((personId) => ({ personId, bidId: 'bid-of-another-lot' }));
    expect(refusedWith(() => lockWith(givenDeclarations(), elsewhere)).code).toBe('marks-missing');
  });
});

describe('recommending', () => {
  const ranked = givenLot('ranked');
  const say = (bidId: string, reasons = 'It ranks first.', ranking: Ranking = givenRanking()) =>
    recommend(ranked, ranking, 'f1', { bidId, reasons }, () => givenChain(), people.lead, at);

  it('is possible for the first, and rests on the ranking’s fingerprint', () => {
    const { lot, facts } = say('bid-1');
    expect(lot.stage).toBe('recommended');
    expect(lot.recommendation).toEqual({
      id: people.lead.id,
      by: people.lead.name,
      at,
      bidId: 'bid-1',
      name: 'Paper Heron Collective',
      reasons: 'It ranks first.',
      ranking: 'f1',
      chain: givenChain(),
      skipped: [],
    });
    expect(facts).toEqual([
      {
        what: 'award.recommended',
        lotId: 'lot-1',
        data: { bidder: 'Paper Heron Collective', total: '92.00', ranking: 'f1' },
        why: 'It ranks first.',
      },
    ]);
  });

  it('is not possible for any other, and says which rank it has', () => {
    const refused = refusedWith(() => say('bid-2'));
    expect([refused.code, refused.message.slice(0, 27)]).toEqual(['not-first', 'Marmot & Daughters ranks 2.']);
    expect(refusedWith(() => say('bid-9')).code).toBe('not-found');
  });

  it('is possible for each of those who share the first rank', () => {
    const { ranked: rows, ...rest } = givenRanking();
    const tied: Ranking = { ...rest, ranked: rows.map((r) => ({ ...r, rank: 1, tied: true })) };
    expect(say('bid-2', 'Drawn by lot.', tied).lot.recommendation?.bidId).toBe('bid-2');
  });

  it('is not possible for a bid that is left out', () => {
    const out: Ranking = {
      ranked: [],
      leftOut: [{ bidId: 'bid-1', name: 'Dear', code: 'above-ceiling', text: 'Too dear.', price: '9' }],
      ties: [],
    };
    expect(refusedWith(() => say('bid-1', 'x', out)).code).toBe('not-found');
  });

  it('needs reasons in words', () => {
    const refused = refusedWith(() => say('bid-1', ' \n '));
    expect([refused.code, refused.faults[0]?.at]).toEqual(['body-wrong', 'reasons']);
  });
});

describe('deciding on the award', () => {
  const recommended = givenLot('recommended');
  const decide = (approve: boolean, reason: string, actor = people.approver, lot = recommended) =>
    decideAward(lot, { approve, reason }, { standstillDays: 0, zone: 'UTC' }, actor, at);

  it('approves what was recommended', () => {
    const { lot, facts } = decide(true, '');
    expect(lot.stage).toBe('awarded');
    expect(lot.award).toEqual({
      id: people.approver.id,
      by: people.approver.name,
      at,
      bidId: 'bid-1',
      name: 'Paper Heron Collective',
    });
    expect(facts).toEqual([{ what: 'award.approved', lotId: 'lot-1', data: { bidder: 'Paper Heron Collective' } }]);
    expect(decide(true, 'Well argued.').facts[0]?.why).toBe('Well argued.');
    expect(lot.recommendation?.chain.steps[0]?.approvals.map((a) => a.id)).toEqual([people.approver.id]);
  });

  it('returns it with a reason, and the committee recommends again', () => {
    const { lot, facts } = decide(false, 'Say more about the tie.');
    expect([lot.stage, lot.recommendation, lot.award]).toEqual(['ranked', null, null]);
    expect(facts).toEqual([{ what: 'award.returned', lotId: 'lot-1', why: 'Say more about the tie.' }]);
  });

  it('needs a reason to return it', () => {
    for (const reason of ['', '  ']) {
      const refused = refusedWith(() => decide(false, reason));
      expect([refused.code, refused.faults[0]?.at]).toEqual(['body-wrong', 'reason']);
    }
  });

  it('is never for the one who recommended, whatever their roles', () => {
    const leadAndApprover = givenPerson(people.lead.id, ['approver', 'manager']);
    // Another lead had locked the marks: the recommendation alone is enough to be refused for.
    const lockedBefore = givenLot('recommended', { locked: { id: 'a-lead-before', name: 'X', at, panel } });
    for (const approve of [true, false]) {
      const refused = refusedWith(() => decide(approve, 'x', leadAndApprover, lockedBefore));
      expect([refused.code, refused.message.slice(0, 41)]).toEqual([
        'own-recommendation',
        'Nobody approves their own recommendation.',
      ]);
    }
  });

  it('is not for those who marked the bids or locked the marks', () => {
    for (const { id } of evaluators)
      expect(refusedWith(() => decide(true, '', givenPerson(id, ['approver']))).code).toBe('own-recommendation');
    const lockedBySomeone = givenLot('recommended', { locked: { id: 'a-lead-before', name: 'X', at, panel } });
    const refused = refusedWith(() => decide(true, '', givenPerson('a-lead-before', ['approver']), lockedBySomeone));
    expect(refused.code).toBe('own-recommendation');
  });
});
