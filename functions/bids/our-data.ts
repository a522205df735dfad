/** All that a supplier has on its side, a page at a time: what it submitted, and its own record. */
import * as routes from '../../shared/api/our-data.ts';
import type { Bid } from '../../shared/bid.ts';
import type { Notice } from '../../shared/event.ts';
import { type Actor, allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import type { Fact } from '../../shared/record.ts';
import { t } from '../../shared/words/say.ts';
import { reads } from '../http/app.ts';
import { noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import type { BidTools } from './copy.ts';
import { listed, receiptOf } from './view.ts';

const pageSize = 50;

function requireAdministrator(actor: Actor): void {
  if (actor.org.kind !== 'supplier')
    throw new Problem('not-allowed', t('Suppliers take their data with them here. You work for a buyer.'));
  allow(actor, 'organisation.record');
}

export const listSubmissions = reads(routes.listSubmissions, async ({ actor, query }, tools: BidTools) => {
  requireAdministrator(actor);
  const { table, pk, sk } = keys.submission(tools.supplierId, '', '', '');
  const range = { prefix: sk.slice(0, sk.indexOf('#') + 1), limit: pageSize, cursor: query.cursor ?? null };
  const { items, cursor } = await tools.store.query<Bid>(table, pk, range);
  const notices = new Map<string, Promise<Notice>>();
  const noticeFor = (eventId: string): Promise<Notice> => {
    const found = notices.get(eventId) ?? noticeOf(tools.store, eventId).then((n) => n.data);
    notices.set(eventId, found);
    return found;
  };
  const receipts = items.map(async ({ data }) => listed(receiptOf(data, await noticeFor(data.eventId))));
  return { body: { items: await Promise.all(receipts), cursor } };
});

export const listOurRecord = reads(routes.listOurRecord, async ({ actor, query }, tools: BidTools) => {
  requireAdministrator(actor);
  const { table, pk } = keys.supplierFact(tools.supplierId, '', '', 0);
  const range = { prefix: 'FACT#', limit: pageSize, newestFirst: true, cursor: query.cursor ?? null };
  const { items, cursor } = await tools.store.query<Fact>(table, pk, range);
  return { body: { items: items.map((i) => i.data), cursor } };
});
