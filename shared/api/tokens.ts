/** Routes of functions/people about personal tokens: made by a supplier's people, each their own. No token reaches them. */
import * as v from 'valibot';
import { limits } from '../event.ts';
import { type PersonalToken, personalTokenLimits, TokenScope, type TokenState } from '../personal-token.ts';
import { route } from './route.ts';

export type PersonalTokenRow = Omit<PersonalToken, 'orgId' | 'since'> & { state: TokenState };
export type PersonalTokens = {
  items: PersonalTokenRow[];
  /** Whether tokens of colleagues are among them, to be revoked. */
  manages: boolean;
};
export const listPersonalTokens = route<PersonalTokens>()(
  'GET',
  '/api/organisation/tokens',
  'My personal tokens, newest first: all that go on, and those among the last 100 of the organisation to have ended; for who manages the people, those of all colleagues',
);
export const NewPersonalToken = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.name)),
  days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(personalTokenLimits.days)),
  scopes: v.pipe(v.array(TokenScope), v.minLength(1), v.maxLength(3)),
});
/** `token` is answered once, to the request that made it; null where that request is repeated. */
export const createPersonalToken = route<{ token: string | null; row: PersonalTokenRow }>()(
  'POST',
  '/api/organisation/tokens',
  'Make a personal token; it is shown once (suppliers)',
  { body: NewPersonalToken, status: 201 },
);
export const revokePersonalToken = route<PersonalTokenRow>()(
  'DELETE',
  '/api/organisation/tokens/:tokenId',
  'Revoke a personal token: mine, or a colleague’s (administrators)',
);
