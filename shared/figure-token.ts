/** Tokens with which a spreadsheet or a report fetches the organisation's figures, and nothing else. */

import type { Actor } from './people.ts';
import { allow } from './people.ts';
import { Problem, wrongAt } from './problem.ts';
import type { NewFact } from './record.ts';
import { isLine } from './text.ts';
import { type Instant, later } from './time.ts';
import { t } from './words/say.ts';

/** A token as it is kept: never itself, only under its hash. */
export type FigureToken = {
  id: string;
  orgId: string;
  name: string;
  by: string;
  madeAt: Instant;
  expiresAt: Instant;
  revokedAt: Instant | null;
  lastUsedAt: Instant | null;
};

/** Days that a token may be valid, and tokens that an organisation may have in force. */
export const tokenLimits = { days: [30, 90, 180, 365], inForce: 20 } as const;

export const inForce = (token: FigureToken, now: Instant): boolean => token.revokedAt === null && now < token.expiresAt;

/** An administrator makes a token, for so many days. */
export function makeToken(
  said: { id: string; name: string; days: number },
  before: readonly FigureToken[],
  actor: Actor,
  now: Instant,
): { token: FigureToken; facts: NewFact[] } {
  allow(actor, 'figures.share');
  const name = said.name.trim();
  if (!isLine(name)) throw wrongAt('name', 'name-blank', t('Say in one line of words what it is for.'));
  const standing = before.filter((t) => inForce(t, now));
  if (standing.some((t) => t.name.toLowerCase() === name.toLowerCase()))
    throw wrongAt('name', 'name-twice', t('There is a token of this name in force. Give this one another name.'));
  if (standing.length >= tokenLimits.inForce)
    throw new Problem(
      'wrong-state',
      t('There are {n} tokens in force. Revoke one that is not used.', { n: standing.length }),
    );
  const token: FigureToken = {
    id: said.id,
    orgId: actor.org.id,
    name,
    by: actor.name,
    madeAt: now,
    expiresAt: later(now, said.days * 86_400),
    revokedAt: null,
    lastUsedAt: null,
  };
  return { token, facts: [{ what: 'figures.token-made', data: { name, until: token.expiresAt.slice(0, 10) } }] };
}

/** An administrator revokes a token; it opens nothing from then on. */
export function revokeToken(token: FigureToken, actor: Actor, now: Instant): { token: FigureToken; facts: NewFact[] } {
  allow(actor, 'figures.share');
  if (token.revokedAt !== null) throw new Problem('wrong-state', t('This token is revoked already.'));
  return {
    token: { ...token, revokedAt: now },
    facts: [{ what: 'figures.token-revoked', data: { name: token.name } }],
  };
}

/** Notes that a token was used: the instant each time, a fact for the first time of each day (UTC). */
export function useToken(token: FigureToken, file: string, now: Instant): { token: FigureToken; facts: NewFact[] } {
  const first = token.lastUsedAt?.slice(0, 10) !== now.slice(0, 10);
  return {
    token: { ...token, lastUsedAt: now },
    facts: first ? [{ what: 'figures.fetched', data: { name: token.name, file } }] : [],
  };
}
