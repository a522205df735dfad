/** The working copy of a bid: its content lies in the vault, envelope by envelope; the table knows where. */
import { questionsOf } from '../../shared/asked.ts';
import type { Bid, BidContent, BidPart, Upload } from '../../shared/bid.ts';
import { blankBid, lotOf } from '../../shared/bid.ts';
import { type Change, changesOf } from '../../shared/bid-changes.ts';
import { canonical, sha256Hex } from '../../shared/digest.ts';
import {
  type EnvelopeId,
  envelopesOf,
  isPublic,
  type Lot,
  limits,
  type Notice,
  priceEnvelope,
} from '../../shared/event.ts';
import { fitted } from '../../shared/fit-notice.ts';
import type { Entry } from '../../shared/on-behalf.ts';
import type { Actor, Who } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { type RoundInvite, roundNotice, roundOf } from '../../shared/rounds.ts';
import { t } from '../../shared/words/say.ts';
import type { Tools } from '../http/app.ts';
import { noticeOf } from '../http/events.ts';
import { keys, vaultKey } from '../ports/keys.ts';
import { all } from '../ports/store.ts';
import type { Vault } from '../ports/vault.ts';
import { draftUntil, keptBytes } from './kept.ts';
import { organisationLeft, type Portal } from './portal.ts';

/** What the area works with: store and vault reach one supplier's things only. */
export type BidTools = Tools & {
  vault: Vault;
  supplierId: string;
  /** The instant of the request. */
  now: string;
  /** Bytes of a part: a longer file comes in parts. */
  partBytes: number;
  /** What leaving the portal asks of the function itself. */
  portal: Portal;
  /** The bidder whose bid a colleague of the buyer enters (on-behalf.ts); absent where a supplier acts for itself. */
  entry?: Entry;
};

export type PartPlace = { envelope: EnvelopeId; key: string; versionId: string; sha256: string };
export type CopyRecord = {
  eventId: string;
  lotId: string;
  parts: PartPlace[];
  savedAt: string;
  savedBy: Who;
  /** The version of the notice that it was begun with; the first, where it is not said. */
  notice?: number;
};
/** What was said to questions and lines that an addendum has taken out: kept to be read, and in no bid. */
export type Gone = Pick<BidContent, 'answers' | 'prices'>;
export type Copy = {
  version: number;
  content: BidContent;
  parts: PartPlace[];
  savedAt: string | null;
  /** Who saved last. */
  savedBy: Who | null;
  /** Who changed which answer and price last, newest first. */
  changes: Change[];
  /** The version of the notice that it was begun with; the newest where nothing is saved yet. */
  notice: number;
  gone: (Gone & { envelope: EnvelopeId })[];
};

type PartContent = Pick<BidPart, 'answers' | 'currency' | 'prices' | 'bidder'>;
/** An envelope of the copy as it lies in the vault. What is submitted says nothing of who wrote it. */
type KeptPart = PartContent & { changes?: Change[]; gone?: Gone };

/**
 * A notice and lot that this supplier may bid for; an event by invitation only once the invitation is taken up. A bidder whose
 * bid is entered has been let in by the buyer. The lot of a round is there for who is invited to it, until the round's deadline.
 */
export async function biddable(
  tools: BidTools,
  actor: Actor,
  eventId: string,
  lotId: string,
): Promise<{ notice: Notice; lot: Lot; invitation: string | null; round?: RoundInvite }> {
  if (tools.entry) {
    const { data } = await noticeOf(tools.store, tools.entry.eventId);
    return { notice: data, lot: lotOf(data, lotId), invitation: null };
  }
  if (actor.org.kind !== 'supplier')
    throw new Problem('not-allowed', t('Bids are made by suppliers. You work for a buyer here.'));
  const of = roundOf(lotId);
  const [notice, round, left, taken] = await Promise.all([
    noticeOf(tools.store, eventId),
    of && tools.store.get<RoundInvite>(keys.round(tools.supplierId, eventId, of.lotId, of.number)),
    tools.store.get(keys.left(tools.supplierId)),
    tools.store.get<{ token: string }>(keys.takenUp(tools.supplierId, eventId)),
  ]);
  // Asked for at the door already; again here, where a save is decided anew because leaving came first.
  if (left) throw organisationLeft();
  if (!isPublic(notice.data.content) && !taken)
    throw new Problem('not-found', t('There is no such event, or it is not yours to see.'));
  const invitation = taken?.data.token ?? null;
  if (!round) return { notice: notice.data, lot: lotOf(notice.data, lotId), invitation };
  const forOffers = roundNotice(notice.data, round.data);
  return { notice: forOffers, lot: lotOf(forOffers, lotId), invitation, round: round.data };
}

/** What a part says that no question and no line asks for any more. It comes back with the question. */
const goneOf = ({ answers, prices, gone }: KeptPart, said: BidContent): Gone => ({
  answers: Object.fromEntries(
    Object.entries({ ...gone?.answers, ...answers }).filter(([id, text]) => text !== '' && !(id in said.answers)),
  ),
  prices: [...(prices ?? []), ...(gone?.prices ?? [])].filter(
    (p) => !said.prices.some(({ lineId }) => lineId === p.lineId),
  ),
});

/** What an offer of a round begins with: the prices of the bid that it is for. Of any other bid nothing. */
async function pricesBefore(
  { store, vault, supplierId }: Pick<BidTools, 'store' | 'vault' | 'supplierId'>,
  { eventId }: Notice,
  lotId: string,
): Promise<BidContent['prices']> {
  const of = roundOf(lotId);
  const bid = of && (await store.get<Bid>(keys.bid(supplierId, eventId, of.lotId)))?.data;
  if (bid?.state !== 'submitted') return [];
  const ref = bid.parts.at(-1)!.ref;
  const part = JSON.parse(new TextDecoder().decode(await vault.get(ref.key, ref.versionId))) as BidPart;
  return part.prices ?? [];
}

/** Reads the working copy; blank where nothing is saved yet (version 0), or what an offer begins with. */
export async function readCopy(
  { store, vault, supplierId, now }: BidTools,
  notice: Notice,
  lotId: string,
): Promise<Copy> {
  const kept = await store.get<CopyRecord>(keys.copy(supplierId, notice.eventId, lotId));
  const content = blankBid(notice);
  const { number } = notice;
  if (!kept) content.prices = await pricesBefore({ store, vault, supplierId }, notice, lotId);
  if (!kept)
    return { version: 0, content, parts: [], savedAt: null, savedBy: null, changes: [], notice: number, gone: [] };
  const parts = await Promise.all(
    kept.data.parts.map(async (p): Promise<KeptPart> => {
      const bytes = await keptBytes(vault, p, draftUntil(kept.data.savedAt), now);
      // A draft that nobody has touched for a year has expired; what was submitted from it is kept by itself.
      return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : { answers: {}, currency: null, prices: null };
    }),
  );
  for (const part of parts) {
    Object.assign(content.answers, part.gone?.answers, part.answers);
    if (part.prices) content.prices = [...part.prices, ...(part.gone?.prices ?? [])];
    if (part.currency) content.currency = part.currency;
    if (part.bidder) content.bidder = part.bidder;
  }
  const said = fitted(notice, lotOf(notice, lotId), content);
  return {
    version: kept.version,
    content: said,
    parts: kept.data.parts,
    savedAt: kept.data.savedAt,
    savedBy: kept.data.savedBy,
    changes: parts.flatMap((p) => p.changes ?? []).sort((a, b) => (a.at < b.at ? 1 : -1)),
    notice: kept.data.notice ?? 1,
    gone: parts.map((part, i) => ({ envelope: kept.data.parts[i]!.envelope, ...goneOf(part, said) })),
  };
}

/** Files of the working copy, announced and arrived; not those that were taken off. */
export async function uploadsOf({ store, supplierId }: BidTools, eventId: string, lotId: string): Promise<Upload[]> {
  const key = keys.upload(supplierId, eventId, lotId, '');
  return (await all<Upload>(store, key.table, key.pk, key.sk)).map((u) => u.data).filter((u) => !u.removed);
}

const split = (
  notice: Notice,
  lotId: string,
  content: BidContent,
  changes: readonly Change[],
): { envelope: EnvelopeId; content: PartContent; changes: Change[] }[] =>
  envelopesOf(notice.content).map((envelope, i) => {
    const priced = envelope === priceEnvelope(notice.content);
    const asked = new Set(
      questionsOf(notice.content, lotId)
        .filter((q) => q.envelope === envelope)
        .map((q) => q.id),
    );
    return {
      envelope,
      content: {
        answers: Object.fromEntries(Object.entries(content.answers).filter(([id]) => asked.has(id))),
        currency: priced ? content.currency : null,
        prices: priced ? content.prices : null,
        ...(i === 0 && content.bidder && { bidder: content.bidder }),
      },
      changes: changesOf(changes, (field) => {
        if (field.startsWith('bidder.')) return i === 0;
        return field.startsWith('prices.') ? priced : asked.has(field.slice('answers.'.length));
      }),
    };
  });

/** Puts the content in the vault, only the envelopes that changed; answers where each of them lies now. */
export async function keepContent(
  { vault, ids, supplierId }: BidTools,
  notice: Notice,
  lotId: string,
  content: BidContent,
  changes: readonly Change[],
  before: Pick<Copy, 'parts' | 'gone'>,
): Promise<PartPlace[]> {
  const parts = split(notice, lotId, content, changes);
  // One that is too long to be opened would stop the opening of all others.
  if (parts.some((p) => Buffer.byteLength(canonical(p.content)) > limits.envelopeBytes))
    throw new Problem(
      'body-too-large',
      t('The answers in one envelope may have {n} kB together. Put long texts into a file.', {
        n: limits.envelopeBytes / 1000,
      }),
    );
  return Promise.all(
    parts.map(async ({ envelope, content: said, changes: made }) => {
      const gone = before.gone.find((g) => g.envelope === envelope) ?? { answers: {}, prices: [] };
      const { answers, prices } = gone;
      const some = Object.keys(answers).length > 0 || prices.length > 0;
      const text = canonical({ ...said, changes: made, ...(some && { gone: { answers, prices } }) } satisfies KeptPart);
      const sha256 = sha256Hex(text);
      const same = before.parts.find((p) => p.envelope === envelope && p.sha256 === sha256);
      if (same) return same;
      const key = vaultKey(supplierId, notice.eventId, lotId, envelope, ids.random());
      const { versionId } = await vault.put(key, new TextEncoder().encode(text), 'application/json');
      return { envelope, key, versionId, sha256 };
    }),
  );
}
