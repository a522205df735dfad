/** Hands out a document of an opened envelope to somebody who may read it. */
import * as routes from '../../shared/api/opening.ts';
import { cutOf, type OpenedEnvelope } from '../../shared/bid.ts';
import { allowReading, type Declaration, seenEnvelopes } from '../../shared/lot.ts';
import { Problem } from '../../shared/problem.ts';
import { maskedFile } from '../../shared/pseudonyms.ts';
import { t } from '../../shared/words/say.ts';
import { reads } from '../http/app.ts';
import { eventOf, lotOf } from '../http/events.ts';
import { maskFor, meantBid } from '../http/pseudonyms.ts';
import { keys } from '../ports/keys.ts';
import { linkSeconds } from '../ports/vault.ts';
import type { OpeningTools } from './open.ts';

export const readOpenedFile = reads(
  routes.readOpenedFile,
  async ({ actor, params }, { store, vault }: OpeningTools) => {
    const event = await eventOf(store, actor, params.eventId!);
    const lot = await lotOf(store, event.orgId, event.id, params.lotId!);
    const declaration = await store.get<Declaration>(keys.declaration(event.orgId, event.id, lot.lotId, actor.id));
    allowReading(event, lot, declaration?.data, actor);
    const mask = await maskFor(store, event, lot, actor);
    const bidId = meantBid(mask, params.bidId!);
    for (const envelope of seenEnvelopes(event.content, lot)) {
      const bid = await store.get<OpenedEnvelope>(keys.openedBid(event.orgId, event.id, lot.lotId, bidId, envelope));
      const file = bid?.data.files.find((f) => f.id === params.fileId);
      if (file) {
        // The name stands in the address. What the address says of where the file lies, and the file itself, stay as they are.
        const n = bid!.data.files.indexOf(file) + 1;
        const named = mask ? { ...file, name: maskedFile(file.name, n) } : file;
        const url = await vault.link(file.key, file.versionId, named, linkSeconds);
        // With what was stated of it, so that who has fetched it can compute the same.
        return { body: { url, size: file.size, sha256: file.sha256, ...cutOf(file) } };
      }
    }
    throw new Problem('not-found', t('There is no such document in an opened envelope.'));
  },
);
