/** A colleague of the buyer enters a bid that came on paper, over the API. */
import * as entered from '../../../shared/api/entered-bids.ts';
import type { BidContent } from '../../../shared/bid.ts';
import type { Coming, NewEntry } from '../../../shared/on-behalf.ts';
import { wallInput } from '../../../shared/time.ts';
import { givenBidContent } from '../../given.ts';
import { lotId } from '../small-event.ts';
import type { World } from '../world.ts';

type Place = Pick<World, 'stack' | 'cast'>;

export const paperTo = { paperTo: 'Purchasing office, Lake Street 1, or bids@fernhaven.example' };

/** How it came: handed in this minute, at the front desk. */
export const handedIn = (world: Place, changes: Partial<Coming> = {}): Coming => ({
  way: 'paper',
  received: wallInput(new Date(world.stack.clock.now()).toISOString(), 'UTC'),
  receivedBy: 'Front desk',
  reason: 'The workshop has no computer.',
  ...changes,
});

export const oldMill = (world: Place, changes: Partial<NewEntry> = {}): NewEntry => ({
  bidder: 'Old Mill Joinery',
  contact: { name: 'Ruth Miller', email: 'ruth@old-mill.example', postal: '' },
  coming: handedIn(world),
  ...changes,
});

/** Begins to enter a bid; answers the bidder's id. */
export async function begin(world: Place, who: string, eventId: string, changes: Partial<NewEntry> = {}) {
  const body = oldMill(world, changes);
  return (await world.cast.by(who).call(entered.beginEntry, { params: { eventId }, body })).bidderId;
}

/** Types a bid in, with the drawing that the event asks for; answers the version of the working copy. */
export async function typeIn(
  world: Place,
  who: string,
  params: { eventId: string; bidderId: string },
  changes: Partial<BidContent> = {},
): Promise<number> {
  const client = world.cast.by(who);
  const place = { ...params, lotId };
  const { version: ifMatch, notice } = await client.call(entered.readEntered, { params: place });
  const body = givenBidContent(changes);
  const { version } = await client.call(entered.saveEntered, { params: place, ifMatch, body });
  const envelope = notice.content.envelopes === 'two' ? 'technical' : 'bid';
  const announce = (file: { name: string; size: number; sha256: string }) =>
    client.call(entered.announceEntered, { params: place, body: { ...file, envelope, questionId: 'drawing' } });
  const fileId = await client.send(Buffer.from('%PDF-1.4 As it came on paper'), 'scan.pdf', announce);
  await client.call(entered.enteredArrived, { params: { ...place, fileId } });
  return version;
}

/** Submits what was typed in. */
export const submitAs = (
  world: Place,
  who: string,
  params: { eventId: string; bidderId: string },
  ifMatch: number,
  coming: Partial<Coming> = {},
) =>
  world.cast.by(who).call(entered.submitEntered, {
    params: { ...params, lotId },
    ifMatch,
    body: { asReceived: true, notice: 1, coming: handedIn(world, coming) },
  });

/** A bid is begun, typed in and submitted; answers whose it is and the receipt. */
export async function enterBid(world: Place, who: string, eventId: string, changes: Partial<NewEntry> = {}) {
  const bidderId = await begin(world, who, eventId, changes);
  const receipt = await submitAs(world, who, { eventId, bidderId }, await typeIn(world, who, { eventId, bidderId }));
  return { bidderId, receipt };
}

/** Takes it back, as its bidder asks. */
export const withdrawAs = (
  world: Place,
  who: string,
  { bidId, ...params }: { eventId: string; bidderId: string; bidId: string },
  coming: Partial<Coming> = {},
) =>
  world.cast.by(who).call(entered.withdrawEntered, {
    params: { ...params, lotId },
    body: { bidId, coming: handedIn(world, coming) },
  });
