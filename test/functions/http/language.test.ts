/** The language of answers and letters: of whoever asks, of whoever reads, of the organisation where nobody has chosen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as addenda from '../../../shared/api/addenda.ts';
import * as correspondence from '../../../shared/api/correspondence.ts';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import { wallInput } from '../../../shared/time.ts';
import { manager, minutesAhead, publishSmall, suppliers } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const administrator = 'ada@dhss.example';
const [maya] = suppliers;
let world: World;
let eventId: string;
beforeAll(async () => {
  world = await startWorld();
  eventId = await publishSmall(world, { access: 'invited' });
});
afterAll(() => world?.stop());

const refusedIn = async (language: string) => {
  const token = await world.token(manager);
  const { body } = await world.send(token, 'GET', '/api/events/none', { headers: { 'accept-language': language } });
  return [body.code, body.title];
};
/** Invites an address; gives the subject of the letter and whether it is in German. */
async function invited(email: string): Promise<string> {
  await world.cast.by(manager).call(events.inviteSuppliers, { params: { eventId }, body: { emails: [email] } });
  await world.stack.settled();
  return world.stack.mails(email).at(-1)!.subject;
}
const inTenDays = () => wallInput(minutesAhead(world, 10 * 1440), 'UTC');
const german = /^Einladung zur Angebotsabgabe: /;
const english = /^Invitation to bid: /;

describe('an answer', () => {
  it('is in the language that is asked for, with the same code', async () => {
    const said = 'There is no such event, or it is not yours to see.';
    expect(await refusedIn('en')).toEqual(['not-found', said]);
    expect(await refusedIn('de-AT,de;q=0.9,en;q=0.5')).toEqual([
      'not-found',
      'Diese Vergabe gibt es nicht, oder sie ist nicht für Sie bestimmt.',
    ]);
  });

  it('is in English for a language that is not ours', async () => {
    expect((await refusedIn('fr'))[1]).toBe((await refusedIn('*'))[1]);
  });
});

describe('a letter', () => {
  it('is in the language that its reader has chosen, and in theirs alone', async () => {
    const supplier = world.cast.by(maya);
    expect(await supplier.call(people.chooseLanguage, { body: { language: 'de' } })).toEqual({ language: 'de' });
    expect((await supplier.call(people.me)).language).toBe('de');
    expect(await invited(maya)).toMatch(german);
    expect(await invited('nobody-chose@heron.example')).toMatch(english);
    await supplier.call(people.chooseLanguage, { body: { language: 'en' } });
    expect((await supplier.call(people.me)).language).toBe('en');
  });

  it('to whoever has chosen none is in the organisation’s, and no other language wins over a choice', async () => {
    const admin = world.cast.by(administrator);
    const { settings, version } = await admin.call(people.readSettings);
    await admin.call(people.saveSettings, { ifMatch: version, body: { ...settings, language: 'de' } });
    expect(await invited('also-nobody@heron.example')).toMatch(german);
    await world.cast.by(suppliers[1]!).call(people.chooseLanguage, { body: { language: 'en' } });
    expect(await invited(suppliers[1]!)).toMatch(english);
    const link = /token=([\w-]+)/.exec(world.stack.mails('also-nobody@heron.example')[0]!.text)?.[1];
    await world.cast.by(maya).call(correspondence.invitationOpened, { body: { token: link! } });
  });

  it('of an addendum says its changes in the language of the letter', async () => {
    await world.cast.by(maya).call(people.chooseLanguage, { body: { language: 'de' } });
    const at = { params: { eventId: await publishSmall(world, { closes: inTenDays() }) } };
    const buyer = world.cast.by(manager);
    await buyer.call(events.inviteSuppliers, { ...at, body: { emails: [maya, suppliers[1]!] } });
    const { draft } = await buyer.call(addenda.startAddendum, at);
    const [lot] = draft!.content.lots;
    const lots = [{ ...lot!, lines: lot!.lines.map((l) => (l.id === 'bench' ? { ...l, quantity: '44' } : l)) }];
    const saved = { ...at, ifMatch: draft!.version, body: { ...draft!.content, lots } };
    const { draft: changed } = await buyer.call(addenda.saveAddendum, saved);
    const body = { reason: 'A quantity was wrong.' };
    await buyer.call(addenda.sendAddendum, { ...at, ifMatch: changed!.version, body });
    await world.stack.settled();
    const letterTo = (who: string, words: string) => world.stack.mails(who).find((m) => m.subject.includes(words))!;
    const letter = letterTo(maya, '(Änderung 1)');
    expect(letter.text).toContain('Was sich geändert hat:');
    expect(letter.text).toContain('Menge: 40 → 44');
    expect(letterTo(suppliers[1]!, '(addendum 1)').text).toContain('Quantity: 40 → 44');
  });

  it('that is held back is in the organisation’s: whether an address is known here is not seen from it', async () => {
    const at = { params: { eventId: await publishSmall(world, { sandbox: true }) } };
    const buyer = world.cast.by(manager);
    await world.cast.by(suppliers[1]!).call(people.chooseLanguage, { body: { language: 'en' } });
    await buyer.call(events.inviteSuppliers, { ...at, body: { emails: [suppliers[1]!, 'nobody@heron.example'] } });
    await world.stack.settled();
    const { items } = await buyer.call(events.heldLetters, { ...at });
    expect(items.map((i) => /Einladung zur Angebotsabgabe: /.test(i.subject))).toEqual([true, true]);
  });
});
