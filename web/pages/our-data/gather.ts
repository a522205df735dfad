/** Reads all that a supplier has by the ordinary routes, one thing after the other, and says where in the ZIP it belongs. */
import * as bids from '../../../shared/api/bids.ts';
import * as correspondence from '../../../shared/api/correspondence.ts';
import { listOurRecord, listSubmissions } from '../../../shared/api/our-data.ts';
import * as people from '../../../shared/api/people.ts';
import { readProfile, readProfileDocument } from '../../../shared/api/profile.ts';
import type { AnswerOf, Page, Route } from '../../../shared/api/route.ts';
import { canonical } from '../../../shared/digest.ts';
import type { MyEvent } from '../../../shared/my-events.ts';
import { eventFolder, fileIn, mostFileBytes, pathPart, readMe, submissionFolder } from '../../../shared/our-data.ts';

/** One file of the ZIP: its text, or where its bytes are; `leftOut`: too long to be in it. */
export type Entry = { path: string } & (
  | { text: string }
  | { sha256: string; size: number; url: () => Promise<string | null> }
  | { leftOut: { name: string; sha256: string; size: number; where: string } | { sha256: string; gone: true } }
);

type Given = { params?: Record<string, string>; query?: Record<string, string> };
/** How the API is asked; null where what is asked for is not there, or is not ours to see. */
export type Ask = <R extends Route>(route: R, given?: Given) => Promise<AnswerOf<R> | null>;

/** The members of an object in one order: the same data makes the same file. */
const ordered = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const json = (path: string, value: unknown): Entry => ({ path, text: `${JSON.stringify(value, ordered, 2)}\n` });

/** Every item of a list, page after page. */
async function* pages<T>(ask: Ask, route: Route<null, Page<T>>): AsyncGenerator<T[]> {
  let cursor: string | null = null;
  do {
    const page: Page<T> | null = await ask(route, cursor === null ? {} : { query: { cursor } });
    if (page) yield page.items;
    cursor = page?.cursor ?? null;
  } while (cursor !== null);
}

/** A long list as files of a page each, numbered. */
async function* pagesIn<T>(ask: Ask, route: Route<null, Page<T>>, path: string): AsyncGenerator<Entry> {
  let n = 0;
  for await (const items of pages(ask, route)) yield json(`${path} ${String(++n).padStart(4, '0')}.json`, items);
}

async function* ofOrganisation(ask: Ask): AsyncGenerator<Entry> {
  yield json('organisation/me.json', (await ask(people.me))?.person ?? null);
  yield json('organisation/people.json', (await ask(people.colleagues))?.items ?? []);
  yield* pagesIn(ask, people.listColleagueInvitations, 'organisation/invitations');
  yield* pagesIn(ask, people.readOrganisationRecord, 'organisation/record');
  yield* pagesIn(ask, listOurRecord, 'organisation/record of bids');
  const profile = await ask(readProfile);
  if (!profile) return;
  yield json('organisation/profile.json', profile);
  for (const { id, name, sha256, size } of profile.documents)
    yield {
      path: fileIn('organisation/profile', { name, sha256 }),
      sha256,
      size,
      url: async () => (await ask(readProfileDocument, { params: { documentId: id } }))?.url ?? null,
    };
}

type Own = { sha256: string; size: number; name: string; id: string };

/** The files of a lot, each once, whichever submission or copy names it. */
function* filesOf(ask: Ask, folder: string, place: Record<string, string>, files: readonly Own[], site: string) {
  const seen = new Set<string>();
  for (const { id, name, sha256, size } of files) {
    const path = fileIn(folder, { name, sha256 });
    if (seen.has(path)) continue;
    seen.add(path);
    const where = `${site}/bids/${place.eventId}/${place.lotId}`;
    const entry: Entry =
      size > mostFileBytes
        ? { path, leftOut: { name, sha256, size, where } }
        : {
            path,
            sha256,
            size,
            url: async () => (await ask(bids.readUpload, { params: { ...place, fileId: id } }))?.url ?? null,
          };
    yield entry;
  }
}

async function* ofLot(ask: Ask, folder: string, place: Record<string, string>, site: string): AsyncGenerator<Entry> {
  const here = `${folder}/${pathPart(place.lotId!)}`;
  const bid = await ask(bids.readBid, { params: place });
  const files: Own[] = [];
  if (bid && (bid.version > 0 || bid.uploads.length > 0)) {
    const { content, uploads, savedAt, savedBy, changes } = bid;
    yield json(`${here}/working copy.json`, { content, uploads, savedAt, savedBy, changes });
    files.push(...uploads.filter((u) => u.arrived));
  }
  for (const listed of bid?.receipts ?? []) {
    const submitted = await ask(bids.readSubmission, { params: { ...place, bidId: listed.bidId } });
    // Beyond the date until which it was kept, the receipt alone is there.
    const { receipt, parts } = submitted ?? { receipt: listed, parts: [] };
    const at = submissionFolder(folder, receipt);
    yield json(`${at}/receipt.json`, receipt);
    // As they lie in the vault, and what the fingerprint of the bid is computed over: no line ends are added.
    for (const part of parts) yield { path: `${at}/${part.envelope}.json`, text: canonical(part) };
    const { eventId, lotId, notice, supplierId } = receipt;
    const stated = receipt.parts.map(({ envelope, sha256 }) => ({ envelope, sha256 }));
    yield { path: `${at}/fingerprint-of.json`, text: canonical({ eventId, lotId, notice, supplierId, parts: stated }) };
    files.push(...receipt.files);
  }
  yield* filesOf(ask, here, place, files, site);
  const result = await ask(correspondence.readResult, { params: place });
  if (result) yield json(`${here}/result, letters, objections.json`, result);
}

async function* ofEvent(ask: Ask, event: MyEvent, site: string): AsyncGenerator<Entry> {
  const { eventId, invitation } = event;
  const folder = eventFolder(event);
  yield json(`${folder}/event.json`, event);
  const given = { params: { eventId }, ...(invitation && { query: { invitation } }) };
  const said = await ask(correspondence.readCorrespondence, given);
  if (said) yield json(`${folder}/intention.json`, said);
  const asked = await ask(correspondence.listAsked, given);
  if (asked && asked.items.length > 0) yield json(`${folder}/questions and answers.json`, asked);
  const requests = await ask(correspondence.listRequests, given);
  if (requests && requests.items.length > 0) yield json(`${folder}/requests and answers.json`, requests);
  for (const { lotId } of event.lots) yield* ofLot(ask, folder, { eventId, lotId }, site);
}

/** What there is to read, so that it can be said how far it is. */
export type Told = (event: number, of: number) => void;

/** Everything, in an order that is always the same: what it is, the organisation, its events from the oldest on. */
export async function* gather(ask: Ask, about: { organisation: string; made: string; site: string }, told: Told) {
  yield { path: 'README.txt', text: readMe(about.organisation, about.made, about.site) } as Entry;
  yield* ofOrganisation(ask);
  yield* pagesIn(ask, listSubmissions, 'receipts');
  const mine = (await ask(bids.listMyEvents))?.items ?? [];
  const order = (e: MyEvent) => `${e.closesAt} ${e.eventId}`;
  const events = [...mine].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  for (const [i, event] of events.entries()) {
    told(i, events.length);
    yield* ofEvent(ask, event, about.site);
  }
  told(events.length, events.length);
}
