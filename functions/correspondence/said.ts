/** What a supplier and the buyers have said openly about several events: for the supplier's own list of events. */
import { listSaid as route, saidAtOnce } from '../../shared/api/my-events.ts';
import { type Clarification, clarificationState } from '../../shared/clarification.ts';
import { isPublic, type Notice } from '../../shared/event.ts';
import type { StoredIntention } from '../../shared/intention.ts';
import type { Said } from '../../shared/my-events.ts';
import { Problem } from '../../shared/problem.ts';
import type { ResultLetter } from '../../shared/result.ts';
import { t } from '../../shared/words/say.ts';
import { reads, type Tools } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import { all } from '../ports/store.ts';

/** The last letter of a lot to this supplier. */
async function resultOf({ store }: Tools, notice: Notice, lotId: string, supplierId: string): Promise<Said['results']> {
  const { table, pk, sk } = keys.result(notice.orgId, notice.eventId, lotId, supplierId, '');
  const letters = (await all<ResultLetter>(store, table, pk, sk)).map((l) => l.data);
  const last = letters.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  return last ? [{ lotId, news: last.news, chosen: last.chosen, ends: last.ends }] : [];
}

/** The supplier stands in every key: nothing of another is read. */
async function saidOf(tools: Tools, eventId: string, supplierId: string, now: string): Promise<Said[]> {
  const { store } = tools;
  const notice = (await store.get<Notice>(keys.notice(eventId)))?.data;
  if (!notice) return [];
  const asked = keys.clarification(notice.orgId, eventId, supplierId, '');
  // Before the deadline no envelope is open: there is nothing to ask, and no result.
  const over = now >= notice.closesAt;
  const [intention, requests, results] = await Promise.all([
    store.get<StoredIntention>(keys.intent(notice.orgId, eventId, supplierId)),
    over ? all<Clarification>(store, asked.table, asked.pk, asked.sk) : [],
    Promise.all(over ? notice.content.lots.map((l) => resultOf(tools, notice, l.id, supplierId)) : []),
  ]);
  // Of an event by invitation not even that there is one is told to whom nobody has said anything.
  const silent = !intention && requests.length === 0 && results.flat().length === 0;
  if (silent && !isPublic(notice.content)) return [];
  return [
    {
      eventId,
      intends: intention?.data.intends ?? null,
      requests: requests.filter((r) => clarificationState(r.data, now) === 'open').map((r) => ({ due: r.data.due })),
      results: results.flat(),
    },
  ];
}

export const listSaid = reads(route, async ({ actor, query, now }, tools: Tools) => {
  if (actor.org.kind !== 'supplier') return { body: { items: [] } };
  const wanted = [...new Set((query.events ?? '').split(',').filter(Boolean))];
  if (wanted.length > saidAtOnce) {
    const text = t('Ask about at most {n} events at a time.', { n: saidAtOnce });
    throw new Problem('query-wrong', text, { faults: [{ at: 'events', code: 'too-many', text }] });
  }
  // What cannot be an id could not even be a key of the table.
  const ids = wanted.filter((id) => /^[\w-]{1,100}$/.test(id));
  const items = await Promise.all(ids.map((eventId) => saidOf(tools, eventId, actor.org.id, now)));
  return { body: { items: items.flat() } };
});
