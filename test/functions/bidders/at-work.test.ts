/** A letter about a bid reaches those who work on it now; where they have all gone, whoever manages their supplier. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringLetter } from '../../../functions/bidders/at-work.ts';
import { remindBidders } from '../../../functions/bidders/remind.ts';
import { letterToBidder } from '../../../functions/http/bidder-letters.ts';
import { keys, lists } from '../../../functions/ports/keys.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { sha256Hex } from '../../../shared/digest.ts';
import { letterAbout, type Mail } from '../../../shared/mail.ts';
import type { BidderLetterOrder, RemindOrder } from '../../../shared/orders.ts';
import type { Role } from '../../../shared/people.ts';
import { closesAt, givenPublished } from '../../given.ts';
import { startTables, type Tables } from '../tables.ts';

let tables: Tables;
let store: Store;
beforeAll(async () => {
  tables = await startTables();
  ({ store } = tables);
});
afterAll(() => tables?.stop());

const { notice } = givenPublished();
const address = (id: string) => `${id}@heron.example`;
/** The supplier's people, by roles; those in `works` work on its bid. Somebody who left is in no list. */
async function supplierOf(name: string, people: Record<string, Role[]>, works: string[]): Promise<string> {
  const eventId = `event-of-${name}`;
  const org = { id: name, name, kind: 'supplier' as const };
  await store.write([
    { put: keys.notice(eventId), data: { ...notice, eventId } },
    ...Object.entries(people).map(([id, roles]) => ({
      put: keys.person(`${name}-${id}`),
      data: { id: `${name}-${id}`, name: id, email: address(id), org, roles, version: 1 },
      list: { pk: lists.colleagues(name), sk: id },
    })),
    ...works.map((id) => ({ put: keys.follower(name, eventId, `${name}-${id}`), data: { email: address(id) } })),
    {
      put: keys.working(name, eventId, 'lot-1', 'COPY'),
      data: { supplierId: name, lotId: 'lot-1', what: 'copy', version: 1 },
    },
  ]);
  return eventId;
}
const mail: Mail = {
  to: 'who-submitted@heron.example',
  letter: 'award-set-aside',
  data: { ...letterAbout(notice.content, notice.buyer, 'e', null), supplier: 'Heron', reasons: 'A slip.' },
};
/** Addresses that have the letter of an order, of those that could. */
async function reached(order: { id: string }): Promise<string[]> {
  const all = ['ann', 'bob', 'cy', 'who-submitted'].map(address);
  const found = await Promise.all(
    all.map(async (to) => {
      const letter = await store.get<Mail>(keys.outbox('sealed', sha256Hex(`${order.id}\n${to}`).slice(0, 32), 0));
      if (letter) expect([letter.version, letter.data.to]).toEqual([1, to]);
      return letter ? [to.split('@')[0]!] : [];
    }),
  );
  return found.flat();
}
const bring = async (supplierId: string, eventId: string) => {
  const order: BidderLetterOrder = {
    id: `letter-${supplierId}`,
    orgId: notice.orgId,
    eventId,
    at: closesAt,
    bidder: { supplierId, mail },
  };
  for (const _ of [1, 2]) await bringLetter(order, { store });
  return reached(order);
};

test('who works on it has it once, whoever submitted; a colleague who does not has none', async () => {
  const people: Record<string, Role[]> = { ann: ['administrator', 'bidder'], bob: ['bidder'], cy: ['bidder'] };
  const eventId = await supplierOf('working', people, ['bob', 'cy']);
  expect(await bring('working', eventId)).toEqual(['bob', 'cy']);
});

test('where all who worked on it have gone it goes to the administrators, or to everybody where there is none', async () => {
  const led = await supplierOf('led', { ann: ['administrator', 'bidder'], bob: ['bidder'] }, ['gone']);
  expect(await bring('led', led)).toEqual(['ann']);
  const equal = await supplierOf('equal', { ann: ['bidder'], bob: ['bidder'] }, ['gone']);
  expect(await bring('equal', equal)).toEqual(['ann', 'bob']);
});

test('a bidder with nobody here is told at the address that its bid gave', async () => {
  expect(await bring('left', await supplierOf('left', {}, ['gone']))).toEqual(['who-submitted']);
});

test('nobody is reminded in the place of others; but where all have gone, the administrators are', async () => {
  const remind = async (name: string, eventId: string) => {
    const order: RemindOrder = {
      id: `remind-${name}`,
      orgId: notice.orgId,
      eventId,
      at: '2026-11-25T16:00:00.000Z',
      who: { id: 'clock', name: 'The clock' },
      remind: { closesAt },
    };
    await remindBidders(order, { store });
    return reached(order);
  };
  const people: Record<string, Role[]> = { ann: ['administrator', 'bidder'], bob: ['bidder'], cy: ['bidder'] };
  expect(await remind('both', await supplierOf('both', people, ['bob', 'gone']))).toEqual(['bob']);
  expect(await remind('none', await supplierOf('none', people, ['gone']))).toEqual(['ann']);
});

test('what a sandbox event would send goes to no supplier: its organisation reads it', () => {
  const held = { ...mail, data: { ...mail.data, sandbox: true as const } } as Mail;
  const order = { id: 'x', orgId: 'b-1', eventId: 'e', at: closesAt };
  expect(letterToBidder(order, 's-1', held)).toEqual({ mails: [held], writes: [] });
  expect(letterToBidder(order, 's-1', mail)).toMatchObject({ mails: [], writes: [{ put: keys.tidings('x') }] });
});
