/**
 * Names that the code and the place it runs in must agree on: environment variables, tables, indexes, routes, streams.
 * The only file of functions/ that cdk imports.
 */

/** Environment variables that handlers read. AWS endpoints come from the SDK's own AWS_ENDPOINT_URL_* variables. */
export const env = {
  recordsTable: 'RECORDS_TABLE',
  sealedTable: 'SEALED_TABLE',
  vaultBucket: 'VAULT_BUCKET',
  documentsBucket: 'DOCUMENTS_BUCKET',
  /** ARN of the role that `bids` assumes for one supplier at a time, with a session policy. Absent on one machine. */
  supplierRole: 'SUPPLIER_ROLE_ARN',
  mailFrom: 'MAIL_FROM',
  siteUrl: 'SITE_URL',
} as const;

/** Key attributes of both tables, the one index of `records`, and the attribute that lets DynamoDB expire an item. */
export const table = {
  pk: 'pk',
  sk: 'sk',
  index: { name: 'list', pk: 'listPk', sk: 'listSk' },
  expires: 'expiresAt',
} as const;

export type TableName = 'records' | 'sealed';

/**
 * Functions behind the HTTP API: path prefixes that need an access token, paths that anybody may read, `told`, that anybody may
 * post to, and `bidder`, where the function itself asks for a personal token.
 */
export const http = {
  people: {
    private: ['/api/me', '/api/organisations', '/api/organisation', '/api/colleagues'],
    public: ['/api/clock', '/api/openapi.json'],
  },
  events: {
    private: ['/api/events', '/api/logo', '/api/incidents', '/api/templates', '/api/suppliers'],
    public: ['/api/notices'],
  },
  bids: {
    private: ['/api/bids', '/api/entered-bids', '/api/profile', '/api/our-data', '/api/my-events'],
    public: [],
    bidder: ['/api/bidder/bids', '/api/bidder/my-events', '/api/bidder/profile', '/api/bidder/our-data'],
  },
  opening: { private: ['/api/opening'], public: [] },
  evaluation: { private: ['/api/evaluation'], public: [] },
  /** Exports are fetched by spreadsheets and reports, which sign in nowhere: a token of their own is asked for. */
  figures: { private: ['/api/figures'], public: ['/api/exports'] },
  /** An invitation is opened before anybody signs in: whoever has its token may say so. */
  correspondence: {
    private: ['/api/correspondence'],
    public: [],
    told: ['/api/invitation-opened'],
    bidder: ['/api/bidder/correspondence'],
  },
} as const satisfies Record<
  string,
  { private: readonly string[]; public: readonly string[]; told?: readonly string[]; bidder?: readonly string[] }
>;

export type HttpFunction = keyof typeof http;

/** OAuth scope that an access token must carry. An ID token carries none, so it is refused. */
export const scope = 'evenhand/use';

/** Which inserted items of which table's stream wake which function: those whose pk begins with the prefix. */
export const streams = [
  { function: 'notices', table: 'records', prefix: 'OUTBOX#' },
  { function: 'notices', table: 'sealed', prefix: 'OUTBOX#' },
  { function: 'opening', table: 'records', prefix: 'WORK#open#' },
  { function: 'jobs', table: 'records', prefix: 'JOB#' },
  { function: 'figures', table: 'records', prefix: 'FACTS#' },
  { function: 'bidders', table: 'records', prefix: 'TIDINGS#' },
  { function: 'bidders', table: 'records', prefix: 'LEAVE#' },
] as const satisfies readonly { function: string; table: TableName; prefix: string }[];

/** Functions that no person calls. */
export const background = ['notices', 'clock', 'jobs', 'bidders'] as const;

/** Seconds that an HTTP function may take; opening waits longer than this after the deadline (see shared/grace.ts). */
export const functionSeconds = 30;
