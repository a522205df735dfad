/** Read and save the working copy; the standing bid is not disturbed. */
import * as routes from '../../shared/api/bids.ts';
import { type BidContent, copyFaults, refuseLate } from '../../shared/bid.ts';
import { changedFields, withChange } from '../../shared/bid-changes.ts';
import { refuseCancelled } from '../../shared/cancellation.ts';
import type { Lot, Notice } from '../../shared/event.ts';
import { count } from '../../shared/numerals.ts';
import { who, whoWhen } from '../../shared/people.ts';
import { type Fault, Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, requireVersion } from '../http/app.ts';
import { cancelledOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { type BidTools, biddable, type CopyRecord, keepContent, readCopy } from './copy.ts';
import { followed, workPut } from './seal.ts';
import { showBid } from './view.ts';

export const readBid = reads(routes.readBid, ({ actor, params }, tools: BidTools) =>
  showBid(tools, actor, params.eventId!, params.lotId!),
);

/** What is wrong with a content, each with the field that it is about, as those who changed it are told apart by. */
const faultsIn = (notice: Notice, lot: Lot, content: BidContent): (Fault & { field: string })[] =>
  copyFaults(notice, lot, content).map((fault) => {
    const [kind, n] = fault.at.split('.');
    return { ...fault, field: kind === 'prices' ? `prices.${content.prices[count(n!)]?.lineId}` : fault.at };
  });

/** The version that the words were typed under: the newest, unless an older one is named, as where there was no connection. */
function writtenFor({ notice: said = '' }: Readonly<Record<string, string>>, { number }: Notice): number {
  return /^[1-9][0-9]{0,3}$/.test(said) ? Math.min(count(said), number) : number;
}

export const saveBid = commands(routes.saveBid, {
  async decide(call, tools: BidTools) {
    const { actor, body, params, query, now } = call;
    const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
    refuseLate(notice, now);
    refuseCancelled(await cancelledOf(tools.store, notice.eventId), lot.id, notice.content.zone);
    const copy = await readCopy(tools, notice, lot.id);
    requireVersion(call, copy.version);
    const fields = changedFields(copy.content, body);
    // What an addendum has made wrong is asked again before a submission; until then it keeps nothing else from being saved.
    const before = faultsIn(notice, lot, copy.content);
    const faults = faultsIn(notice, lot, body)
      .filter(({ field, code }) => fields.includes(field) || !before.some((b) => b.field === field && b.code === code))
      .map(({ field: _, ...fault }) => fault);
    if (faults.length)
      throw new Problem(
        'body-wrong',
        faults.length === 1 ? faults[0]!.text : t('{n} fields are not as they should be.', { n: faults.length }),
        { faults },
      );
    const written = writtenFor(query, notice);
    const changes = withChange(copy.changes, fields, { ...whoWhen(actor, now), notice: written });
    const parts = await keepContent(tools, notice, lot.id, body, changes, copy);
    const kept: CopyRecord = {
      eventId: notice.eventId,
      lotId: lot.id,
      parts,
      savedAt: now,
      savedBy: who(actor),
      notice: copy.version === 0 ? written : copy.notice,
    };
    return {
      about: { orgId: tools.supplierId, eventId: notice.eventId },
      writes: [
        {
          put: keys.copy(tools.supplierId, notice.eventId, lot.id),
          data: kept,
          version: copy.version + 1,
          when: copy.version === 0 ? 'absent' : { version: copy.version },
        },
        workPut(tools.supplierId, notice.eventId, lot.id, { what: 'copy', version: copy.version + 1 }),
        // One that leaving blanks has its version; of a first one and leaving at one moment, one happens.
        ...(copy.version === 0 ? [{ check: keys.left(tools.supplierId), when: 'absent' as const }] : []),
        // Whoever takes over from a colleague works on it too.
        ...(copy.savedBy?.id !== actor.id ? followed(tools, notice.eventId, actor) : []),
      ],
      facts: [],
      mails: [],
      result: {},
    };
  },
  answer: (_result, { actor, params }, tools) => showBid(tools, actor, params.eventId!, params.lotId!),
});
