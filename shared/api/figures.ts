/** Routes of functions/figures: what an organisation's sourcing adds up to, and the tables that reports refresh from. */
import * as v from 'valibot';
import { limits } from '../event.ts';
import type { FigureToken } from '../figure-token.ts';
import type { Figures } from '../figures.ts';
import { route } from './route.ts';

export const readFigures = route<Figures>()(
  'GET',
  '/api/figures',
  'Figures of the lots that closed in a period (?from=YYYY-MM-DD&until=YYYY-MM-DD, both included)',
);
export const readTable = route<unknown>()(
  'GET',
  '/api/figures/tables/:file',
  'A table: lots.csv, lots.xlsx, events.csv or events.xlsx (?from=&until= for lots)',
);
export const refreshTable = route<unknown>()(
  'GET',
  '/api/exports/:file',
  'The same table for a spreadsheet or a report: Basic authentication, any user name, the token as password',
  { open: true },
);

export type TokenRow = Omit<FigureToken, 'orgId'>;
export const listTokens = route<{ items: TokenRow[] }>()(
  'GET',
  '/api/figures/tokens',
  'Tokens for the tables, newest first (administrators)',
);
export const NewToken = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.name)),
  days: v.picklist([30, 90, 180, 365]),
});
/** `token` is answered once, to the request that made it; null where that request is repeated. */
export const createToken = route<{ token: string | null; row: TokenRow }>()(
  'POST',
  '/api/figures/tokens',
  'Make a token; it is shown once (administrators)',
  { body: NewToken, status: 201 },
);
export const revokeToken = route<TokenRow>()(
  'DELETE',
  '/api/figures/tokens/:tokenId',
  'Revoke a token (administrators)',
);

export const rebuildFigures = route<{ events: number; cursor: string | null }>()(
  'POST',
  '/api/figures/rebuild',
  'Compute the rows of the next events again from their record (?cursor=) (administrators)',
);
