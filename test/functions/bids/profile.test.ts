/** The profile of a supplier: its own, two colleagues on it, documents that arrive, are replaced, run out; nothing of it at a buyer. */
import { createHash } from 'node:crypto';
import { GetObjectRetentionCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as bids from '../../../shared/api/bids.ts';
import type { ProfileView } from '../../../shared/api/profile.ts';
import {
  blankDeclaration,
  blankProfile,
  type DocumentWords,
  dayAt,
  dayLater,
  type Profile,
} from '../../../shared/profile.ts';
import { ask, refusal } from '../asking.ts';
import { objectClient, vaultBucket } from '../clients.ts';
import { itemsOf } from '../everything.ts';
import { suppliers } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';
import { colleagueOf } from './colleague.ts';

const [maya, tomas, ines] = suppliers;
const bytes = Buffer.from('%PDF-1.4 insured against falling benches');
const file = {
  name: 'policy.pdf',
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
};
const words: DocumentWords = { kind: 'insurance', title: 'Liability', validFrom: '', validUntil: '' };
const heron: Profile = {
  ...blankProfile(),
  identity: {
    ...{ name: 'Paper Heron Collective', form: 'cooperative', registration: 'HR 12', taxId: '' },
    ...{ address: 'Lake Street 1, Fernhaven', country: 'DE', website: '' },
  },
};

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const read = async (who: string) => (await ask(world, who, bids.readProfile)).body as unknown as ProfileView;
const save = (who: string, ifMatch: number, body: Profile) => ask(world, who, bids.saveProfile, { ifMatch, body });
const today = (days = 0) => dayLater(dayAt(new Date(world.stack.clock.now()).toISOString()), days);
const add = async (who: string, said: Partial<DocumentWords> = {}, replaces: string | null = null) => {
  const client = world.cast.by(who);
  const documentId = await client.send(bytes, file.name, (announced) =>
    client.call(bids.announceProfileDocument, { body: { ...announced, ...words, ...said, replaces } }),
  );
  return { params: { documentId } };
};
const arrived = (who: string, { params }: { params: { documentId: string } }) =>
  ask(world, who, bids.profileDocumentArrived, { params });
const lettersTo = (who: string) => world.stack.mails(who).filter((m) => /run out|Runs out/.test(m.subject));

describe('a profile', () => {
  test('is saved in part, read by colleagues, and theirs alone', async () => {
    const colleague = await colleagueOf(world, maya);
    expect(await read(maya)).toMatchObject({ version: 0, profile: blankProfile(), savedBy: null, documents: [] });
    expect((await save(maya, 0, heron)).status).toBe(200);
    expect(await read(colleague)).toMatchObject({ version: 1, profile: heron });
    expect((await read(tomas)).profile).toEqual(blankProfile());
  });

  test('is not overwritten by who has not seen it as it stands', async () => {
    const { version } = await read(maya);
    expect((await save(maya, version, heron)).status).toBe(200);
    expect(refusal(await save(maya, version, blankProfile()))).toContain('412 changed-meanwhile');
    expect((await read(maya)).profile).toEqual(heron);
  });

  test.each<[string, (p: Profile) => Profile, string]>([
    ['a name of 4 KB', (p) => ({ ...p, identity: { ...p.identity, name: 'x'.repeat(4096) } }), 'identity.name'],
    ['marks of direction', (p) => ({ ...p, identity: { ...p.identity, form: 'Gmb\u202eH' } }), 'identity.form'],
    ['no country', (p) => ({ ...p, identity: { ...p.identity, country: 'XX' } }), 'identity.country'],
    ['no address of the web', (p) => ({ ...p, identity: { ...p.identity, website: 'heron' } }), 'identity.website'],
    ['no address', (p) => ({ ...p, signatory: { ...p.signatory, email: 'maya' } }), 'signatory.email'],
    [
      'a day that is none',
      (p) => ({
        ...p,
        declarations: [{ ...blankDeclaration('taxes'), title: 'Taxes', text: 'Paid.', validUntil: '2027-02-30' }],
      }),
      'declarations.0.validUntil',
    ],
  ])('is not kept with %s', async (_, change, at) => {
    const { version, profile } = await read(maya);
    const { status, body } = await save(maya, version, change(heron));
    expect([status, (body.faults as { at: string }[]).map((f) => f.at)]).toEqual([400, [at]]);
    expect((await read(maya)).profile).toEqual(profile);
  });
});

describe('a document of it', () => {
  test('is here once its bytes are, and then for as long as it says', async () => {
    const client = world.cast.by(maya);
    const ticket = await client.call(bids.announceProfileDocument, { body: { ...file, ...words, replaces: null } });
    const params = { documentId: ticket.fileId };
    expect(refusal(await arrived(maya, { params }))).toContain('422 file-not-arrived');
    expect((await read(maya)).documents).toEqual([]);
    await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: new Uint8Array(bytes) });
    expect((await arrived(maya, { params })).status).toBe(200);
    const [document] = (await read(maya)).documents;
    expect(document).toMatchObject({ ...words, ...file, id: params.documentId });
    const { url } = await client.call(bids.readProfileDocument, { params });
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(bytes);
    const key = new URL(ticket.url).pathname.split(`/${vaultBucket()}/`)[1]!;
    expect(key).toMatch(/^s-[^/]+\/profile\/[^/]+$/);
    const { Retention } = await objectClient().send(new GetObjectRetentionCommand({ Bucket: vaultBucket(), Key: key }));
    expect(Retention?.RetainUntilDate?.toISOString()).toBe(document!.keptUntil);
    for (const rival of [tomas, ines])
      expect(refusal(await ask(world, rival, bids.readProfileDocument, { params }))).toContain('404');
  });

  test('gives its place to a newer one, once, and can be taken off', async () => {
    const old = await add(tomas, { validUntil: today(20) });
    await arrived(tomas, old);
    const [first, second] = [await add(tomas, {}, old.params.documentId), await add(tomas, {}, old.params.documentId)];
    expect((await read(tomas)).documents.map((d) => d.id)).toEqual([old.params.documentId]);
    expect((await arrived(tomas, first)).status).toBe(200);
    expect((await arrived(tomas, first)).status).toBe(200);
    expect(refusal(await arrived(tomas, second))).toContain('422 wrong-state');
    expect((await read(tomas)).documents.map((d) => d.id)).toEqual([first.params.documentId]);
    expect((await ask(world, tomas, bids.removeProfileDocument, first)).status).toBe(200);
    expect((await read(tomas)).documents).toEqual([]);
    expect(refusal(await ask(world, tomas, bids.readProfileDocument, first))).toContain('404');
  });

  test('is not said anew over what a colleague has said meanwhile', async () => {
    const document = await add(ines);
    await arrived(ines, document);
    const { version } = (await read(ines)).documents[0]!;
    const say = (title: string) =>
      ask(world, ines, bids.saveProfileDocument, { ...document, ifMatch: version, body: { ...words, title } });
    expect((await say('Liability 2027')).status).toBe(200);
    expect(refusal(await say('Liability 2028'))).toContain('412');
    expect((await read(ines)).documents[0]!.title).toBe('Liability 2027');
  });
});

describe('what runs out', () => {
  test('is told the administrators 30 and 7 days before and on the day, once; not what was replaced or said anew', async () => {
    const colleague = await colleagueOf(world, maya);
    const { version, profile } = await read(maya);
    const declaration = { ...blankDeclaration('wages'), title: 'Wages', text: 'Kept.', validUntil: today(40) };
    await save(maya, version, { ...profile, declarations: [declaration] });
    const [stays, renewed, replaced] = [
      await add(maya, { title: 'Certificate', validUntil: today(40) }),
      await add(maya, { title: 'Renewed', validUntil: today(40) }),
      await add(maya, { title: 'Replaced', validUntil: today(40) }),
    ];
    for (const document of [stays, renewed, replaced]) await arrived(maya, document);
    const say = { ...words, title: 'Renewed', validUntil: today(900) };
    const { version: of } = (await read(maya)).documents.find((d) => d.id === renewed.params.documentId)!;
    await ask(world, maya, bids.saveProfileDocument, { ...renewed, ifMatch: of, body: say });
    await arrived(maya, await add(maya, { title: 'Newer' }, replaced.params.documentId));

    const noon = (day: string) => Date.parse(`${day}T12:00:00.000Z`);
    const [in10, in33, in40] = [today(10), today(33), today(40)];
    await world.stack.moveClockTo(noon(dayLater(in10, -1)));
    expect(lettersTo(maya)).toEqual([]);
    const told = [];
    for (const day of [in10, in10, in33, in40]) {
      await world.stack.moveClockTo(noon(day) + told.length * 60_000);
      told.push(lettersTo(maya).length);
    }
    expect(told).toEqual([1, 1, 2, 3]);
    for (const { text } of lettersTo(maya)) {
      expect(text).toContain('Certificate');
      expect(text).toContain('Wages');
      expect(text).not.toMatch(/Renewed|Replaced|Newer/);
    }
    expect([colleague, tomas, ines].flatMap(lettersTo)).toEqual([]);
  });

  test('leaves no word of it on the buyer’s side', async () => {
    const all = JSON.stringify(await itemsOf('records'));
    expect(all).not.toMatch(/Lake Street|Liability|Certificate|Wages/);
  });
});
