/** Ids of somebody else in a supplier’s requests, in each place where one fits: refused, and nothing changes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../../shared/api/all.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as entered from '../../../shared/api/entered-bids.ts';
import * as events from '../../../shared/api/events.ts';
import type { Route } from '../../../shared/api/route.ts';
import { givenBidContent } from '../../given.ts';
import { type Ask, ask, refusal } from '../asking.ts';
import { handedIn, oldMill } from '../bids/enter-a-bid.ts';
import { everything } from '../everything.ts';
import { lotId, manager, seenNothing, sendDrawing, suppliers } from '../small-event.ts';
import type { World } from '../world.ts';
import { startWithThings, type Things } from './others-things.ts';

const [maya, tomas] = suppliers;

let world: World;
let of: Things;
beforeAll(async () => {
  ({ world, of } = await startWithThings());
});
afterAll(() => world?.stop());

async function changesNothing(act: () => Promise<void>): Promise<void> {
  const before = await everything();
  await act();
  expect(await everything()).toEqual(before);
}

type Case = [words: string, who: string, route: Route, given: () => Ask, expected: string];
const inOpen = () => ({ eventId: of.open, lotId });
const inScored = () => ({ eventId: of.scored, lotId });

const cases: Case[] = [
  [
    'another supplier’s file, to read',
    tomas,
    bids.readUpload,
    () => ({ params: { ...inOpen(), fileId: of.upload } }),
    '404 not-found',
  ],
  [
    'another supplier’s file, to take off',
    tomas,
    bids.removeUpload,
    () => ({ params: { ...inOpen(), fileId: of.upload } }),
    '404 not-found',
  ],
  [
    'another supplier’s announced file',
    tomas,
    bids.uploadArrived,
    () => ({ params: { ...inOpen(), fileId: of.pending } }),
    '404 not-found',
  ],
  [
    'another supplier’s submission',
    tomas,
    bids.readSubmission,
    () => ({ params: { ...inOpen(), bidId: of.submission } }),
    '404 not-found',
  ],
  [
    'one’s own submission under another event',
    maya,
    bids.readSubmission,
    () => ({ params: { ...inScored(), bidId: of.submission } }),
    '404 not-found',
  ],
  [
    'one’s own file under another event',
    maya,
    bids.readUpload,
    () => ({ params: { ...inScored(), fileId: of.upload } }),
    '404 not-found',
  ],
  [
    'a lot that the event does not have',
    maya,
    bids.readBid,
    () => ({ params: { eventId: of.open, lotId: 'lot-2' } }),
    '404 not-found',
  ],
  [
    'a lot that the event does not have, to submit',
    maya,
    bids.submitBid,
    () => ({ params: { eventId: of.open, lotId: 'lot-2' }, ifMatch: 1, body: seenNothing }),
    '404 not-found',
  ],
  [
    'an envelope of the other kind of event',
    maya,
    bids.announceUpload,
    () => ({
      params: inOpen(),
      body: { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64), envelope: 'bid', questionId: null },
    }),
    '422 file-not-accepted envelope envelope-unknown',
  ],
  [
    'another event’s question, for a file',
    maya,
    bids.announceUpload,
    () => ({
      params: inOpen(),
      body: { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64), envelope: 'technical', questionId: 'proposal' },
    }),
    '422 file-not-accepted questionId question-unknown',
  ],
  [
    'a question of the other envelope, for a file',
    maya,
    bids.announceUpload,
    () => ({
      params: inOpen(),
      body: { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64), envelope: 'technical', questionId: 'basis' },
    }),
    '422 file-not-accepted questionId question-unknown',
  ],
  [
    'another event’s question, to answer',
    maya,
    bids.saveBid,
    () => ({ params: inOpen(), ifMatch: 1, body: givenBidContent({ answers: { research: 'x' } }) }),
    '400 body-wrong answers.research question-unknown',
  ],
  [
    'another event’s line, to price',
    maya,
    bids.saveBid,
    () => ({
      params: inOpen(),
      ifMatch: 1,
      body: givenBidContent({ prices: [{ lineId: 'travel', unitPrice: '1', quantity: null }] }),
    }),
    '400 body-wrong prices.0.lineId line-unknown',
  ],
  [
    'a colleague’s invitation, to bid',
    tomas,
    bids.acceptEventInvitation,
    () => ({ body: { token: of.colleagueInvitation } }),
    '404 not-found',
  ],
  [
    'an invitation to bid, for a buyer',
    manager,
    bids.acceptEventInvitation,
    () => ({ body: { token: of.invitation } }),
    '403 not-allowed',
  ],
  [
    'an invitation that nobody wrote',
    tomas,
    bids.acceptEventInvitation,
    () => ({ body: { token: 'x'.repeat(32) } }),
    '404 not-found',
  ],
  [
    'an invitation to another event, to read a notice',
    tomas,
    events.readNotice,
    () => ({ params: { eventId: of.invited }, query: { invitation: of.colleagueInvitation } }),
    '404 not-found',
  ],
  [
    'another event’s document, to the public',
    tomas,
    events.readNoticeDocument,
    () => ({ params: { eventId: of.open, fileId: of.document } }),
    '404 not-found',
  ],
];

test.each(cases)('%s', async (_, who, route, given, expected) => {
  await changesNothing(async () => expect(refusal(await ask(world, who, route, given()))).toBe(expected));
});

test('an event by invitation is not there for a supplier who was not invited, whatever it asks', async () => {
  const params = {
    eventId: of.invited,
    lotId,
    fileId: of.upload,
    bidId: of.submission,
    part: '1',
    bidderId: 'x',
    receipt: 'x',
  };
  const file = { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64), envelope: 'technical', questionId: null };
  const { name, size, sha256, envelope, questionId } = file;
  const bodies = new Map<Route, unknown>([
    [bids.saveBid, givenBidContent()],
    [bids.announceUpload, file],
    [bids.announceInParts, { name, size, inParts: { size, sha256: [sha256] }, envelope, questionId }],
    [bids.followNotice, { follows: true }],
    [bids.submitBid, seenNothing],
    [bids.confirmBid, { mayBind: true, notice: 1, bidId: of.submission }],
    [bids.withdrawBid, { bidId: of.submission }],
    [bids.acknowledgeChanges, { notice: 1, items: ['notice.basics'] }],
    [entered.beginEntry, oldMill(world)],
    [entered.saveEntered, givenBidContent()],
    [entered.announceEntered, file],
    [entered.announceEnteredInParts, { name, size, inParts: { size, sha256: [sha256] }, envelope, questionId }],
    [entered.submitEntered, { asReceived: true, notice: 1, coming: handedIn(world) }],
    [entered.withdrawEntered, { bidId: of.submission, coming: handedIn(world) }],
    [entered.withdrawByReceipt, { coming: handedIn(world) }],
  ]);
  await changesNothing(async () => {
    for (const route of Object.values(api.bids).filter((r) => r.path.includes(':eventId'))) {
      const sent = await ask(world, tomas, route, { params, ifMatch: 0, body: bodies.get(route) });
      expect(refusal(sent), `${route.method} ${route.path}`).toBe('404 not-found');
    }
    for (const query of [undefined, { invitation: 'x' }, { invitation: of.submission }]) {
      const given = { params, ...(query && { query }) };
      expect(refusal(await ask(world, tomas, events.readNotice, given))).toBe('404 not-found');
      expect(refusal(await ask(world, null, events.readNoticeDocument, given))).toBe('404 not-found');
    }
  });
  const notices = await ask(world, null, events.listNotices);
  expect((notices.body.items as { eventId: string }[]).map((i) => i.eventId)).not.toContain(of.invited);
});

test('an invitation can be taken up with its own token only, and the public notice read with it', async () => {
  const given = { params: { eventId: of.invited }, query: { invitation: of.invitation } };
  expect((await ask(world, null, events.readNotice, given)).status).toBe(200);
  const bid = await ask(world, maya, bids.readBid, { params: { eventId: of.invited, lotId } });
  expect([bid.status, bid.body.invitation]).toEqual([200, of.invitation]);
});

test('a file that another supplier sends under the same name and bytes is another file', async () => {
  const mine = await sendDrawing(world, maya, of.open, 'the same words');
  const theirs = await sendDrawing(world, tomas, of.open, 'the same words');
  expect(mine).not.toBe(theirs);
  expect(refusal(await ask(world, tomas, bids.readUpload, { params: { ...inOpen(), fileId: mine } }))).toBe(
    '404 not-found',
  );
});
