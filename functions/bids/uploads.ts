/** Files of a bid: announced, sent straight to the vault, checked, taken off, read again. */
import * as routes from '../../shared/api/bids.ts';
import { questionsOf } from '../../shared/asked.ts';
import { contentTypeOf, fileFaults, refuseLate, type Upload } from '../../shared/bid.ts';
import { idFrom } from '../../shared/digest.ts';
import { envelopesOf, limits } from '../../shared/event.ts';
import { type Fault, Problem } from '../../shared/problem.ts';
import { later } from '../../shared/time.ts';
import { commands, reads } from '../http/app.ts';
import { keys, vaultKey } from '../ports/keys.ts';
import type { Stored } from '../ports/store.ts';
import { linkSeconds, ticketSeconds } from '../ports/vault.ts';
import { type BidTools, biddable, uploadsOf } from './copy.ts';
import { showBid } from './view.ts';

async function uploadOf(
  { store, supplierId }: BidTools,
  eventId: string,
  lotId: string,
  fileId: string,
): Promise<Stored<Upload>> {
  const upload = await store.get<Upload>(keys.upload(supplierId, eventId, lotId, fileId));
  if (!upload) throw new Problem('not-found', 'There is no such file in this bid.');
  return upload;
}

export const announceUpload = commands(routes.announceUpload, {
  async decide({ actor, body, params, now, commandId }, tools: BidTools) {
    const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
    refuseLate(notice, now);
    const faults: Fault[] = fileFaults(body);
    if (!envelopesOf(notice.content).includes(body.envelope))
      faults.push({ at: 'envelope', code: 'envelope-unknown', text: 'This event has no such envelope.' });
    if (body.questionId !== null) {
      const question = questionsOf(notice.content, lot.id).find((q) => q.id === body.questionId && q.kind === 'file');
      if (!question || question.envelope !== body.envelope)
        faults.push({ at: 'questionId', code: 'question-unknown', text: 'No file is asked for there.' });
    }
    if (faults.length) throw new Problem('file-not-accepted', faults[0]!.text, { faults });
    const there = (await uploadsOf(tools, notice.eventId, lot.id)).filter((u) => u.envelope === body.envelope);
    if (there.length >= limits.filesPerEnvelope)
      throw new Problem(
        'too-many-files',
        `An envelope holds up to ${limits.filesPerEnvelope} files. Take one off first.`,
      );
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
    const held = data.arrived ? undefined : await tools.vault.head(data.key);
    if (!data.arrived && (!held || held.size !== data.size || held.sha256 !== data.sha256)) {
      throw new Problem('file-not-arrived', `${data.name} has not arrived whole. Send it again.`);
    }
    const writes = held
      ? [
          {
            put: key,
            data: { ...data, arrived: true, versionId: held.versionId } satisfies Upload,
            version: version + 1,
            when: { version },
          },
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
  if (!data.arrived) throw new Problem('file-not-arrived', `${data.name} has not arrived.`);
  return { body: { url: await tools.vault.link(data.key, data.versionId, data, linkSeconds) } };
});
