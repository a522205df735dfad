/** Tokens for the tables: made, listed, revoked by administrators. */
import * as routes from '../../shared/api/figures.ts';
import { sha256Hex } from '../../shared/digest.ts';
import { type FigureToken, makeToken, revokeToken as revoke } from '../../shared/figure-token.ts';
import { type Actor, allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, type Tools } from '../http/app.ts';
import { heldSecret, holdSecret } from '../http/shown-once.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Put, Store, Stored } from '../ports/store.ts';

/** Tokens that a list shows; those before are of another age. */
const shown = 100;

/** A token as it is kept, in the list of its organisation. */
export const tokenPut = (token: FigureToken, version: number, when: Put['when']): Put => ({
  put: keys.exportToken(token.id),
  data: token,
  version,
  ...(when ? { when } : {}),
  list: { pk: lists.exports(token.orgId), sk: `${token.madeAt}#${token.id}` },
});

const rowOf = ({ orgId: _, ...row }: FigureToken): routes.TokenRow => row;

const tokensOf = async (store: Store, actor: Actor): Promise<FigureToken[]> =>
  (await store.list<FigureToken>(lists.exports(actor.org.id), { newestFirst: true, limit: shown })).items.map(
    (i) => i.data,
  );

/** A token of the actor's organisation; another's is not found. */
async function ownToken(store: Store, actor: Actor, id: string): Promise<Stored<FigureToken>> {
  const kept = await store.get<FigureToken>(keys.exportToken(id));
  if (!kept || kept.data.orgId !== actor.org.id) throw new Problem('not-found', t('There is no such token.'));
  return kept;
}

export const listTokens = reads(routes.listTokens, async ({ actor }, { store }: Tools) => {
  allow(actor, 'figures.share');
  return { body: { items: (await tokensOf(store, actor)).map(rowOf) } };
});

export const createToken = commands(routes.createToken, {
  async decide(call, { store, ids }: Tools) {
    const { actor, body, now } = call;
    allow(actor, 'figures.share');
    const secret = ids.token();
    const { token, facts } = makeToken({ id: sha256Hex(secret), ...body }, await tokensOf(store, actor), actor, now);
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
    const row = rowOf((await ownToken(store, call.actor, id)).data);
    return { body: { token: heldSecret(call, id), row } };
  },
});

export const revokeToken = commands(routes.revokeToken, {
  async decide({ actor, params, now }, { store }: Tools) {
    allow(actor, 'figures.share');
    const kept = await ownToken(store, actor, params.tokenId!);
    const { token, facts } = revoke(kept.data, actor, now);
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [tokenPut(token, kept.version + 1, { version: kept.version })],
      facts,
      mails: [],
      result: {},
    };
  },
  answer: async (_result, { actor, params }, { store }) => ({
    body: rowOf((await ownToken(store, actor, params.tokenId!)).data),
  }),
});
