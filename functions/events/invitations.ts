/** Who is invited and what the buyer learns of it; sending again, withdrawing. Nothing here knows of bids. */
import * as v from 'valibot';
import { readAddress, shownAddress } from '../../shared/address.ts';
import * as routes from '../../shared/api/events.ts';
import type { InvitationRow, InvitationSummary } from '../../shared/api/invitations.ts';
import { requireNotCancelled } from '../../shared/deadline.ts';
import { sha256Hex } from '../../shared/digest.ts';
import type { EventRecord } from '../../shared/event.ts';
import type { StoredIntention } from '../../shared/intention.ts';
import {
  type InvitationState,
  InvitationState as InvitationStates,
  type Invited,
  invitationLimits,
  requireInviting,
  requireQuiet,
  stateOf,
  type Trace,
} from '../../shared/invitation.ts';
import type { Progress } from '../../shared/orders.ts';
import { allow } from '../../shared/people.ts';
import { Problem, requireWords } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, type Signed } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { invitationMail, invitedPut, linkPut } from '../http/invitations.ts';
import { keys } from '../ports/keys.ts';
import { all, type Found, type Store, type Stored } from '../ports/store.ts';
import type { EventTools } from './change.ts';
import { lotsOf } from './view.ts';

const pageSize = 50;
/** Invitations that one request looks at where it filters by state; the cursor goes on from there. */
const lookedAt = 500;

type Place = { orgId: string; id: string };

const traceOf = async ({ orgId, id }: Place, store: Store, email: string): Promise<Trace | undefined> =>
  (await store.get<Trace>(keys.trace(orgId, id, email)))?.data;

const rowOf = (invited: Invited, trace: Trace | undefined): InvitationRow => ({
  email: invited.email,
  name: invited.name,
  state: stateOf(invited, trace),
  invitedAt: invited.invitedAt,
  sentAt: invited.sentAt,
  times: invited.times,
  expiresAt: invited.expiresAt,
  openedAt: trace?.openedAt ?? null,
  supplier: trace?.said?.supplier ?? null,
  why: trace?.said?.why ?? null,
  reason: trace?.said?.reason ?? invited.withdrawn?.reason ?? '',
});

const rowsOf = (store: Store, event: Place, page: Stored<Invited>[]): Promise<InvitationRow[]> =>
  Promise.all(page.map(async ({ data }) => rowOf(data, await traceOf(event, store, data.email))));

/** An event whose invitations the caller may see. */
async function invitedEvent({ actor, params }: Signed<unknown>, { store }: EventTools): Promise<EventRecord> {
  const event = await eventOf(store, actor, params.eventId!);
  allow(actor, 'event.write', event);
  return event;
}

export const listInvitations = reads(routes.listInvitations, async (call, tools: EventTools) => {
  const event = await invitedEvent(call, tools);
  const { state, q = '', cursor } = call.query;
  if (state !== undefined && !v.is(InvitationStates, state))
    throw new Problem('query-wrong', t('There is no such state of an invitation.'));
  const { store } = tools;
  const beginning = q.trim().toLowerCase().slice(0, 254);
  const key = (state === 'withdrawn' ? keys.uninvited : keys.invited)(event.orgId, event.id, beginning);
  const items: InvitationRow[] = [];
  let next: string | null = cursor ?? null;
  let seen = 0;
  do {
    const range = { prefix: key.sk, limit: pageSize, cursor: next };
    const page: Found<Invited> = await store.query<Invited>(key.table, key.pk, range);
    seen += page.items.length;
    next = page.cursor;
    items.push(...(await rowsOf(store, event, page.items)).filter((row) => !state || row.state === state));
  } while (next && items.length < pageSize && seen < lookedAt);
  return { body: { items, cursor: next } };
});

const none = (): InvitationSummary['declined'] => ({
  capacity: 0,
  time: 0,
  scope: 0,
  requirements: 0,
  terms: 0,
  price: 0,
  conflict: 0,
  other: 0,
  unsaid: 0,
});

export const readInvitationSummary = reads(routes.readInvitationSummary, async (call, tools: EventTools) => {
  const event = await invitedEvent(call, tools);
  const { store } = tools;
  const { orgId, id } = event;
  const every = <T>({ table, pk, sk }: { table: 'records' | 'sealed'; pk: string; sk: string }) =>
    all<T>(store, table, pk, sk).then((found) => found.map((i) => i.data));
  const [invited, uninvited, traces, intentions, orders] = await Promise.all([
    every<Invited>(keys.invited(orgId, id, '')),
    every<Invited>(keys.uninvited(orgId, id, '')),
    every<Trace>(keys.trace(orgId, id, '')),
    every<StoredIntention>(keys.intent(orgId, id, '')),
    every<Progress>({ ...keys.inviting(orgId, id, '', ''), sk: 'INVITING#' }),
  ]);
  const states: Record<InvitationState, number> = { sent: 0, opened: 0, intends: 0, declined: 0, withdrawn: 0 };
  const traceBy = new Map(traces.map((t) => [t.email, t]));
  for (const i of [...invited, ...uninvited]) states[stateOf(i, traceBy.get(i.email))]++;
  const declined = none();
  for (const said of intentions.filter((i) => !i.intends)) declined[said.why ?? 'unsaid']++;
  const under = Map.groupBy(orders, (o) => o.id);
  const body: InvitationSummary = {
    invited: invited.length,
    states,
    declined,
    uninvited: intentions
      .filter((i) => !i.invited)
      .map(({ supplier, intends, why, reason, at }) => ({ supplier, intends, why: why ?? null, reason, at })),
    orders: [...under]
      .map(([order, parts]) => ({
        id: order,
        total: parts.reduce((sum, p) => sum + p.total, 0),
        done: parts.reduce((sum, p) => sum + p.done, 0),
      }))
      .filter((o) => o.done < o.total),
  };
  return { body };
});

/** The invitations of a request, each once; throws with a fault for each that does not stand. */
async function standing(
  call: Signed<{ emails: string[] }>,
  { store }: EventTools,
  event: EventRecord,
): Promise<Stored<Invited>[]> {
  const emails = [
    ...new Set(
      call.body.emails.map((written) => {
        const read = readAddress(written);
        return 'email' in read ? read.email : written;
      }),
    ),
  ];
  const found = await Promise.all(emails.map((e) => store.get<Invited>(keys.invited(event.orgId, event.id, e))));
  const missing = emails.flatMap((_, i) =>
    found[i] ? [] : [{ at: `emails.${i}`, code: 'not-invited', text: t('This address is not invited.') }],
  );
  if (missing.length) throw new Problem('body-wrong', missing[0]!.text, { faults: missing });
  return found.map((f) => f!);
}

const answered = async (
  { emails }: { emails: string[] },
  call: Signed<unknown>,
  tools: EventTools,
): Promise<{ body: { items: InvitationRow[] } }> => {
  const event = await invitedEvent(call, tools);
  const find = async (email: string) =>
    (await tools.store.get<Invited>(keys.invited(event.orgId, event.id, email))) ??
    (await tools.store.get<Invited>(keys.uninvited(event.orgId, event.id, email)));
  const found = (await Promise.all(emails.map(find))).flatMap((i) => (i ? [i] : []));
  return { body: { items: await rowsOf(tools.store, event, found) } };
};

/** Sends again, with a new link each. Earlier links go on working: somebody may have taken the invitation up with one. */
export const resendInvitations = commands(routes.resendInvitations, {
  async decide(call: Signed<{ emails: string[] }>, tools: EventTools) {
    const event = await invitedEvent(call, tools);
    requireInviting(event, null, call.now);
    requireNotCancelled(await lotsOf(tools.store, event));
    const before = await standing(call, tools, event);
    for (const { data } of before) {
      requireQuiet(data, call.now);
      if (data.expiresAt !== null && data.expiresAt <= call.now)
        throw new Problem(
          'wrong-state',
          t('The invitation of {email} has expired. Withdraw it and invite again.', {
            email: shownAddress(data.email),
          }),
        );
      if (data.links.length >= invitationLimits.links)
        throw new Problem(
          'wrong-state',
          t('{email} was sent {n} letters. That is enough.', { email: shownAddress(data.email), n: data.links.length }),
        );
    }
    const again = before.map(({ data, version }) => {
      const token = tools.ids.token();
      const hash = sha256Hex(token);
      const invited = { ...data, sentAt: call.now, times: data.times + 1, links: [...data.links, hash] };
      return { invited, version, token, hash };
    });
    const emails = again.map((a) => a.invited.email);
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes: again.flatMap(({ invited, version, hash }) => [
        { ...linkPut(event, hash, invited), when: 'absent' as const },
        invitedPut(event, invited, { version }, version + 1),
      ]),
      facts: [{ what: 'event.invitation-sent-again', data: { emails: emails.join(', ') } }],
      mails: again.flatMap(({ invited, token }) => invitationMail(event, invited, token)),
      result: { emails },
    };
  },
  answer: answered,
});

/** Items of one transaction that a withdrawal may take: each link is one, beside two of the invitation. */
const itemsAtOnce = 90;

/** Withdraws invitations with all their links. Who has taken one up already keeps it: nobody on the buyer's side can know. */
export const withdrawInvitations = commands(routes.withdrawInvitations, {
  async decide(call: Signed<{ emails: string[]; reason: string }>, tools: EventTools) {
    const event = await invitedEvent(call, tools);
    const before = await standing(call, tools, event);
    requireWords('reason', call.body.reason, t('Say why. It goes on the record.'));
    const withdrawn = {
      at: call.now,
      by: { id: call.actor.id, name: call.actor.name },
      reason: call.body.reason.trim(),
    };
    const after = before.map(({ data }): Invited => ({ ...data, withdrawn }));
    if (after.reduce((sum, i) => sum + i.links.length + 2, 0) > itemsAtOnce)
      throw new Problem('body-wrong', t('These invitations have too many links to be withdrawn at once. Take fewer.'));
    const emails = after.map((i) => i.email);
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes: after.flatMap((invited, i) => [
        // With the links that were read: one that is sent at this moment would go on leading in.
        { remove: keys.invited(event.orgId, event.id, invited.email), when: { version: before[i]!.version } },
        { put: keys.uninvited(event.orgId, event.id, invited.email), data: invited },
        ...invited.links.map((hash) => linkPut(event, hash, invited)),
      ]),
      facts: [
        {
          what: 'event.invitation-withdrawn',
          data: { emails: emails.join(', ') },
          why: withdrawn.reason,
        },
      ],
      mails: [],
      result: { emails },
    };
  },
  answer: answered,
});
