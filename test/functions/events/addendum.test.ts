/** An addendum from its draft to the bids that answer an older version: sent, told, confirmed, refused. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as addenda from '../../../shared/api/addenda.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as versions from '../../../shared/api/versions.ts';
import type { EventContent } from '../../../shared/event.ts';
import { later, wallInput } from '../../../shared/time.ts';
import { ask, refusal } from '../asking.ts';
import { everything } from '../everything.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const { manager, lead, lotId } = small;
const [maya, tomas, ines] = small.suppliers;
const day = 1440;
const inDays = (days: number) => wallInput(small.minutesAhead(world, days * day), 'UTC');
const by = (who: string) => world.cast.by(who);

/** Starts an addendum with these changes; answers the version of its working copy. */
async function prepare(eventId: string, changes: (content: EventContent) => Partial<EventContent>, who = manager) {
  const params = { eventId };
  const { draft } = await by(who).call(addenda.startAddendum, { params });
  const body = { ...draft!.content, ...changes(draft!.content) };
  const saved = await by(who).call(addenda.saveAddendum, { params, ifMatch: draft!.version, body });
  return saved.draft!.version;
}
const send = (eventId: string, ifMatch: number, who = manager) =>
  ask(world, who, addenda.sendAddendum, { params: { eventId }, ifMatch, body: { reason: 'A quantity was wrong.' } });
const moreBenches = ({ lots: [lot] }: EventContent): Partial<EventContent> => ({
  lots: [{ ...lot!, lines: lot!.lines.map((l) => (l.id === 'bench' ? { ...l, quantity: '44' } : l)) }],
});
const mailsTo = (who: string, words: string) => world.stack.mails(who).filter((m) => m.subject.includes(words));
const readBid = (who: string, eventId: string) => by(who).call(bids.readBid, { params: { eventId, lotId } });
const keepPrices = (who: string, eventId: string) =>
  by(who).call(bids.acknowledgeChanges, {
    params: { eventId, lotId },
    body: { notice: 2, items: ['prices.bench'] },
  });
const confirm = async (who: string, eventId: string, notice: number) => {
  const bidId = (await readBid(who, eventId)).standing!.bidId;
  return ask(world, who, bids.confirmBid, { params: { eventId, lotId }, body: { mayBind: true, notice, bidId } });
};

test('from a working copy to a new version that everybody is told of, and that bids are confirmed for', async () => {
  const eventId = await small.publishSmall(world, { ...small.oneEnvelope, closes: inDays(10) });
  const params = { eventId };
  await by(manager).call(events.inviteSuppliers, { params, body: { emails: [tomas] } });
  await small.bidFor(world, maya, eventId);
  await small.bidFor(world, ines, eventId, small.benchAt('900.00'));
  await small.fillBid(world, tomas, eventId);

  const version = await prepare(eventId, moreBenches);
  const before = await everything();
  const seen = await by(lead).call(addenda.readAddenda, { params });
  expect(seen.draft!.differences).toMatchObject([
    { where: 'Lot “Benches” › Line “Bench, delivered” › Quantity', old: '40', now: '44' },
  ]);
  expect(seen.draft!.faults).toEqual([]);
  // Until it is sent nobody else sees it.
  expect((await by(maya).call(events.readNotice, { params })).number).toBe(1);
  expect(refusal(await send(eventId, version - 1))).toBe('412 changed-meanwhile');
  expect(refusal(await ask(world, manager, addenda.startAddendum, { params }))).toBe('422 wrong-state');
  expect(await everything()).toEqual(before);

  expect((await send(eventId, version)).status).toBe(200);
  await world.stack.settled();
  const notice = await by(maya).call(events.readNotice, { params });
  expect(notice.number).toBe(2);
  expect(notice.content.lots[0]!.lines[0]!.quantity).toBe('44');
  const { items } = await by(maya).call(versions.listAddenda, { params });
  expect(items).toMatchObject([{ number: 1, version: 2, kind: 'change', reason: 'A quantity was wrong.' }]);
  expect(JSON.stringify(items)).not.toContain('Ben');
  const { differences } = await by(maya).call(versions.readAddendum, { params: { eventId, number: '1' } });
  expect(differences).toEqual(seen.draft!.differences);
  const first = await by(maya).call(versions.readNoticeVersion, { params: { eventId, number: '1' } });
  expect(first.content.lots[0]!.lines[0]!.quantity).toBe('40');

  // One letter each: to the invited, to those who bid without an invitation, to whom only has a working copy.
  for (const who of [maya, ines, tomas]) expect(mailsTo(who, 'addendum 1')).toHaveLength(1);
  expect(mailsTo(maya, 'addendum 1')[0]!.text).toContain('Quantity: 40 → 44');
  // Who has something in work is led to what it touches there.
  for (const who of [maya, ines, tomas])
    expect(mailsTo(who, 'addendum 1')[0]!.text).toContain(`/bids/${eventId}/${lotId}#inbox`);

  // What was submitted stands, and is marked; the buyer's side learns nothing of it.
  const mine = await readBid(maya, eventId);
  expect([mine.state, mine.standing?.notice, mine.notice.number]).toEqual(['submitted', 1, 2]);
  const row = (await by(maya).call(bids.listMyEvents)).items.find((e) => e.eventId === eventId);
  expect(row).toMatchObject({ notice: 2, lots: [{ answers: 1, touched: 1 }] });

  expect(refusal(await confirm(maya, eventId, 1))).toBe('422 notice-changed');
  // More benches touch its price: that it stays is said first.
  expect(refusal(await confirm(maya, eventId, 2))).toBe('422 bid-not-ready prices.bench not-confirmed');
  await keepPrices(maya, eventId);
  const confirmed = await confirm(maya, eventId, 2);
  expect(confirmed.status).toBe(201);
  expect(refusal(await confirm(maya, eventId, 2))).toBe('422 wrong-state');
  const after = await readBid(maya, eventId);
  expect(after.receipts.map((r) => [r.notice, r.state])).toEqual([
    [2, 'submitted'],
    [1, 'replaced'],
  ]);
  expect(after.state).toBe('submitted');
  const read = (bidId: string) => by(maya).call(bids.readSubmission, { params: { eventId, lotId, bidId } });
  const [now, then] = await Promise.all(after.receipts.map((r) => read(r.bidId)));
  expect(now!.content).toEqual(then!.content);

  // Whoever submits says which version they have read.
  const { version: copy } = await readBid(tomas, eventId);
  await keepPrices(tomas, eventId);
  const submission = { params: { eventId, lotId }, ifMatch: copy };
  const submitted = await small.seenNow(world, tomas, submission.params, 2);
  const untouched = await everything();
  const stale = await ask(world, tomas, bids.submitBid, { ...submission, body: { ...submitted, notice: 1 } });
  expect(refusal(stale)).toBe('422 notice-changed');
  expect(await everything()).toEqual(untouched);
  const fresh = await ask(world, tomas, bids.submitBid, { ...submission, body: submitted });
  expect(fresh.status).toBe(201);

  // After opening the committee sees which version each bid answers.
  await small.afterDeadline(world, eventId);
  await openEnvelopes(world.stack, small.openers.map(by), eventId, 'bid');
  await small.declareNone(world, small.evaluators[0], eventId);
  const { bids: opened } = await by(small.evaluators[0]).call(evaluation.readEvaluation, {
    params: { eventId, lotId },
  });
  expect(opened.map((b) => [b.name, b.notice]).sort()).toEqual([
    ['Lanternfish Works', 2],
    ['Marmot & Daughters', 1],
    ['Paper Heron Collective', 2],
  ]);
});

test('a bid that the new version asks more of cannot be confirmed as it is, and stands', async () => {
  const eventId = await small.publishSmall(world, { ...small.oneEnvelope, closes: inDays(10) });
  await small.bidFor(world, maya, eventId);
  const asked = { id: 'oil', text: 'Which oil?', kind: 'text', mandatory: true, envelope: 'bid', lotId: null } as const;
  const version = await prepare(eventId, ({ questions: [, ...rest] }) => ({ questions: [...rest, asked] }));
  await send(eventId, version);
  await world.stack.settled();
  const before = await everything();
  const refused = await confirm(maya, eventId, 2);
  expect(refusal(refused)).toBe('422 bid-not-ready answers.oil answer-missing');
  expect(await everything()).toEqual(before);
  const { content, version: copy, standing } = await readBid(maya, eventId);
  expect(standing).toMatchObject({ notice: 1, state: 'submitted' });
  // What is no longer asked is not in the working copy any more, so that it can be saved.
  expect(content.answers).not.toHaveProperty('wood');
  const body = { ...content, answers: { ...content.answers, oil: 'Linseed' } };
  await by(maya).call(bids.saveBid, { params: { eventId, lotId }, ifMatch: copy, body });
  expect((await small.submit(world, maya, eventId, 2)).notice).toBe(2);
});

test('two managers at once: the second is told, and nothing of the first is lost', async () => {
  const eventId = await small.publishSmall(world, { closes: inDays(10) });
  const version = await prepare(eventId, () => ({ title: 'Benches and tables' }));
  const [one, two] = await Promise.all([send(eventId, version), send(eventId, version, lead)]);
  expect([one.status, two.status].sort()).toEqual([200, 404]);
  const { items } = await by(maya).call(versions.listAddenda, { params: { eventId } });
  expect(items).toHaveLength(1);
});

test('a deadline moved meanwhile takes the working copy along', async () => {
  const eventId = await small.publishSmall(world, { closes: inDays(10) });
  const params = { eventId };
  await prepare(eventId, () => ({ title: 'Benches and tables' }));
  const { version } = await by(manager).call(events.readEvent, { params });
  const body = { closes: inDays(12), reason: 'A holiday.' };
  const moved = await ask(world, manager, addenda.moveDeadline, { params, ifMatch: version, body });
  expect(moved.status).toBe(200);
  expect(refusal(await ask(world, lead, addenda.moveDeadline, { params, ifMatch: version, body }))).toBe(
    '412 changed-meanwhile',
  );
  const { draft } = await by(manager).call(addenda.readAddenda, { params });
  expect(draft).toMatchObject({ base: 2, content: { closes: body.closes, title: 'Benches and tables' } });
  expect(draft!.differences.map((d) => d.where)).toEqual(['Title']);
  const sent = await send(eventId, draft!.version);
  expect(sent.body).toMatchObject({ published: { number: 3, closesAt: `${body.closes}:00.000Z` } });
});

test('without an extension a late change is refused and says what to do; the deadline alone may still move', async () => {
  const eventId = await small.publishSmall(world);
  const params = { eventId };
  const version = await prepare(eventId, () => ({ title: 'Late' }));
  const before = await everything();
  const refused = await send(eventId, version);
  expect(refusal(refused)).toBe('422 addendum-not-ready closes notice-too-short');
  expect(refused.body.title).toContain('Move the deadline with it');
  expect(await everything()).toEqual(before);
  const { version: ifMatch } = await by(manager).call(events.readEvent, { params });
  const early = { closes: wallInput(small.minutesAhead(world, 30), 'UTC'), reason: 'Sooner.' };
  expect(refusal(await ask(world, manager, addenda.moveDeadline, { params, ifMatch, body: early }))).toBe(
    '422 addendum-not-ready closes notice-too-short',
  );
  const { published } = await by(manager).call(events.readEvent, { params });
  await world.stack.moveClockTo(Date.parse(published!.closesAt) - 30_000);
  const body = { closes: inDays(1), reason: 'Storm.' };
  expect(refusal(await ask(world, manager, addenda.moveDeadline, { params, ifMatch, body }))).toBe('422 deadline-near');
});

test('documents: a newer file takes the place of the one before, which stays readable under its version', async () => {
  const { eventId } = await small.draftSmall(world, { closes: inDays(10) });
  const params = { eventId };
  const file = (words: string) => ({
    name: 'terms.pdf',
    size: words.length,
    sha256: createHash('sha256').update(words).digest('hex'),
  });
  const put = async ({ url, headers }: { url: string; headers: Record<string, string> }, words: string) =>
    fetch(url, { method: 'PUT', headers, body: words });
  const first = await by(manager).call(events.announceDocument, { params, body: file('%PDF-1.4 one') });
  await put(first, '%PDF-1.4 one');
  await by(manager).call(events.documentArrived, { params: { ...params, fileId: first.fileId } });
  const { version: draft } = await by(manager).call(events.readEvent, { params });
  await by(manager).call(events.publishEvent, { params, ifMatch: draft });
  await by(manager).call(addenda.startAddendum, { params });
  const newer = { ...file('%PDF-1.4 two'), replaces: first.fileId };
  const second = await by(manager).call(addenda.announceAddendumDocument, { params, body: newer });
  const place = { ...params, fileId: second.fileId };
  expect(refusal(await ask(world, manager, addenda.addendumDocumentArrived, { params: place }))).toBe(
    '422 file-not-arrived',
  );
  await put(second, '%PDF-1.4 two');
  const { draft: prepared } = await by(manager).call(addenda.addendumDocumentArrived, { params: place });
  expect(prepared!.documents).toMatchObject([{ id: second.fileId, version: 2, replaces: first.fileId }]);
  expect(prepared!.differences).toMatchObject([{ what: 'changed', where: 'Document “terms.pdf”' }]);
  expect((await send(eventId, prepared!.version)).status).toBe(200);
  const old = { eventId, number: '1', fileId: first.fileId };
  const { url } = await by(maya).call(versions.readVersionDocument, { params: old });
  expect(await (await fetch(url)).text()).toBe('%PDF-1.4 one');
  expect(refusal(await ask(world, null, versions.readVersionDocument, { params: { ...old, number: '3' } }))).toBe(
    '404 not-found',
  );
});

test('reopened by two people after the deadline; the word of an opener does not count for the next one', async () => {
  const eventId = await small.publishSmall(world);
  const params = { eventId };
  await small.afterDeadline(world, eventId);
  await world.stack.settled();
  const { published } = await by(manager).call(events.readEvent, { params });
  const body = { closes: wallInput(later(published!.closesAt, 86_400), 'UTC'), reason: 'The portal was down.' };
  const { reopening } = await by(manager).call(addenda.proposeReopening, { params, body });
  const ifMatch = reopening!.version;
  expect(refusal(await ask(world, manager, addenda.confirmReopening, { params, ifMatch }))).toBe(
    '422 second-person-needed',
  );
  expect(refusal(await ask(world, lead, addenda.confirmReopening, { params, ifMatch: 1 }))).toBe(
    '412 changed-meanwhile',
  );
  const reopened = await ask(world, lead, addenda.confirmReopening, { params, ifMatch });
  expect(reopened.body).toMatchObject({ phase: 'open', published: { number: 2 } });
  await small.bidFor(world, maya, eventId, {}, 2);
  // It closes again, at the new deadline, and says so on the record once more.
  await small.afterDeadline(world, eventId);
  await world.stack.settled();
  const { items } = await by(manager).call(events.readRecord, { params });
  expect(items.map((f) => f.what).filter((w) => /closed|reopen/.test(w))).toEqual([
    'event.closed',
    'reopening.proposed',
    'addendum.reopened',
    'event.closed',
  ]);
});

test('once the envelopes are ordered open nobody reopens it', async () => {
  const eventId = await small.publishSmall(world, small.oneEnvelope);
  await small.afterDeadline(world, eventId);
  await openEnvelopes(world.stack, small.openers.map(by), eventId, 'bid');
  const body = { closes: inDays(2), reason: 'Too late.' };
  expect(refusal(await ask(world, manager, addenda.proposeReopening, { params: { eventId }, body }))).toBe(
    '422 wrong-state',
  );
});
