/** From an empty page to a draft: kinds, templates, earlier events, the sandbox, versions of documents. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBid } from '../../../shared/api/bids.ts';
import * as api from '../../../shared/api/events.ts';
import { listNotices, readNotice } from '../../../shared/api/open.ts';
import { givenContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { draftSmall, lotId, manager, openers, publishSmall, suppliers } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const ben = () => world.cast.by(manager);
const fresh = { title: 'Benches again', zone: 'UTC' };

async function addDocument(eventId: string, words: string, replaces: string | null = null) {
  const fileId = await ben().send(Buffer.from(words), `${words}.pdf`, (file) =>
    ben().call(api.announceDocument, { params: { eventId }, body: { ...file, replaces } }),
  );
  return ben().call(api.documentArrived, { params: { eventId, fileId } });
}

describe('a new event', () => {
  it('begins as its kind does', async () => {
    const rfi = await ben().call(api.createEvent, { body: { ...fresh, kind: 'rfi' } });
    expect(rfi.content).toMatchObject({ kind: 'rfi', envelopes: 'one', sandbox: false });
    expect(rfi.faults.map((f) => f.code)).not.toContain('lines-missing');
    expect(rfi.saved.by).toBe('Ben Ortiz');
  });

  it('from an earlier one has its content and documents, and none of its dates, invitations and number', async () => {
    const { eventId } = await draftSmall(world, { questionsUntil: '2026-11-20T12:00' });
    await addDocument(eventId, 'plan');
    const before = await ben().call(api.readEvent, { params: { eventId } });
    const after = await ben().call(api.createEvent, {
      body: { ...fresh, from: { what: 'event', eventId, team: true } },
    });
    expect(after.content).toEqual({
      ...before.content,
      title: fresh.title,
      reference: '',
      closes: '',
      questionsUntil: '',
    });
    expect(after.team).toEqual(before.team);
    expect(after.documents.map((d) => [d.name, d.sha256, d.version])).toEqual(
      before.documents.map((d) => [d.name, d.sha256, 1]),
    );
    const { url } = await ben().call(api.readDocument, {
      params: { eventId: after.id, fileId: after.documents[0]!.id },
    });
    expect(await (await fetch(url)).text()).toBe('plan');
    const mine = await world.cast.by(openers[0]).call(api.listEvents);
    expect(mine.items.map((e) => e.id)).toContain(after.id);
  });

  it('from an earlier one without its team is led by whoever starts it', async () => {
    const { eventId } = await draftSmall(world);
    const made = await ben().call(api.createEvent, {
      body: { ...fresh, kind: 'rfq', from: { what: 'event', eventId, team: false } },
    });
    expect(made.team.map((m) => [m.name, m.roles])).toEqual([['Ben Ortiz', ['lead']]]);
    expect(made.content).toMatchObject({ kind: 'rfq', envelopes: 'one' });
  });

  it('from what is not there is refused', async () => {
    for (const from of [
      { what: 'event', eventId: 'nowhere', team: false } as const,
      { what: 'template', templateId: 'nowhere' } as const,
    ])
      expect(refusal(await ask(world, manager, api.createEvent, { body: { ...fresh, from } }))).toBe('404 not-found');
  });
});

describe('a template', () => {
  it('is saved from an event, listed, renamed, started from, and deleted', async () => {
    const { eventId } = await draftSmall(world);
    await addDocument(eventId, 'terms');
    const saved = await ben().call(api.saveTemplate, { params: { eventId }, body: { name: 'Furniture' } });
    const { id: templateId } = saved;
    const renamed = await ben().call(api.renameTemplate, {
      params: { templateId },
      ifMatch: 1,
      body: { name: 'Park furniture' },
    });
    expect(renamed).toMatchObject({ name: 'Park furniture', version: 2, kind: 'rfp' });
    expect((await ben().call(api.listTemplates)).items.map((t) => t.name)).toEqual(['Park furniture']);
    const late = await ask(world, manager, api.renameTemplate, {
      params: { templateId },
      ifMatch: 1,
      body: { name: 'X' },
    });
    expect(refusal(late)).toBe('412 changed-meanwhile');
    const made = await ben().call(api.createEvent, { body: { ...fresh, from: { what: 'template', templateId } } });
    expect(made.content.questions).toEqual(givenContent().questions);
    expect(made.documents.map((d) => d.name)).toEqual(['terms.pdf']);
    await ben().call(api.deleteTemplate, { params: { templateId } });
    expect((await ben().call(api.listTemplates)).items).toEqual([]);
    expect(refusal(await ask(world, manager, api.deleteTemplate, { params: { templateId } }))).toBe('404 not-found');
  });
});

describe('a sandbox event', () => {
  it('is in no list, is read with an invitation only, and mails nobody outside', async () => {
    const eventId = await publishSmall(world, { sandbox: true });
    const params = { eventId };
    expect(JSON.stringify(await ben().call(listNotices))).not.toContain(eventId);
    expect(refusal(await ask(world, suppliers[0], readNotice, { params }))).toBe('404 not-found');
    expect(refusal(await ask(world, suppliers[0], readBid, { params: { eventId, lotId } }))).toBe('404 not-found');
    await ben().call(api.inviteSuppliers, { params, body: { emails: ['outside@elsewhere.example'] } });
    await world.stack.settled();
    expect(world.stack.mails('outside@elsewhere.example')).toEqual([]);
    const held = await ben().call(api.heldLetters, { params });
    expect(held.items.map((h) => h.to)).toEqual(['outside@elsewhere.example']);
    expect(held.items[0]!.subject).toMatch(/^Sandbox: Invitation to bid/);
    const invitation = /token=([\w-]+)/.exec(held.items[0]!.text)![1]!;
    const notice = await world.cast.by(suppliers[0]).call(readNotice, { params, query: { invitation } });
    expect(notice.content.sandbox).toBe(true);
  });
});

describe('a document', () => {
  it('is replaced by a newer file; the earlier one stays readable to the team', async () => {
    const { eventId } = await draftSmall(world);
    const first = (await addDocument(eventId, 'first')).documents[0]!;
    const view = await addDocument(eventId, 'second', first.id);
    expect(view.documents.map((d) => [d.name, d.version, d.replaces])).toEqual([['second.pdf', 2, first.id]]);
    expect(view.earlierDocuments).toEqual([first]);
    const { url } = await ben().call(api.readDocument, { params: { eventId, fileId: first.id } });
    expect(await (await fetch(url)).text()).toBe('first');
    const again = { name: 'x.pdf', size: 1, sha256: 'a'.repeat(64), replaces: first.id };
    expect(refusal(await ask(world, manager, api.announceDocument, { params: { eventId }, body: again }))).toBe(
      '422 wrong-state',
    );
    const { items } = await ben().call(api.readRecord, { params: { eventId } });
    expect(items.filter((f) => f.what === 'event.document-replaced')[0]!.data).toMatchObject({ version: 2 });
  });
});

describe('what is written in a draft', () => {
  it('names classes of CPV that there are, under their names', async () => {
    const { eventId, version } = await draftSmall(world);
    const save = (name: string, code: string) =>
      ask(world, manager, api.saveEvent, {
        params: { eventId },
        ifMatch: version,
        body: givenContent({ classifications: [{ scheme: 'CPV', code, name }] }),
      });
    expect(refusal(await save('Roads', '45233120-6'))).toMatch(/^400 body-wrong classifications/);
    expect(refusal(await save('Road construction works', '45233120-5'))).toMatch(/^400 body-wrong classifications/);
    expect((await save('Road construction works', '45233120-6')).status).toBe(200);
  });

  it('has an estimate that stands in no notice', async () => {
    const { eventId, version } = await draftSmall(world);
    const view = await ben().call(api.setEstimate, {
      params: { eventId },
      ifMatch: version,
      body: { estimate: '48000' },
    });
    expect(view.estimate).toBe('48000');
    await ben().call(api.publishEvent, { params: { eventId }, ifMatch: view.version });
    expect(JSON.stringify(await ben().call(readNotice, { params: { eventId } }))).not.toContain('48000');
  });
});
