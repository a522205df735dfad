/** Documents of a supplier's profile: announced, sent straight to the vault under its own prefix, replaced, taken off. */
import * as routes from '../../shared/api/profile.ts';
import { idFrom } from '../../shared/digest.ts';
import { limits } from '../../shared/event.ts';
import { contentTypeOf, fileFaults } from '../../shared/file.ts';
import { who } from '../../shared/people.ts';
import { Problem, refuseFaults } from '../../shared/problem.ts';
import { type DocumentWords, documentFaults, entriesOf, keptUntil, profileLimits } from '../../shared/profile.ts';
import type { NewFact } from '../../shared/record.ts';
import { later } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, requireVersion } from '../http/app.ts';
import { keys, profileKey } from '../ports/keys.ts';
import type { Put, Stored } from '../ports/store.ts';
import { linkSeconds, ticketSeconds } from '../ports/vault.ts';
import type { BidTools } from './copy.ts';
import { expiryPuts } from './expiry.ts';
import { documentsOf, type KeptDocument as Kept, requireSupplier, showProfile, wordsOf } from './profile-shown.ts';

async function documentOf({ store, supplierId }: BidTools, id: string): Promise<Stored<Kept>> {
  const found = await store.get<Kept>(keys.profileDocument(supplierId, id));
  if (!found || found.data.gone) throw new Problem('not-found', t('There is no such document in the profile.'));
  return found;
}

const putOver = ({ key, version }: Stored<Kept>, data: Kept): Put => ({
  put: key,
  data,
  version: version + 1,
  when: { version },
});

const settled = ({ supplierId }: BidTools, writes: Put[], ...facts: NewFact[]) => ({
  about: { orgId: supplierId, eventId: '-' },
  ...{ writes, facts, mails: [], result: {} },
});

export const announceProfileDocument = commands(routes.announceProfileDocument, {
  async decide({ actor, body, now, commandId }, tools: BidTools) {
    requireSupplier(actor);
    const { supplierId, ids } = tools;
    refuseFaults(documentFaults(body));
    const faults = fileFaults(body, limits.fileBytes);
    if (faults.length) throw new Problem('file-not-accepted', faults[0]!.text, { faults });
    if (body.replaces !== null) await documentOf(tools, body.replaces);
    else if ((await documentsOf(tools)).length >= profileLimits.documents)
      throw new Problem(
        'too-many-files',
        t('A profile has up to {most} documents. Take one off first.', { most: profileLimits.documents }),
      );
    const id = idFrom(commandId, 'document');
    const { name, size, sha256, replaces } = body;
    const data: Kept = {
      ...wordsOf(body),
      ...{ id, name, size, sha256, replaces },
      contentType: contentTypeOf(name),
      key: profileKey(supplierId, ids.random()),
      versionId: '',
      addedBy: who(actor),
      addedAt: now,
      keptUntil: keptUntil(body, now),
      arrived: false,
    };
    const put: Put = { put: keys.profileDocument(supplierId, id), data, version: 1, when: 'absent' };
    return { ...settled(tools, [put]), result: { id } };
  },
  async answer({ id }, { now }, tools) {
    const { data } = await documentOf(tools, id);
    const ticket = await tools.vault.ticket(data.key, data, ticketSeconds);
    return { body: { fileId: id, ...ticket, expiresAt: later(now, ticketSeconds) } };
  },
});

/** The document that a newer one takes the place of; `wrong-state` where it is not there any more. */
async function replacedBy(tools: BidTools, { replaces }: Kept): Promise<Stored<Kept> | undefined> {
  if (replaces === null) return undefined;
  const found = await tools.store.get<Kept>(keys.profileDocument(tools.supplierId, replaces));
  if (found && !found.data.gone) return found;
  throw new Problem(
    'wrong-state',
    t('The document that this one should replace was replaced or taken off meanwhile. Look at the list again.'),
  );
}

export const profileDocumentArrived = commands(routes.profileDocumentArrived, {
  async decide({ actor, params, now }, tools: BidTools) {
    requireSupplier(actor);
    const stored = await documentOf(tools, params.documentId!);
    const { data } = stored;
    if (data.arrived) return settled(tools, []);
    const held = await tools.vault.head(data.key);
    if (held?.size !== data.size || held.sha256 !== data.sha256)
      throw new Problem('file-not-arrived', t('{name} has not arrived whole. Send it again.', { name: data.name }));
    const old = await replacedBy(tools, data);
    // What nothing locks, the vault forgets after a year.
    await tools.vault.lock(data.key, held.versionId, data.keptUntil);
    const before = old ? entriesOf({ declarations: [] }, [old.data]) : [];
    return settled(
      tools,
      [
        putOver(stored, { ...data, arrived: true, versionId: held.versionId }),
        ...(old ? [putOver(old, { ...old.data, gone: true })] : []),
        ...expiryPuts(actor, before, entriesOf({ declarations: [] }, [data]), now),
      ],
      {
        what: old ? 'profile.document-replaced' : 'profile.document-added',
        data: { title: data.title, sha256: data.sha256 },
      },
    );
  },
  answer: (_result, _call, tools) => showProfile(tools),
});

export const saveProfileDocument = commands(routes.saveProfileDocument, {
  async decide(call, tools: BidTools) {
    const { actor, body, params, now } = call;
    requireSupplier(actor);
    const stored = await documentOf(tools, params.documentId!);
    const { data } = stored;
    requireVersion(call, stored.version);
    refuseFaults(documentFaults(body));
    if (!data.arrived) throw new Problem('file-not-arrived', t('{name} has not arrived.', data));
    const kept = [keptUntil(body, now), data.keptUntil].sort()[1]!;
    // A lock can be made longer and never shorter.
    if (kept !== data.keptUntil) await tools.vault.lock(data.key, data.versionId, kept);
    const of = (words: DocumentWords) => entriesOf({ declarations: [] }, [{ id: data.id, ...words }]);
    return settled(
      tools,
      [putOver(stored, { ...data, ...body, keptUntil: kept }), ...expiryPuts(actor, of(data), of(body), now)],
      { what: 'profile.document-changed', data: { title: body.title } },
    );
  },
  answer: (_result, _call, tools) => showProfile(tools),
});

export const removeProfileDocument = commands(routes.removeProfileDocument, {
  async decide({ actor, params, now }, tools: BidTools) {
    requireSupplier(actor);
    const stored = await documentOf(tools, params.documentId!);
    const { data } = stored;
    return settled(
      tools,
      [
        putOver(stored, { ...data, gone: true }),
        ...(data.arrived ? expiryPuts(actor, entriesOf({ declarations: [] }, [data]), [], now) : []),
      ],
      ...(data.arrived ? [{ what: 'profile.document-removed' as const, data: { title: data.title } }] : []),
    );
  },
  answer: (_result, _call, tools) => showProfile(tools),
});

export const readProfileDocument = reads(routes.readProfileDocument, async ({ actor, params }, tools: BidTools) => {
  requireSupplier(actor);
  const { data } = await documentOf(tools, params.documentId!);
  if (!data.arrived) throw new Problem('file-not-arrived', t('{name} has not arrived.', data));
  return { body: { url: await tools.vault.link(data.key, data.versionId, data, linkSeconds) } };
});
