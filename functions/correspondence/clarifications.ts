/**
 * What the buyer asks one bidder about its opened bid, and its answer; and what was read out to all bidders. A supplier is
 * recognised by what the buyer's side has kept since the opening: nothing here reaches into `sealed`.
 */
import * as routes from '../../shared/api/requests.ts';
import { answerClarification, type Clarification, clarificationState } from '../../shared/clarification.ts';
import type { Notice } from '../../shared/event.ts';
import { letterAbout } from '../../shared/mail.ts';
import { minutesView, type StoredMinutes } from '../../shared/minutes.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, type Signed, type Tools } from '../http/app.ts';
import { noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { all } from '../ports/store.ts';

const missing = () => new Problem('not-found', t('There is no such event, or it is not yours to see.'));

/** The notice for a supplier who is known by its bid: no invitation is asked for, and nothing is told to others. */
async function noticeFor({ actor, params }: Signed<unknown>, { store }: Tools): Promise<Notice> {
  if (actor.org.kind !== 'supplier')
    throw new Problem('not-allowed', t('Suppliers write to the buyer here. You work for a buyer.'));
  return (await noticeOf(store, params.eventId!)).data;
}

async function view(call: Signed<unknown>, tools: Tools): Promise<{ body: routes.Requests }> {
  const notice = await noticeFor(call, tools);
  // The supplier stands in the key: another's request is not read.
  const key = keys.clarification(notice.orgId, notice.eventId, call.actor.org.id, '');
  const found = (await all<Clarification>(tools.store, key.table, key.pk, key.sk)).map((c) => c.data);
  if (found.length === 0 && notice.content.access !== 'open') throw missing();
  const items = found
    .sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
    .map(
      (c): routes.RequestShown => ({
        id: c.id,
        lotId: c.lotId,
        lot: notice.content.lots.find((l) => l.id === c.lotId)?.name ?? c.lotId,
        kind: c.kind,
        text: c.text,
        askedAt: c.askedAt,
        due: c.due,
        version: c.version,
        answer: c.answer && { text: c.answer.text, by: c.answer.by.name, at: c.answer.at },
        state: clarificationState(c, call.now),
      }),
    );
  const { title, reference, sandbox, zone } = notice.content;
  return { body: { title, reference, sandbox, buyer: notice.buyer, zone, items } };
}

export const listRequests = reads(routes.listRequests, (call, tools: Tools) => view(call, tools));

export const answerRequest = commands(routes.answerRequest, {
  async decide(call, tools: Tools) {
    const { actor, body, params, now } = call;
    const notice = await noticeFor(call, tools);
    const key = keys.clarification(notice.orgId, notice.eventId, actor.org.id, params.requestId!);
    const before = await tools.store.get<Clarification>(key);
    const { clarification, facts } = answerClarification(before?.data, notice.content.zone, body, actor, now);
    const data = {
      ...letterAbout(notice.content, notice.buyer, notice.eventId, clarification.lotId),
      supplier: clarification.supplier,
      answeredAt: now,
    };
    return {
      about: { orgId: notice.orgId, eventId: notice.eventId },
      writes: [{ put: key, data: clarification, version: clarification.version, when: { version: before!.version } }],
      facts,
      mails: [{ to: clarification.by.email, letter: 'clarification-answered', data }],
      result: {},
    };
  },
  answer: (_result, call, tools) => view(call, tools),
});

export const readReadOut = reads(routes.readReadOut, async (call, tools: Tools) => {
  const notice = await noticeFor(call, tools);
  const { table, pk } = keys.minutes(notice.orgId, notice.eventId, '', '');
  const kept = await all<StoredMinutes>(tools.store, table, pk, `${call.params.lotId!}#`);
  const mine = kept
    .map((k) => k.data)
    .filter((k) => k.minutes.readOut && k.suppliers.includes(call.actor.org.id))
    .sort((a, b) => (a.minutes.openedAt < b.minutes.openedAt ? -1 : 1))
    .map(minutesView);
  if (mine.length === 0)
    throw new Problem(
      'not-found',
      t('Nothing of this lot is read out to you: it is for those who bid, once envelopes are open.'),
    );
  return { body: { items: mine, sandbox: notice.content.sandbox } };
});
