/** Invite suppliers: by e-mail, from the organisation's list, by category. Each address gets a clear answer; all or none. */
import { readAddresses } from '../../shared/address.ts';
import * as routes from '../../shared/api/events.ts';
import type { InviteAnswer, InviteOutcome } from '../../shared/api/invitations.ts';
import { requireNotCancelled } from '../../shared/deadline.ts';
import type { EventRecord } from '../../shared/event.ts';
import { fold } from '../../shared/fold.ts';
import { type Invited, invitationLimits, requireInviting } from '../../shared/invitation.ts';
import type { InviteOrder, Progress } from '../../shared/orders.ts';
import { type Actor, allow } from '../../shared/people.ts';
import { type Fault, Problem } from '../../shared/problem.ts';
import type { ListedSupplier, SupplierRow } from '../../shared/supplier-list.ts';
import { millis } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { commands, type Signed } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { invitationWrites } from '../http/invitations.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store, type Write } from '../ports/store.ts';
import type { EventTools } from './change.ts';
import { lotsOf } from './view.ts';

/** Rows of a part of a work order: few enough for one delivery, and parts enough for one transaction (34 of 5,000, two items each). */
const rowsOfPart = 150;
/** Days that the parts of an order are kept. */
const keptDays = 30;
/** Faults that one answer lists; a file with more of them is another file. */
const faultsListed = 500;

type Row = { email: string; name: string };
type Wanted = { emails: string[]; supplierIds?: string[]; categories?: string[] };

/** The first e-mails of entries that were chosen, one by one and by category. */
async function fromList(store: Store, actor: Actor, wanted: Wanted): Promise<Row[]> {
  const { supplierIds = [], categories = [] } = wanted;
  if (supplierIds.length + categories.length === 0) return [];
  allow(actor, 'suppliers.read');
  const [chosen, inCategories] = await Promise.all([
    Promise.all(supplierIds.map((id) => store.get<ListedSupplier>(keys.supplier(actor.org.id, id)))),
    Promise.all(
      categories.map(async (category) => {
        const { table, pk } = keys.supplierIn(actor.org.id, '', '', '');
        return (await all<SupplierRow>(store, table, pk, `IN#${fold(category)}#`)).map((i) => i.data);
      }),
    ),
  ]);
  const missing = supplierIds.flatMap((_, i): Fault[] =>
    chosen[i] ? [] : [{ at: `supplierIds.${i}`, code: 'not-there', text: t('This entry is no longer on your list.') }],
  );
  if (missing.length) throw new Problem('body-wrong', missing[0]!.text, { faults: missing });
  const entries: SupplierRow[] = [...chosen.flatMap((s) => (s ? [s.data] : [])), ...inCategories.flat()];
  return entries.map(({ emails, name }) => ({ email: emails[0]!, name }));
}

/** Addresses of the request as they are sent to; throws with every wrong one at its place. */
function typed(emails: string[]): Row[] {
  const read = readAddresses(emails);
  const faults = read.flatMap((row, i): Fault[] =>
    'fault' in row ? [{ at: `emails.${i}`, code: row.fault, text: row.text }] : [],
  );
  if (faults.length) {
    const text =
      faults.length === 1
        ? faults[0]!.text
        : t('{n} addresses cannot be used. Nobody was invited.', { n: faults.length });
    throw new Problem('body-wrong', text, { faults: faults.slice(0, faultsListed) });
  }
  return read.flatMap((row) => ('email' in row ? [{ email: row.email, name: '' }] : []));
}

/** What becomes of each row: the first of its address counts, unless the list blocks it or it is invited already. */
async function judged(store: Store, event: EventRecord, rows: Row[]): Promise<(InviteOutcome & Row)[]> {
  const invited = keys.invited(event.orgId, event.id, '');
  const [known, blocked] = await Promise.all([
    all<Invited>(store, invited.table, invited.pk, invited.sk),
    all<SupplierRow>(store, 'records', keys.supplier(event.orgId, '').pk, 'BLOCKED#'),
  ]);
  const isKnown = new Set(known.map((i) => i.data.email));
  const isBlocked = new Set(blocked.flatMap((b) => b.data.emails));
  const seen = new Set<string>();
  const results = rows.map((row): InviteOutcome & Row => {
    const outcome = seen.has(row.email)
      ? 'twice'
      : isBlocked.has(row.email)
        ? 'blocked'
        : isKnown.has(row.email)
          ? 'known'
          : 'invited';
    seen.add(row.email);
    return { ...row, outcome };
  });
  const fresh = results.filter((r) => r.outcome === 'invited').length;
  if (isKnown.size + fresh > invitationLimits.all)
    throw new Problem(
      'body-wrong',
      t('An event takes up to {all} invitations; {size} stand.', { all: invitationLimits.all, size: isKnown.size }),
    );
  return results;
}

/** The work order in parts, and for each how far it is. */
function orderWrites(event: EventRecord, rows: Row[], call: Signed<unknown>, expiresAt: string | null): Write[] {
  const writes: Write[] = [];
  for (let part = 0; part * rowsOfPart < rows.length; part++) {
    const of = rows.slice(part * rowsOfPart, (part + 1) * rowsOfPart);
    const id = call.commandId;
    const order: InviteOrder = {
      kind: 'invite',
      id,
      part,
      orgId: event.orgId,
      eventId: event.id,
      at: call.now,
      who: { id: call.actor.id, name: call.actor.name },
      rows: of,
      expiresAt,
    };
    const progress: Progress = { id, part, total: of.length, done: 0, left: 0, at: call.now, by: call.actor.name };
    // One part at a time: the work of a delivery stays far from a function's time limit, however long the list.
    if (part === 0) writes.push({ put: keys.job(`${id}-0`), data: order, when: 'absent' });
    else {
      const put = keys.toInvite(event.orgId, event.id, id, part);
      writes.push({
        put,
        data: order,
        when: 'absent',
        expiresAt: Math.floor(millis(call.now) / 1000) + keptDays * 86_400,
      });
    }
    writes.push({ put: keys.inviting(event.orgId, event.id, id, part), data: progress, version: 1, when: 'absent' });
  }
  return writes;
}

/** One letter a row: what is remembered of a command stays small, and the addresses are read again from the request. */
const letterOf = { invited: 'i', twice: 't', known: 'k', blocked: 'b' } as const;
const outcomeOf: Record<string, InviteOutcome['outcome']> = { i: 'invited', t: 'twice', k: 'known', b: 'blocked' };
type Result = { order: string | null; outcomes: string };

export const inviteSuppliers = commands(routes.inviteSuppliers, {
  async decide(call, { store, ids }: EventTools) {
    const { actor, body, now } = call;
    const event = await eventOf(store, actor, call.params.eventId!);
    allow(actor, 'event.write', event);
    const expiresAt = body.expiresAt ?? null;
    requireInviting(event, expiresAt, now);
    requireNotCancelled(await lotsOf(store, event));
    const listed = await fromList(store, actor, body as Wanted);
    const rows = [...typed(body.emails), ...listed];
    if (rows.length === 0) throw new Problem('body-wrong', t('Name at least one supplier.'));
    if (rows.length > invitationLimits.rows)
      throw new Problem(
        'body-wrong',
        t('Invite up to {rows} at a time; these are {n}.', { rows: invitationLimits.rows, n: rows.length }),
      );
    const results = await judged(store, event, rows);
    const fresh = results.filter((r) => r.outcome === 'invited');
    const about = { orgId: event.orgId, eventId: event.id };
    const outcomes = results.map((r) => letterOf[r.outcome]).join('');
    if (fresh.length > invitationLimits.atOnce) {
      const writes = orderWrites(event, fresh, call, expiresAt);
      return { about, writes, facts: [], mails: [], result: { order: call.commandId, outcomes } };
    }
    const { writes, mails } = invitationWrites(event, fresh, { now, by: actor, expiresAt }, ids);
    const invited = fresh.map((r) => r.email).join(', ');
    return {
      about,
      writes,
      facts: fresh.length ? [{ what: 'event.invited', data: { emails: invited } }] : [],
      mails,
      result: { order: null, outcomes },
    };
  },
  async answer({ order, outcomes }: Result, { actor, body }, { store }): Promise<{ body: InviteAnswer }> {
    const rows = [...typed(body.emails), ...(await fromList(store, actor, body as Wanted))];
    const results = rows.map(
      ({ email }, i): InviteOutcome => ({ email, outcome: outcomeOf[outcomes[i] ?? ''] ?? 'known' }),
    );
    return { body: { order, results } };
  },
});
