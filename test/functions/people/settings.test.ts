/** The organisation's settings, logo, invitations and record, over the API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import { factSentence } from '../../../shared/record-sentence.ts';
import { type Settings, startingSettings } from '../../../shared/settings.ts';
import { png } from '../../images.ts';
import { ask, refusal } from '../asking.ts';
import { auditor, bidFor, lead, manager, publishSmall, suppliers } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const administrator = 'ada@dhss.example';
const house = 'Department of Health and Social Services';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const settings = () => world.cast.by(administrator).call(people.readSettings);
const save = async (changes: Partial<Settings>) => {
  const before = await settings();
  const body = { ...before.settings, ...changes };
  return world.cast.by(administrator).call(people.saveSettings, { ifMatch: before.version, body });
};
const record = async () => {
  const { items } = await world.cast.by(auditor).call(people.readOrganisationRecord);
  return items.map(factSentence);
};
const personCalled = async (email: string) =>
  (await world.cast.by(administrator).call(people.colleagues)).items.find((p) => p.email === email)!;

describe('settings', () => {
  it('begin as every organisation does, and are changed on the version that was read', async () => {
    expect(await settings()).toEqual({ settings: startingSettings(house), version: 0 });
    const saved = await save({ currency: 'EUR', mail: { closing: 'With regards', replyTo: 'tenders@dhss.example' } });
    expect([saved.version, saved.settings.currency]).toEqual([1, 'EUR']);
    const stale = await ask(world, administrator, people.saveSettings, { ifMatch: 0, body: saved.settings });
    expect(refusal(stale)).toBe('412 changed-meanwhile');
    expect((await record()).slice(0, 3)).toEqual(
      expect.arrayContaining([
        'Settings changed, version 1: Currency: USD → EUR',
        'Settings changed, version 1: Closing of letters: – → With regards',
      ]),
    );
  });

  it('are refused at the field, and stay as they were', async () => {
    const before = await settings();
    const body = { ...before.settings, colour: '#ffff00' };
    const answer = await ask(world, administrator, people.saveSettings, { ifMatch: before.version, body });
    expect(refusal(answer)).toBe('422 settings-wrong colour contrast-low');
    expect(await settings()).toEqual(before);
  });

  it('of two administrators who save at one second, one is kept and the other told', async () => {
    const { version, settings: now } = await settings();
    const answers = await Promise.all(
      ['#14324a', '#4a1432'].map((colour) =>
        ask(world, administrator, people.saveSettings, { ifMatch: version, body: { ...now, colour } }),
      ),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([200, 412]);
  });

  it('begin a new event', async () => {
    const { content } = await world.cast
      .by(manager)
      .call(events.createEvent, { body: { title: 'Benches', zone: 'UTC' } });
    expect(content.currency).toBe('EUR');
  });
});

describe('the roles of administrators', () => {
  it('are not taken by each from the other at the same second: one administrator is left', async () => {
    const ada = await personCalled(administrator);
    const { version, id } = await personCalled(lead);
    await world.cast.by(administrator).call(people.setRoles, {
      params: { personId: id },
      ifMatch: version,
      body: { roles: ['administrator', 'member'] },
    });
    const take = (who: string, from: { id: string; version: number }) =>
      ask(world, who, people.setRoles, {
        params: { personId: from.id },
        ifMatch: from.version,
        body: { roles: ['member'] },
      });
    const answers = await Promise.all([take(administrator, await personCalled(lead)), take(lead, ada)]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 403]);
    const { items } = await world.cast.by(manager).call(people.colleagues);
    const left = items.filter((p) => p.roles.includes('administrator'));
    expect(left).toHaveLength(1);
    // Back to Ada, for what follows.
    if (left[0]!.email === administrator) return;
    const { version: then } = items.find((p) => p.id === ada.id)!;
    await world.cast.by(lead).call(people.setRoles, {
      params: { personId: ada.id },
      ifMatch: then,
      body: { roles: ['administrator'] },
    });
    await world.cast.by(administrator).call(people.setRoles, {
      params: { personId: id },
      ifMatch: left[0]!.version,
      body: { roles: ['member'] },
    });
  });

  it('an approver who is named in a step of the settings stays one until somebody else is named', async () => {
    const carla = await personCalled('carla@dhss.example');
    const step = { name: 'Board', over: '', needed: 1, personIds: [carla.id] };
    await save({ award: { order: 'serial', steps: [step] } });
    const taken = () =>
      ask(world, administrator, people.setRoles, {
        params: { personId: carla.id },
        ifMatch: carla.version,
        body: { roles: ['member'] },
      });
    expect(refusal(await taken())).toBe('422 wrong-state');
    await save({ award: startingSettings('').award });
  });
});

describe('an invitation of a colleague', () => {
  const tokens = async (email: string) => {
    await world.stack.settled();
    return world.stack.mails(email).map((m) => /token=([\w-]+)/.exec(m.text)?.[1] ?? '');
  };
  const open = async () => (await world.cast.by(administrator).call(people.listColleagueInvitations)).items;
  const invite = (email: string) =>
    world.cast.by(administrator).call(people.inviteColleague, { body: { email, roles: ['auditor'] } });
  const join = async (token: string, email: string) => {
    const { client } = await world.newcomer('Nora New');
    return client.call(people.acceptInvitation, { body: { token, personName: 'Nora New', email } });
  };

  it('is listed while it is open; sent again, its earlier link stops working and the new one joins', async () => {
    const email = 'nora@dhss.example';
    await invite(email);
    const [row] = await open();
    expect(row).toMatchObject({ email, roles: ['auditor'], by: 'Ada Kowalski' });
    const params = { invitationId: row!.id };
    await world.cast.by(administrator).call(people.inviteAgain, { params });
    const [newest, first] = await tokens(email);
    expect(await open()).toHaveLength(1);
    await expect(join(first!, email)).rejects.toThrow(/withdrawn, or a newer one was sent/);
    expect((await join(newest!, email)).roles).toEqual(['auditor']);
    expect(await open()).toEqual([]);
    expect(refusal(await ask(world, administrator, people.inviteAgain, { params }))).toBe('422 invitation-withdrawn');
  });

  it('that is withdrawn joins nobody, and is on the record', async () => {
    const email = 'otto@dhss.example';
    await invite(email);
    const params = { invitationId: (await open())[0]!.id };
    await world.cast.by(administrator).call(people.withdrawInvitation, { params });
    const [token] = await tokens(email);
    await expect(join(token!, email)).rejects.toThrow(/withdrawn/);
    expect(await open()).toEqual([]);
    expect(await record()).toContain(`Invitation withdrawn: ${email}`);
  });
});

describe('the logo', () => {
  const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
  const set = (bytes: Uint8Array | string) =>
    ask(world, administrator, events.setLogo, { body: { base64: base64(bytes) } });

  it('is shown at the head of the notice with the colour, and taken off again', async () => {
    const image = png(320, 80);
    expect((await set(image)).status).toBe(200);
    const eventId = await publishSmall(world);
    const params = { eventId };
    const { logo, colour } = await world.cast.by(suppliers[0]).call(events.readHouse, { params });
    expect(logo).toEqual({ src: `data:image/png;base64,${base64(image)}`, width: 320, height: 80 });
    expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(await world.cast.by(administrator).call(events.removeLogo)).toEqual({ logo: null });
    expect((await world.cast.by(suppliers[0]).call(events.readHouse, { params })).logo).toBeNull();
    expect((await record()).slice(0, 2)).toEqual(['Logo taken off', expect.stringMatching(/^Logo set: 320 × 80/)]);
  });

  it.each([
    ['422 logo-refused logo logo-svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['422 logo-refused logo logo-svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['422 logo-refused logo logo-html', '<!doctype html><p>logo.png</p>'],
    ['422 logo-refused logo logo-large', png(320, 80, 400_000)],
    ['422 logo-refused logo logo-size', png(9_000, 80)],
  ])('is refused: %s', async (said, bytes) => {
    expect(refusal(await set(bytes))).toBe(said);
    expect(await world.cast.by(manager).call(events.readLogo)).toEqual({ logo: null });
  });
});

describe('a letter about an event', () => {
  it('ends with the closing of the organisation; one about a bid asks for no reply, which would tell the buyer of it', async () => {
    const eventId = await publishSmall(world);
    await bidFor(world, suppliers[0], eventId);
    await world.stack.settled();
    const receipt = world.stack.mails(suppliers[0]).find((m) => m.subject.startsWith('Receipt'))!;
    expect(receipt.text).toMatch(/\n\nWith regards\n\nEvenhand, http/);
    expect(receipt.replyTo).toBeUndefined();
  });
});

describe('the organisation’s record', () => {
  it('is paged, newest first', async () => {
    const auditors = world.cast.by(auditor);
    const first = await auditors.call(people.readOrganisationRecord);
    const all = [...first.items];
    for (let { cursor } = first; cursor !== null; ) {
      const page = await auditors.call(people.readOrganisationRecord, { query: { cursor } });
      all.push(...page.items);
      ({ cursor } = page);
    }
    expect(all.map((f) => f.at)).toEqual(
      all
        .map((f) => f.at)
        .toSorted()
        .reverse(),
    );
    expect(factSentence(all.at(-1)!)).toBe(`Organisation registered: ${house}`);
  });
});
