/** A bid that came on paper: entered by the buyer, marked as such, sealed like all others, and reached by nobody but who enters it. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actsFor, deskOf } from '../../../functions/bids/on-behalf.ts';
import { keys } from '../../../functions/ports/keys.ts';
import { supplierStore, supplierVault } from '../../../functions/ports/supplier-scope.ts';
import * as addenda from '../../../shared/api/addenda.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as entered from '../../../shared/api/entered-bids.ts';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import { Problem } from '../../../shared/problem.ts';
import { wallInput } from '../../../shared/time.ts';
import { givenBidContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { buyersAnswers } from '../buyers-answers.ts';
import { everything, itemsOf } from '../everything.ts';
import { stackStore, stackVault } from '../in-process.ts';
import {
  administrator,
  afterDeadline,
  another,
  approver,
  auditor,
  bidFor,
  evaluators,
  lead,
  lotId,
  manager,
  minutesAhead,
  openers,
  publishSmall,
  suppliers,
  teamOf,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';
import { begin, enterBid, handedIn, oldMill, paperTo, submitAs, typeIn } from './enter-a-bid.ts';

let world: World;
let eventId: string;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  eventId = await publishSmall(world, paperTo);
});
afterAll(() => world?.stop());

const read = (who: string, bidderId: string) =>
  world.cast.by(who).call(entered.readEntered, { params: { eventId, bidderId, lotId } });

describe('an entry', () => {
  test('begins with whose bid it is, how it came and why; who began it finds it again', async () => {
    const bidderId = await begin(world, manager, eventId);
    const { items } = await world.cast.by(manager).call(entered.listEntered, { params: { eventId } });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      bidderId,
      bidder: 'Old Mill Joinery',
      contact: { name: 'Ruth Miller', email: 'ruth@old-mill.example', postal: '' },
      came: { way: 'paper', receivedBy: 'Front desk', reason: 'The workshop has no computer.' },
    });
    expect((await read(manager, bidderId)).version).toBe(0);
  });

  test('sent again under the same key is the same one', async () => {
    const given = { params: { eventId }, body: oldMill(world), key: 'the-same-key' };
    const twice = [
      await ask(world, manager, entered.beginEntry, given),
      await ask(world, manager, entered.beginEntry, given),
    ];
    expect(twice[1]!.body).toEqual(twice[0]!.body);
    const { items } = await world.cast.by(manager).call(entered.listEntered, { params: { eventId } });
    expect(items).toHaveLength(1);
  });

  const said = (changes: object, coming: object = {}) => ({
    ...oldMill(world, changes),
    coming: handedIn(world, coming),
  });
  test.each([
    ['without the bidder’s name', () => said({ bidder: ' ' }), ['bidder missing']],
    [
      'without a contact',
      () => said({ contact: { name: '', email: '', postal: '' } }),
      ['contact.name missing', 'contact.postal missing'],
    ],
    [
      'with an address that is none',
      () => said({ contact: { name: 'R', email: 'ruth@', postal: '' } }),
      ['contact.email email-wrong'],
    ],
    [
      'without who received it and why',
      () => said({}, { receivedBy: '', reason: ' ' }),
      ['coming.receivedBy missing', 'coming.reason missing'],
    ],
    [
      'received in the future',
      () => said({}, { received: wallInput(minutesAhead(world, 5), 'UTC') }),
      ['coming.received not-then'],
    ],
    ['received at no time at all', () => said({}, { received: '2026-02-30T10:00' }), ['coming.received no-such-date']],
  ])('%s is refused at its field', async (_, body, faults) => {
    const answer = await ask(world, manager, entered.beginEntry, { params: { eventId }, body: body() });
    expect(answer.status).toBe(400);
    expect((answer.body.faults as { at: string; code: string }[]).map((f) => `${f.at} ${f.code}`)).toEqual(faults);
  });

  test('is not taken where the notice takes bids on the portal alone', async () => {
    const onPortal = await publishSmall(world);
    const answer = await ask(world, manager, entered.beginEntry, {
      params: { eventId: onPortal },
      body: oldMill(world),
    });
    expect(refusal(answer)).toContain('422 paper-not-taken');
  });
});

describe('what was entered', () => {
  test('is submitted with who entered it and why, and the working copy is empty from then on', async () => {
    const bidderId = await begin(world, manager, eventId);
    const version = await typeIn(world, manager, { eventId, bidderId });
    const [file] = (await read(manager, bidderId)).uploads;
    const place = { params: { eventId, bidderId, lotId, fileId: file!.id } };
    expect((await ask(world, manager, entered.readEnteredUpload, place)).status).toBe(200);

    const receipt = await submitAs(world, manager, { eventId, bidderId }, version);
    expect(receipt).toMatchObject({
      supplierId: bidderId,
      supplierName: 'Old Mill Joinery',
      by: { name: 'Ruth Miller', email: 'ruth@old-mill.example' },
      entered: { by: { name: 'Ben Ortiz' }, way: 'paper', reason: 'The workshop has no computer.' },
    });
    const after = await read(manager, bidderId);
    expect(after).toMatchObject({ state: 'submitted', version: version + 1, uploads: [], changes: [] });
    expect(after.content).toEqual({ currency: 'USD', answers: {}, prices: [] });
    expect(after.standing).toEqual(receipt);
    expect((await ask(world, manager, entered.readEnteredUpload, place)).status).toBe(404);
    expect((await ask(world, manager, entered.enteredArrived, place)).status).toBe(404);
  });

  test('cannot be read again by the routes of suppliers, by whoever entered it least of all', async () => {
    const { bidderId, receipt } = await enterBid(world, manager, eventId);
    const params = { eventId, lotId, bidId: receipt.bidId, fileId: receipt.files[0]!.id };
    for (const route of [bids.readBid, bids.readSubmission, bids.readUpload])
      expect((await ask(world, manager, route, { params })).status).toBe(403);
    const { status } = await world.send(
      await world.token(manager),
      'GET',
      `/api/entered-bids/${eventId}/${bidderId}/${lotId}/submissions/${receipt.bidId}`,
    );
    expect(status).toBe(404);
  });

  test('is told to the bidder, by the address it gave, with who entered it; to nobody where it gave none', async () => {
    const { receipt } = await enterBid(world, manager, eventId);
    const quiet = { name: 'Ruth Miller', email: '', postal: 'Mill Lane 3' };
    const { receipt: silent } = await enterBid(world, manager, eventId, { contact: quiet });
    await world.stack.settled();
    const about = (number: string) => world.stack.mails().filter((m) => m.text.includes(number));
    expect(about(receipt.number).map((m) => m.to)).toEqual([['ruth@old-mill.example']]);
    expect(about(receipt.number)[0]!.text).toContain('Ben Ortiz of');
    expect(about(receipt.number)[0]!.text).toContain('The workshop has no computer.');
    expect(about(silent.number)).toEqual([]);
  });

  test('answers the notice that its bidder knows: an addendum is told to the address it gave', async () => {
    const closes = minutesAhead(world, 10 * 24 * 60).slice(0, 16);
    eventId = await publishSmall(world, { ...paperTo, closes });
    await enterBid(world, manager, eventId);
    const params = { eventId };
    const { draft } = await world.cast.by(manager).call(addenda.startAddendum, { params });
    const body = { ...draft!.content, title: 'Forty-four benches' };
    const saved = await world.cast.by(manager).call(addenda.saveAddendum, { params, ifMatch: draft!.version, body });
    const ifMatch = saved.draft!.version;
    await world.cast.by(manager).call(addenda.sendAddendum, { params, ifMatch, body: { reason: 'A slip.' } });
    await world.stack.settled();
    const told = world.stack.mails('ruth@old-mill.example').filter((m) => m.text.includes('addendum 1'));
    expect(told).toHaveLength(1);
  });

  test('is replaced and withdrawn the same way, each time with how that came; the first bid stays on record', async () => {
    const { bidderId, receipt } = await enterBid(world, manager, eventId);
    const where = { eventId, bidderId };
    const second = await submitAs(world, manager, where, await typeIn(world, manager, where), {
      reason: 'A new price came.',
    });
    expect([second.n, second.entered!.reason]).toEqual([2, 'A new price came.']);
    const params = { ...where, lotId };
    const silent = { ...handedIn(world), reason: '' };
    const refused = await ask(world, manager, entered.withdrawEntered, {
      params,
      body: { bidId: second.bidId, coming: silent },
    });
    expect(refusal(refused)).toContain('400 body-wrong');
    const coming = handedIn(world, { way: 'email', reason: 'They wrote that they are too busy.' });
    const back = await world.cast
      .by(manager)
      .call(entered.withdrawEntered, { params, body: { bidId: second.bidId, coming } });
    expect(back).toMatchObject({ bidId: second.bidId, state: 'withdrawn' });
    const { receipts, state } = await read(manager, bidderId);
    expect([state, receipts.map((r) => [r.bidId, r.state])]).toEqual([
      'withdrawn',
      [
        [second.bidId, 'withdrawn'],
        [receipt.bidId, 'replaced'],
      ],
    ]);
    const facts = (await itemsOf('sealed')).filter((i) => i.pk === `S#${bidderId}` && i.sk.startsWith('FACT#'));
    expect(facts.map((f) => (f.data as { what: string; why: string }).why)).toEqual([
      'The workshop has no computer.',
      'A new price came.',
      'They wrote that they are too busy.',
    ]);
  });

  test('replaces nothing by an empty copy', async () => {
    const { bidderId, receipt } = await enterBid(world, manager, eventId);
    const params = { eventId, bidderId, lotId };
    const { version } = await read(manager, bidderId);
    const body = { asReceived: true, notice: 1, coming: handedIn(world) };
    const answer = await ask(world, manager, entered.submitEntered, { params, ifMatch: version, body });
    expect(refusal(answer)).toContain('422 bid-not-ready');
    expect((await read(manager, bidderId)).standing).toEqual(receipt);
  });

  test('is late like any other: nothing is begun, typed in, submitted or withdrawn after the deadline', async () => {
    const { bidderId, receipt } = await enterBid(world, manager, eventId);
    const other = await begin(world, manager, eventId, { bidder: 'Too Slow' });
    const version = await typeIn(world, manager, { eventId, bidderId: other });
    await afterDeadline(world, eventId);
    const place = { eventId, bidderId: other, lotId };
    const coming = handedIn(world);
    const file = { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64), envelope: 'technical', questionId: null };
    const late = [
      await ask(world, manager, entered.beginEntry, { params: { eventId }, body: oldMill(world) }),
      await ask(world, manager, entered.saveEntered, { params: place, ifMatch: version, body: givenBidContent() }),
      await ask(world, manager, entered.announceEntered, { params: place, body: file }),
      await ask(world, manager, entered.submitEntered, {
        params: place,
        ifMatch: version,
        body: { asReceived: true, notice: 1, coming },
      }),
      await ask(world, manager, entered.withdrawEntered, {
        params: { ...place, bidderId },
        body: { bidId: receipt.bidId, coming },
      }),
    ];
    expect(late.map((a) => a.body.code)).toEqual(Array.from({ length: 5 }, () => 'deadline-passed'));
    expect((await read(manager, bidderId)).standing).not.toBeNull();
  });
});

describe('before the opening', () => {
  test('nobody on the buyer’s side can tell that a bid was entered, its lead and managers included', async () => {
    const records = async () =>
      (await everything()).filter((l) => l.includes('"table":"records"') && !l.includes('"pk":"OUTBOX#'));
    const answers = async () =>
      [...(await buyersAnswers(world, eventId))].map(([asked, text]) => [
        asked,
        text.replace(/"requestId":"[^"]*"/g, ''),
      ]);
    const before = [await records(), await answers()];
    await enterBid(world, manager, eventId);
    await begin(world, lead, eventId, { bidder: 'Second Mill' });
    expect([await records(), await answers()]).toEqual(before);
  }, 120_000);

  test('a colleague with the same rights finds nothing: neither the bidder nor that there is one', async () => {
    const { bidderId } = await enterBid(world, manager, eventId);
    expect((await world.cast.by(lead).call(entered.listEntered, { params: { eventId } })).items).toEqual([]);
    expect((await ask(world, lead, entered.readEntered, { params: { eventId, bidderId, lotId } })).status).toBe(404);
  });
});

/** Each route for a bidder, with a request that is well formed. */
const everyRoute = () => {
  const file = { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64), envelope: 'technical', questionId: null };
  const size = 70 * 1024 * 1024;
  const inParts = { size: 64 * 1024 * 1024, sha256: ['a'.repeat(64), 'b'.repeat(64)] };
  const submission = { asReceived: true, notice: 1, coming: handedIn(world) };
  return [
    [entered.readEntered, {}],
    [entered.saveEntered, { ifMatch: 0, body: givenBidContent() }],
    [entered.announceEntered, { body: file }],
    [
      entered.announceEnteredInParts,
      { body: { name: 'a.zip', size, inParts, envelope: 'technical', questionId: null } },
    ],
    [entered.readEnteredParts, {}],
    [entered.enteredPartTicket, {}],
    [entered.enteredArrived, {}],
    [entered.removeEntered, {}],
    [entered.readEnteredUpload, {}],
    [entered.submitEntered, { ifMatch: 1, body: submission }],
    [entered.withdrawEntered, { body: { bidId: 'b1', coming: handedIn(world) } }],
  ] as const;
};

describe('nobody reaches', () => {
  test('a bid that somebody else enters, a supplier’s own bid, or one of another event, by any route', async () => {
    const { bidderId, receipt } = await enterBid(world, manager, eventId);
    const own = await bidFor(world, suppliers[0], eventId);
    const elsewhere = await publishSmall(world, paperTo);
    const inTheirs = { eventId, lotId, bidderId, fileId: receipt.files[0]!.id, part: '1' };
    const attempts: [string, Record<string, string>][] = [
      [lead, inTheirs],
      [manager, { ...inTheirs, eventId: elsewhere }],
      [manager, { ...inTheirs, bidderId: own.supplierId, fileId: own.files[0]!.id }],
      [manager, { ...inTheirs, bidderId: 'x' }],
      ...[suppliers[0], suppliers[1], 'olga@fernhaven.example'].map((who): [string, Record<string, string>] => [
        who,
        inTheirs,
      ]),
      [suppliers[0], { ...inTheirs, bidderId: own.supplierId, fileId: own.files[0]!.id }],
    ];
    const before = await everything();
    for (const [who, params] of attempts)
      for (const [route, given] of everyRoute())
        expect(
          (await ask(world, who, route, { params, ...given })).status,
          `${who} ${route.method} ${route.path}`,
        ).toBe(404);
    expect(await everything()).toEqual(before);
  }, 120_000);

  test('any of it without the part: who opens or evaluates, approves, audits, or has no part at all', async () => {
    const { bidderId } = await enterBid(world, manager, eventId);
    const params = { eventId, bidderId, lotId, fileId: 'x', part: '1' };
    for (const who of [...openers, ...evaluators, approver, auditor, administrator, another])
      for (const [route, given] of everyRoute())
        expect((await ask(world, who, route, { params, ...given })).status, `${who} ${route.path}`).toBe(403);
  }, 120_000);

  test('its own entry any more, once it opens or evaluates', async () => {
    const bidderId = await begin(world, manager, eventId);
    const { items } = await world.cast.by(manager).call(people.colleagues);
    const me = items.find((p) => p.email === manager)!.id;
    const { version } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
    const members = [...(await teamOf(world)), { personId: me, roles: ['evaluator' as const] }];
    await world.cast.by(manager).call(events.setTeam, { params: { eventId }, ifMatch: version, body: { members } });
    for (const route of [entered.readEntered, entered.listEntered]) {
      const answer = await ask(world, manager, route, { params: { eventId, bidderId, lotId } });
      expect(refusal(answer)).toContain('403 entry-apart');
    }
  });
});

test('whatever ids are in the path, the handles reach a bidder that this person began in this event, or nothing', async () => {
  const other = await publishSmall(world, paperTo);
  const { org, id } = (await world.cast.by(suppliers[0]).call(people.me)).person!;
  const actor = (await stackStore().get<import('../../../shared/people.ts').Person>(
    keys.person((await world.cast.by(manager).call(people.me)).person!.id),
  ))!.data;
  const [mine, theirs, there] = [
    await begin(world, manager, eventId),
    await begin(world, lead, eventId),
    await begin(world, manager, other),
  ];
  const ids = fc.constantFrom(
    eventId,
    other,
    mine,
    theirs,
    there,
    org.id,
    id,
    deskOf(actor),
    actor.id,
    actor.org.id,
    '*',
    '..',
    'x',
  );
  const began: Record<string, string> = { [mine]: eventId, [there]: other };
  await fc.assert(
    fc.asyncProperty(ids, ids, async (inEvent, bidderId) => {
      const opened: string[] = [];
      const handlesOf = async (supplierId: string) => {
        opened.push(supplierId);
        return { store: supplierStore(stackStore(), supplierId), vault: supplierVault(stackVault(), supplierId) };
      };
      const asked = { route: entered.readEntered, params: { eventId: inEvent, bidderId, lotId } };
      const acts = await actsFor(
        stackStore(),
        handlesOf,
        actor,
        new Date(world.stack.clock.now()).toISOString(),
        asked,
      ).catch((problem: unknown) => {
        if (problem instanceof Problem) return null;
        throw problem;
      });
      expect(acts?.supplierId).toBe(began[bidderId] === inEvent ? bidderId : undefined);
      expect(opened.filter((o) => o !== deskOf(actor))).toEqual(acts ? [bidderId] : []);
    }),
    { numRuns: 169 },
  );
});
