/** Files of a bid: announced, sent straight to the vault, checked, taken off, read again. */
import * as routes from '../../shared/api/bids.ts';
import { contentTypeOf, fileFaults, refuseLate, type Upload } from '../../shared/bid.ts';
import { refuseCancelled } from '../../shared/cancellation.ts';
import { idFrom } from '../../shared/digest.ts';
import { limits } from '../../shared/event.ts';
import { limitText } from '../../shared/in-parts.ts';
import { type Fault, Problem } from '../../shared/problem.ts';
import { later } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads } from '../http/app.ts';
import { cancelledOf } from '../http/events.ts';
import { keys, vaultKey } from '../ports/keys.ts';
import { linkSeconds, ticketSeconds } from '../ports/vault.ts';
import { type BidTools, biddable, uploadsOf } from './copy.ts';
import { filePlaceFaults, requireRoom } from './place.ts';
import { followed, workPut } from './seal.ts';
import { arrivedOf, uploadOf } from './uploaded.ts';
import { showBid } from './view.ts';

export const announceUpload = commands(routes.announceUpload, {
  async decide({ actor, body, params, now, commandId }, tools: BidTools) {
    const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
    refuseLate(notice, now);
    refuseCancelled(await cancelledOf(tools.store, notice.eventId), lot.id, notice.content.zone);
    const faults: Fault[] = [...fileFaults(body, limits.bidFileBytes), ...filePlaceFaults(notice, lot, body)];
    if (body.size > tools.partBytes) {
      const text = t('A file of more than {size} is sent in parts.', { size: limitText(tools.partBytes) });
      faults.push({ at: 'size', code: 'file-in-parts', text });
    }
    if (faults.length) throw new Problem('file-not-accepted', faults[0]!.text, { faults });
    requireRoom(await uploadsOf(tools, notice.eventId, lot.id), body.envelope);
    const fileId = idFrom(commandId, 'file');
    const upload: Upload = {
      id: fileId,
      name: body.name,
      size: body.size,
      sha256: body.sha256,
      contentType: contentTypeOf(body.name),
      key: vaultKey(tools.supplierId, notice.eventId, lot.id, body.envelope, tools.ids.random()),
      versionId: '',
      envelope: body.envelope,
      questionId: body.questionId,
      arrived: false,
      notice: notice.number,
    };
    return {
      about: { orgId: tools.supplierId, eventId: notice.eventId },
      writes: [
        {
          put: keys.upload(tools.supplierId, notice.eventId, lot.id, fileId),
          data: upload,
          version: 1,
          when: 'absent',
        },
      ],
      facts: [],
      mails: [],
      result: { fileId },
    };
  },
  async answer({ fileId }, { params, now }, tools) {
    const { data } = await uploadOf(tools, params.eventId!, params.lotId!, fileId);
    const ticket = await tools.vault.ticket(data.key, data, ticketSeconds);
    return { body: { fileId, ...ticket, expiresAt: later(now, ticketSeconds) } };
  },
});

export const uploadArrived = commands(routes.uploadArrived, {
  async decide({ actor, params, now }, tools: BidTools) {
    const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
    refuseLate(notice, now);
    const { data, key, version } = await uploadOf(tools, notice.eventId, lot.id, params.fileId!);
    // Taken off while its last bytes came: were it noted as here, reminders would speak of a file that no list shows.
    if (data.removed) throw new Problem('wrong-state', t('Nothing more of {name} is to be sent.', { name: data.name }));
    const held = data.arrived ? undefined : await arrivedOf(tools.vault, data);
    const writes = held
      ? [
          {
            put: key,
            data: { ...data, arrived: true, versionId: held.versionId } satisfies Upload,
            version: version + 1,
            when: { version },
          },
          workPut(tools.supplierId, notice.eventId, lot.id, { what: 'file', fileId: data.id, here: true }),
          ...followed(tools, notice.eventId, actor),
        ]
      : [];
    return { about: { orgId: tools.supplierId, eventId: notice.eventId }, writes, facts: [], mails: [], result: {} };
  },
  answer: (_result, { actor, params }, tools) => showBid(tools, actor, params.eventId!, params.lotId!),
});

export const removeUpload = commands(routes.removeUpload, {
  async decide({ actor, params, now }, tools: BidTools) {
    const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
    refuseLate(notice, now);
    const { key, data, version } = await uploadOf(tools, notice.eventId, lot.id, params.fileId!);
    // Object and place stay: a submitted bid may name the file, and its owner can always read it again.
    return {
      about: { orgId: tools.supplierId, eventId: notice.eventId },
      writes: [
        { put: key, data: { ...data, removed: true } satisfies Upload, version: version + 1, when: { version } },
        workPut(tools.supplierId, notice.eventId, lot.id, { what: 'file', fileId: data.id, here: false }),
      ],
      facts: [],
      mails: [],
      result: {},
    };
  },
  answer: (_result, { actor, params }, tools) => showBid(tools, actor, params.eventId!, params.lotId!),
});

export const readUpload = reads(routes.readUpload, async ({ actor, params }, tools: BidTools) => {
  const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
  const { data } = await uploadOf(tools, notice.eventId, lot.id, params.fileId!);
  if (!data.arrived) throw new Problem('file-not-arrived', t('{name} has not arrived.', data));
  if (!(await tools.vault.head(data.key, data.versionId)))
    throw new Problem(
      'no-longer-kept',
      t(
        '{name} is kept no longer. What was never submitted goes after a year, what was submitted after the date that the event names.',
        data,
      ),
    );
  return { body: { url: await tools.vault.link(data.key, data.versionId, data, linkSeconds) } };
});
