/** Personal tokens: somebody of a supplier makes their own; administrators see and revoke those of colleagues. */
import * as routes from '../../shared/api/tokens.ts';
import { managesPeople } from '../../shared/colleagues.ts';
import { sha256Hex } from '../../shared/digest.ts';
import type { Actor, Person } from '../../shared/people.ts';
import {
  makeToken,
  type PersonalToken,
  requireSupplier,
  revokeToken,
  stateOfToken,
  tokenOf,
} from '../../shared/personal-token.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, type Tools } from '../http/app.ts';
import { forgottenAt } from '../http/commit.ts';
import { heldSecret, holdSecret } from '../http/shown-once.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Found, Put, Store, Stored } from '../ports/store.ts';
import { peopleOf } from './person.ts';

/** Tokens of an organisation that have ended and are still shown. */
const endedShown = 100;

/** The item of a token, in the list of its organisation under the instant at which it ends or was revoked. */
const tokenPut = (token: PersonalToken, version: number, when: NonNullable<Put['when']>): Put => ({
  put: keys.personalToken(token.id),
  data: token,
  version,
  when,
  list: { pk: lists.tokens(token.orgId), sk: `${token.revokedAt ?? token.expiresAt}#${token.id}` },
  // Its person stands in it: it goes some time after its date.
  expiresAt: forgottenAt(token.expiresAt),
});

const row = (
  { orgId, since, ...token }: PersonalToken,
  person: Person | null,
  now: string,
): routes.PersonalTokenRow => ({
  ...token,
  state: stateOfToken({ ...token, orgId, since }, person, now),
});

/** Every token of the actor's organisation that has not ended by now: those that were revoked, however many, hide none of them. */
async function goingOn(store: Store, { org }: Actor, now: string): Promise<PersonalToken[]> {
  const found: PersonalToken[] = [];
  let cursor: string | null = null;
  do {
    const page: Found<PersonalToken> = await store.list(lists.tokens(org.id), { from: now, cursor });
    found.push(...page.items.map((i) => i.data));
    cursor = page.cursor;
  } while (cursor);
  return found;
}

/** The last tokens of the actor's organisation to have ended. */
async function endedOf(store: Store, { org }: Actor, now: string): Promise<PersonalToken[]> {
  const range = { until: now, newestFirst: true, limit: endedShown };
  return (await store.list<PersonalToken>(lists.tokens(org.id), range)).items.map((i) => i.data);
}

const newestFirst = (a: PersonalToken, b: PersonalToken): number => (a.madeAt < b.madeAt ? 1 : -1);

/** A token of the actor's organisation; another's is not found. */
async function ownToken(store: Store, actor: Actor, id: string): Promise<Stored<PersonalToken>> {
  const kept = await store.get<PersonalToken>(keys.personalToken(id));
  if (!kept || kept.data.orgId !== actor.org.id) throw new Problem('not-found', t('There is no such token.'));
  return kept;
}

const manages = async (store: Store, actor: Actor) => managesPeople(actor, await peopleOf(store, actor.org));

export const listPersonalTokens = reads(routes.listPersonalTokens, async ({ actor, now }, { store }: Tools) => {
  requireSupplier(actor);
  const [going, ended, people] = await Promise.all([
    goingOn(store, actor, now),
    endedOf(store, actor, now),
    peopleOf(store, actor.org),
  ]);
  const all = managesPeople(actor, people);
  // One that was revoked between the two readings stands in both.
  const each = new Map([...going, ...ended].map((token) => [token.id, token]));
  const items = [...each.values()]
    .filter((token) => all || token.person.id === actor.id)
    .sort(newestFirst)
    .map((token) => row(token, people.find((p) => p.id === token.person.id) ?? null, now));
  return { body: { items, manages: all } };
});

export const createPersonalToken = commands(routes.createPersonalToken, {
  async decide(call, { store, ids }: Tools) {
    const { actor, body, now } = call;
    requireSupplier(actor);
    const secret = tokenOf(`${ids.random()}${ids.random()}`.slice(0, 48));
    const before = await goingOn(store, actor, now);
    const { token, facts } = makeToken({ id: sha256Hex(secret), ...body }, before, actor, now);
    holdSecret(call, secret);
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [tokenPut(token, 1, 'absent')],
      facts,
      mails: [],
      result: { id: token.id },
    };
  },
  async answer({ id }, call, { store }) {
    const { data } = await ownToken(store, call.actor, id);
    return { body: { token: heldSecret(call, id), row: row(data, call.actor, call.now) } };
  },
});

export const revokePersonalToken = commands(routes.revokePersonalToken, {
  async decide({ actor, params, now }, { store }: Tools) {
    const kept = await ownToken(store, actor, params.tokenId!);
    const { token, facts } = revokeToken(kept.data, actor, await manages(store, actor), now);
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [tokenPut(token, kept.version + 1, { version: kept.version })],
      facts,
      mails: [],
      result: {},
    };
  },
  answer: async (_result, { actor, params, now }, { store }) => {
    const { data } = await ownToken(store, actor, params.tokenId!);
    return { body: row(data, null, now) };
  },
});
