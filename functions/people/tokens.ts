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
import { personalTokenPut } from '../http/caller.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Store, Stored } from '../ports/store.ts';
import { peopleOf } from './person.ts';

/** Tokens that a list shows; those before are of another age. */
const shown = 200;

const row = (
  { orgId, since, ...token }: PersonalToken,
  person: Person | null,
  now: string,
): routes.PersonalTokenRow => ({
  ...token,
  state: stateOfToken({ ...token, orgId, since }, person, now),
});

const tokensOf = async (store: Store, { org }: Actor): Promise<PersonalToken[]> =>
  (await store.list<PersonalToken>(lists.tokens(org.id), { newestFirst: true, limit: shown })).items.map((i) => i.data);

/** A token of the actor's organisation; another's is not found. */
async function ownToken(store: Store, actor: Actor, id: string): Promise<Stored<PersonalToken>> {
  const kept = await store.get<PersonalToken>(keys.personalToken(id));
  if (!kept || kept.data.orgId !== actor.org.id) throw new Problem('not-found', t('There is no such token.'));
  return kept;
}

const manages = async (store: Store, actor: Actor) => managesPeople(actor, await peopleOf(store, actor.org));

export const listPersonalTokens = reads(routes.listPersonalTokens, async ({ actor, now }, { store }: Tools) => {
  requireSupplier(actor);
  const [tokens, people] = await Promise.all([tokensOf(store, actor), peopleOf(store, actor.org)]);
  const all = managesPeople(actor, people);
  const items = tokens
    .filter((token) => all || token.person.id === actor.id)
    .map((token) => row(token, people.find((p) => p.id === token.person.id) ?? null, now));
  return { body: { items, manages: all } };
});

/** Tokens that were made by a request still under way: shown in its answer, and kept nowhere. */
const justMade = new WeakMap<object, string>();

export const createPersonalToken = commands(routes.createPersonalToken, {
  async decide(call, { store, ids }: Tools) {
    const { actor, body, now } = call;
    requireSupplier(actor);
    const secret = tokenOf(`${ids.random()}${ids.random()}`.slice(0, 48));
    const { token, facts } = makeToken({ id: sha256Hex(secret), ...body }, await tokensOf(store, actor), actor, now);
    justMade.set(call, secret);
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [personalTokenPut(token, 1, 'absent')],
      facts,
      mails: [],
      result: { id: token.id },
    };
  },
  async answer({ id }, call, { store }) {
    const { data } = await ownToken(store, call.actor, id);
    const secret = justMade.get(call) ?? null;
    const token = secret !== null && sha256Hex(secret) === id ? secret : null;
    return { body: { token, row: row(data, call.actor, call.now) } };
  },
});

export const revokePersonalToken = commands(routes.revokePersonalToken, {
  async decide({ actor, params, now }, { store }: Tools) {
    const kept = await ownToken(store, actor, params.tokenId!);
    const { token, facts } = revokeToken(kept.data, actor, await manages(store, actor), now);
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [personalTokenPut(token, kept.version + 1, { version: kept.version })],
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
