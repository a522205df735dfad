/**
 * Files of a bid that are too long for one piece: announced with the SHA-256 of each part, sent part by part straight to the
 * vault, gone on with where they stopped. Which parts are here is asked of the vault alone, so that nothing can differ from it.
 */
import * as routes from '../../shared/api/bids.ts';
import { contentTypeOf, fileFaults, refuseLate, type Upload } from '../../shared/bid.ts';
import { refuseCancelled } from '../../shared/cancellation.ts';
import { compositeSha256, idFrom } from '../../shared/digest.ts';
import { limits } from '../../shared/event.ts';
import { inPartsFaults, partLength } from '../../shared/in-parts.ts';
import { count } from '../../shared/numerals.ts';
import { Problem } from '../../shared/problem.ts';
import { later } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads } from '../http/app.ts';
import { cancelledOf } from '../http/events.ts';
import { keys, vaultKey } from '../ports/keys.ts';
import type { Put } from '../ports/store.ts';
import { ticketSeconds } from '../ports/vault.ts';
import { type BidTools, biddable, uploadsOf } from './copy.ts';
import { filePlaceFaults, requireRoom } from './place.ts';
import { heldOf, missingOf, type UploadInParts, uploadOf } from './uploaded.ts';

const hereOf = async ({ vault }: BidTools, upload: UploadInParts): Promise<routes.PartsHere> => {
  const numbers = upload.inParts.sha256.map((_, i) => i + 1);
  const whole = upload.arrived || (await heldOf(vault, upload)) !== undefined;
  const missing = whole ? [] : missingOf(upload, (await vault.parts(upload.key, upload.uploadId)) ?? []);
  return { fileId: upload.id, count: numbers.length, here: numbers.filter((n) => !missing.includes(n)) };
};

async function inPartsOf(tools: BidTools, eventId: string, lotId: string, fileId: string): Promise<UploadInParts> {
  const { data } = await uploadOf(tools, eventId, lotId, fileId);
  if (!data.inParts || !data.uploadId) throw new Problem('not-found', t('This file is sent in one piece.'));
  return { ...data, inParts: data.inParts, uploadId: data.uploadId };
}

export const announceInParts = commands(routes.announceInParts, {
  async decide({ actor, body, params, now, commandId }, tools: BidTools) {
    const { vault, supplierId, ids } = tools;
    const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
    refuseLate(notice, now);
    refuseCancelled(await cancelledOf(tools.store, notice.eventId), lot.id, notice.content.zone);
    const faults = [
      ...fileFaults(body, limits.bidFileBytes),
      ...inPartsFaults(body, tools.partBytes),
      ...filePlaceFaults(notice, lot, body),
    ];
    if (faults.length) throw new Problem('file-not-accepted', faults[0]!.text, { faults });
    const { eventId } = notice;
    const { name, size, inParts, envelope, questionId } = body;
    const sha256 = compositeSha256(inParts.sha256);
    const settled = (fileId: string, ...writes: Put[]) => ({
      about: { orgId: supplierId, eventId },
      writes,
      facts: [],
      mails: [],
      result: { fileId },
    });

    const there = await uploadsOf(tools, eventId, lot.id);
    // The same file at the same place, not whole yet: it goes on, whoever of the organisation had begun with it.
    const begun = there.find(
      (u) =>
        u.uploadId !== undefined &&
        !u.arrived &&
        u.name === name &&
        u.size === size &&
        u.sha256 === sha256 &&
        u.envelope === envelope &&
        u.questionId === questionId,
    );
    if (begun) {
      const { key, data, version } = await uploadOf(tools, eventId, lot.id, begun.id);
      const lives = (await vault.parts(data.key, data.uploadId!)) ?? (await vault.head(data.key));
      if (lives) return settled(data.id);
      // The vault has given it up after days without a part: it begins again from nothing.
      const uploadId = await vault.begin(data.key, data.contentType);
      const again: Upload = { ...data, uploadId };
      return settled(data.id, { put: key, data: again, version: version + 1, when: { version } });
    }

    requireRoom(there, envelope);
    const fileId = idFrom(commandId, 'file');
    const contentType = contentTypeOf(name);
    const key = vaultKey(supplierId, eventId, lot.id, envelope, ids.random());
    const upload: Upload = {
      id: fileId,
      name,
      size,
      sha256,
      contentType,
      key,
      versionId: '',
      envelope,
      questionId,
      arrived: false,
      notice: notice.number,
      inParts,
      uploadId: await vault.begin(key, contentType),
    };
    const put = keys.upload(supplierId, eventId, lot.id, fileId);
    return settled(fileId, { put, data: upload, version: 1, when: 'absent' });
  },
  async answer({ fileId }, { params }, tools) {
    return { body: await hereOf(tools, await inPartsOf(tools, params.eventId!, params.lotId!, fileId)) };
  },
});

export const readParts = reads(routes.readParts, async ({ actor, params }, tools: BidTools) => {
  const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
  return { body: await hereOf(tools, await inPartsOf(tools, notice.eventId, lot.id, params.fileId!)) };
});

export const partTicket = reads(routes.partTicket, async ({ actor, params, now }, tools: BidTools) => {
  const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
  refuseLate(notice, now);
  const upload = await inPartsOf(tools, notice.eventId, lot.id, params.fileId!);
  const { id, name, size, inParts, key, uploadId } = upload;
  const n = /^[1-9]\d{0,3}$/.test(params.part!) ? count(params.part!) : 0;
  const sha256 = inParts.sha256[n - 1];
  if (!sha256) throw new Problem('not-found', t('{name} has no such part.', { name }));
  if (upload.arrived || upload.removed)
    throw new Problem('wrong-state', t('Nothing more of {name} is to be sent.', { name }));
  const part = { n, size: partLength(size, inParts.size, n), sha256 };
  const ticket = await tools.vault.partTicket(key, uploadId, part, ticketSeconds);
  return { body: { fileId: id, ...ticket, expiresAt: later(now, ticketSeconds) } };
});
