/**
 * Personal tokens: with one, a program bids in the name of one person of a supplier, as far as its scopes go and no further.
 * Which scope a route asks for is said with the route (shared/api/).
 */
import * as v from 'valibot';
import { sha256Hex } from './digest.ts';
import { type Actor, type Person, type Who, who } from './people.ts';
import { Problem, wrongAt } from './problem.ts';
import type { NewFact } from './record.ts';
import { isLine } from './text.ts';
import { type Instant, later } from './time.ts';
import { t } from './words/say.ts';

/** `read`: what is ours, and what the buyer wrote to us. `prepare`: working copies, files, questions. `submit`: what binds us. */
export const tokenScopes = ['read', 'prepare', 'submit'] as const;
export const TokenScope = v.picklist(tokenScopes);
export type TokenScope = v.InferOutput<typeof TokenScope>;

/**
 * A token as it is kept: never itself, only under its hash. Neither an event nor a use of it stands there, for before the opening
 * that would tell who works on a bid.
 */
export type PersonalToken = {
  /** SHA-256 of the token. */
  id: string;
  orgId: string;
  person: Who;
  /** Since when the person belonged to the organisation when it was made: who leaves and comes back has none from before. */
  since: Instant | null;
  name: string;
  scopes: TokenScope[];
  madeAt: Instant;
  expiresAt: Instant;
  revokedAt: Instant | null;
};

/** Days that a token may be valid, and tokens that a person may have in force. */
export const personalTokenLimits = { days: 365, inForce: 20 } as const;

const prefix = 'evh_';
const checksum = (secret: string): string => sha256Hex(`${prefix}${secret}`).slice(0, 8);

/**
 * A token around 48 random hex digits: `evh_`, these, and the first 8 hex digits of the SHA-256 of both. So scanners for
 * secrets know one where they see it, and a token that was cut off is told from one that is not known.
 */
export const tokenOf = (secret: string): string => `${prefix}${secret}${checksum(secret)}`;

/** Whether a text is a token in full. Whether there is such a token is another question. */
export function isToken(text: string): boolean {
  const [, secret, sum] = /^evh_([0-9a-f]{48})([0-9a-f]{8})$/.exec(text) ?? [];
  return secret !== undefined && sum === checksum(secret);
}

/** `ended`: its person is no longer in the organisation, or has left it since. */
export type TokenState = 'good' | 'revoked' | 'ended' | 'expired';

/** What a token is worth at an instant, with its person as they are now. */
export function stateOfToken(
  token: Pick<PersonalToken, 'orgId' | 'since' | 'expiresAt' | 'revokedAt'>,
  person: Pick<Person, 'org' | 'since'> | null,
  now: Instant,
): TokenState {
  if (token.revokedAt !== null) return 'revoked';
  if (person?.org.id !== token.orgId || (person.since ?? null) !== token.since) return 'ended';
  return now < token.expiresAt ? 'good' : 'expired';
}

/** Throws unless the token is good at this instant and has the scope. */
export function requireToken(token: PersonalToken, person: Person | null, scope: TokenScope, now: Instant): Actor {
  const state = stateOfToken(token, person, now);
  if (state === 'revoked') throw new Problem('token-revoked', t('This token was revoked. Make another one.'));
  if (state === 'expired')
    throw new Problem('token-expired', t('This token has expired. Make another one.'), {
      data: { expiresAt: token.expiresAt },
    });
  if (state === 'ended' || !person)
    throw new Problem('token-ended', t('Whose token this is belongs to the organisation no longer.'));
  if (!token.scopes.includes(scope))
    throw new Problem('scope-missing', t('This token lacks the scope “{scope}”. Make one that has it.', { scope }), {
      data: { scope, scopes: token.scopes },
    });
  return person;
}

/** Refuses who has no use for one. */
export function requireSupplier({ org }: Pick<Actor, 'org'>): void {
  if (org.kind !== 'supplier')
    throw new Problem('not-allowed', t('Personal tokens are for suppliers. You work for a buyer.'));
}

/** Somebody of a supplier makes a token of their own. */
export function makeToken(
  said: { id: string; name: string; days: number; scopes: readonly TokenScope[] },
  before: readonly PersonalToken[],
  actor: Actor,
  now: Instant,
): { token: PersonalToken; facts: NewFact[] } {
  requireSupplier(actor);
  const name = said.name.trim();
  if (!isLine(name)) throw wrongAt('name', 'name-blank', t('Say in one line of words which program it is for.'));
  const standing = before.filter((one) => one.person.id === actor.id && stateOfToken(one, actor, now) === 'good');
  if (standing.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw wrongAt('name', 'name-twice', t('You have a token of this name in force. Give this one another name.'));
  if (standing.length >= personalTokenLimits.inForce)
    throw new Problem(
      'wrong-state',
      t('There are {n} tokens in force. Revoke one that is not used.', { n: standing.length }),
    );
  const token: PersonalToken = {
    id: said.id,
    orgId: actor.org.id,
    person: who(actor),
    since: actor.since ?? null,
    name,
    scopes: tokenScopes.filter((scope) => said.scopes.includes(scope)),
    madeAt: now,
    expiresAt: later(now, said.days * 86_400),
    revokedAt: null,
  };
  const data = { name, scopes: token.scopes.join(', '), until: token.expiresAt.slice(0, 10) };
  return { token, facts: [{ what: 'token.made', data }] };
}

/** Whoever made a token revokes it, or who manages the people; it opens nothing from then on. */
export function revokeToken(
  token: PersonalToken,
  actor: Actor,
  manages: boolean,
  now: Instant,
): { token: PersonalToken; facts: NewFact[] } {
  if (token.person.id !== actor.id && !manages)
    throw new Problem('not-allowed', t('Only administrators revoke the tokens of colleagues.'));
  if (token.revokedAt !== null) throw new Problem('wrong-state', t('This token is revoked already.'));
  const data = { name: token.name, person: token.person.name };
  return { token: { ...token, revokedAt: now }, facts: [{ what: 'token.revoked', data }] };
}
