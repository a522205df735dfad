import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as correspondence from '../../../shared/api/correspondence.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as figures from '../../../shared/api/figures.ts';
import { cellsOf } from '../../../shared/table-cells.ts';
import { readWorkbook } from '../../../web/workbook.ts';
import { everything } from '../everything.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
let eventId: string;
const administrator = 'ada@dhss.example';
const { lotId } = small;
const [first, second, third] = small.suppliers;

beforeAll(async () => {
  world = await startWorld();
  eventId = await small.publishSmall(world, { standstillDays: 0 });
  await small.bidFor(world, first, eventId, small.benchAt('20.00'));
  await small.bidFor(world, second, eventId, small.benchAt('30.00'));
  await world.cast
    .by(third)
    .call(correspondence.sayIntention, { params: { eventId }, body: { intends: false, why: 'capacity', reason: '' } });
  await world.stack.settled();
});
afterAll(() => world?.stop());

const basic = (token: string | null) => ({
  headers: { authorization: `Basic ${Buffer.from(`report:${token}`).toString('base64')}` },
});
const fetchTable = async (token: string | null, file: string) =>
  fetch(`${world.stack.url}/api/exports/${file}`, basic(token));
const makeToken = async (name: string, days: 30 | 365 = 365) =>
  world.cast.by(administrator).call(figures.createToken, { body: { name, days } });
const read = () => world.cast.by(small.manager).call(figures.readFigures);
const list = (query: Record<string, string> = {}, who: string = small.manager) =>
  world.cast.by(who).call(events.listEvents, { query });

describe('before the bids are open', () => {
  it('no figure, table or list tells how many there are, or what suppliers said beside them', async () => {
    expect(await read()).toMatchObject({ lots: 1, opened: 0, byBids: [], byMonth: [], declines: [] });
    const { token } = await makeToken('Before opening');
    const rows = cellsOf(await (await fetchTable(token, 'lots.csv')).text(), ',');
    const told = ['opened_at', 'bids', 'event_declined', 'event_intends', 'awarded_total', 'mean_of_bids'];
    const heads = rows[0]!.map((cell) => cell?.text);
    for (const column of told) expect([column, rows[1]![heads.indexOf(column)]]).toEqual([column, null]);
    // Not in what is kept either: two bids stand in the sealed table, and nothing of them in a row.
    const kept = (await everything()).filter((line) => /"pk":"(FIGURES|ENTRIES)#/.test(line));
    expect(kept.length).toBeGreaterThan(1);
    for (const line of kept) expect(line).not.toMatch(/"bids":\d|"declined":[1-9]|lanternfish|marmot|heron/i);
  });

  it('an event is in the list at once, and found by words, phase, deadline and part', async () => {
    const { eventId: draft } = await small.draftSmall(world, { title: 'Straßenlampen für Zürich', kind: 'rfq' });
    const ids = async (query: Record<string, string>, who?: string) => (await list(query, who)).items.map((e) => e.id);
    expect(await ids({})).toEqual([draft, eventId]);
    expect(await ids({ words: 'zurich stra' })).toEqual([draft]);
    expect(await ids({ words: 'lampen' })).toEqual([]);
    expect(await ids({ phase: 'open' })).toEqual([eventId]);
    expect(await ids({ phase: 'draft', kind: 'rfq' })).toEqual([draft]);
    expect(await ids({ closing: '1' })).toEqual([eventId]);
    expect(await ids({ closing: '0' })).toEqual([]);
    expect(await ids({ order: 'deadline' })).toEqual([eventId, draft]);
    expect(await ids({ mine: '1' })).toEqual([]);
    expect(await ids({ mine: '1' }, small.lead)).toEqual([draft, eventId]);
    expect(await ids({ phase: 'open' }, small.evaluators[0])).toEqual([eventId]);
  });

  it.each(['phase=soon', 'kind=x', 'mine=yes', 'closing=-1', 'order=title', `words=${'x'.repeat(201)}`])(
    'a search for %s is refused at its field',
    async (query) => {
      const { status, body } = await world.send(await world.token(small.manager), 'GET', `/api/events?${query}`);
      expect([status, body.code]).toEqual([400, 'query-wrong']);
      expect(body.faults).toMatchObject([{ at: query.split('=')[0] }]);
    },
  );
});

describe('once an event is awarded', () => {
  beforeAll(async () => {
    await small.afterDeadline(world, eventId);
    const openers = small.openers.map((who) => world.cast.by(who));
    await openEnvelopes(world.stack, openers, eventId, 'technical');
    await world.stack.settled();
    const [row] = (await list({ phase: 'scoring' })).items;
    // Both evaluators have everything to do, the lead nothing yet.
    expect(row!.lots[0]!.waits).toHaveLength(2);
    for (const who of small.evaluators) await small.score(world, who, eventId, () => '4');
    await world.stack.settled();
    const lead = world.cast.by(small.lead);
    const params = { eventId, lotId };
    const [signed] = (await list({ phase: 'scoring' })).items;
    const leadId = signed!.team.find((m) => m.roles.includes('lead'))!.personId;
    expect(signed!.lots[0]!.waits).toEqual([leadId]);
    await lead.call(evaluation.declareConflict, { params, body: { conflict: false, reason: '' } });
    await lead.call(evaluation.lockMarks, { params });
    await openEnvelopes(world.stack, openers, eventId, 'commercial');
    const { ranking } = await lead.call(evaluation.readRanking, { params });
    const best = { bidId: ranking.ranked[0]!.bidId, reasons: 'It has the most points.' };
    await lead.call(evaluation.recommendAward, { params, body: best });
    await small.declareNone(world, small.approver, eventId);
    await world.cast.by(small.approver).call(evaluation.decideOnAward, { params, body: { approve: true, reason: '' } });
    await world.stack.settled();
  });

  it('its figures follow exactly: 900.00 paid, against a mean of 1,100.00 of two bids', async () => {
    const found = await read();
    expect(found).toMatchObject({ lots: 1, opened: 1, awarded: 1 });
    expect(found.byBids.at(-1)).toEqual({ bids: '2', lots: 1 });
    expect(found.againstMean).toEqual([
      { currency: 'USD', count: 1, against: '1100.00', paid: '900.00', saved: '200.00', percent: '18.2' },
    ]);
    expect(found.againstEstimate).toEqual([]);
    expect(found.declines).toEqual([{ reason: 'No capacity in this period', count: 1 }]);
    expect(found.cycle.map((c) => c.count)).toEqual([1, 1, 1, 1]);
  });

  it('are those of a period by the day on which bids closed', async () => {
    const closes = (await list()).items.find((e) => e.id === eventId)!.closesAt!.slice(0, 10);
    const of = async (query: Record<string, string>) =>
      (await world.cast.by(small.manager).call(figures.readFigures, { query })).lots;
    expect(await of({ from: closes, until: closes })).toBe(1);
    expect(await of({ until: '2020-01-01' })).toBe(0);
    expect(await of({ from: '2999-01-01' })).toBe(0);
    const wrong = await world.send(await world.token(small.manager), 'GET', '/api/figures?from=2026-02-30');
    expect([wrong.status, wrong.body.code]).toEqual([400, 'query-wrong']);
  });

  it('computed again from the record, every row is as it was', async () => {
    const rows = async () => (await everything()).filter((line) => /"pk":"(FIGURES|ENTRIES)#/.test(line));
    const before = await rows();
    const answer = await world.cast.by(administrator).call(figures.rebuildFigures);
    expect(answer).toEqual({ events: 2, cursor: null });
    expect(await rows()).toEqual(before);
  });

  it('a table is an Excel file too, with numbers as numbers and instants as dates', async () => {
    const answer = await fetch(`${world.stack.url}/api/figures/tables/lots.xlsx`, {
      headers: { authorization: `Bearer ${await world.token(small.manager)}` },
    });
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="evenhand-lots.xlsx"');
    const { sheets } = await readWorkbook(new Uint8Array(await answer.arrayBuffer()), 'lots.xlsx');
    const heads = sheets[0]!.rows[0]!.map((cell) => cell!.text);
    const cell = (name: string) => sheets[0]!.rows[1]![heads.indexOf(name)];
    expect(cell('awarded_total')).toEqual({ kind: 'number', text: '900' });
    expect(cell('saved_against_mean')).toEqual({ kind: 'number', text: '200' });
    expect(cell('awarded_at')?.kind).toBe('date');
    expect(cell('bids')).toEqual({ kind: 'number', text: '2' });
  });

  it('an awarded event stands no longer among those that go on', async () => {
    expect((await list({ order: 'deadline' })).items.map((e) => e.id)).not.toContain(eventId);
    expect((await list({ phase: 'awarded' })).items.map((e) => e.id)).toEqual([eventId]);
  });
});

describe('a token', () => {
  it('opens the tables of its organisation, with a byte order mark that Excel needs', async () => {
    const { token, row } = await makeToken('Monthly report');
    const answer = await fetchTable(token, 'events.csv');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes).split('\r\n')[0]).toBe(
      'event_id,reference,title,kind,phase,created_at,published_at,closes_at,lots,leads',
    );
    expect(row.lastUsedAt).toBeNull();
    const { items } = await world.cast.by(administrator).call(figures.listTokens);
    expect(items.find((t) => t.id === row.id)!.lastUsedAt).not.toBeNull();
  });

  it('opens tables whose columns and sheet have the same names in every language; who downloads them reads their own', async () => {
    const german = { 'accept-language': 'de' };
    const { token } = await makeToken('Names');
    const fetched = async (file: string) => {
      const { headers } = basic(token);
      return fetch(`${world.stack.url}/api/exports/${file}`, { headers: { ...headers, ...german } });
    };
    const downloaded = async (file: string) => {
      const authorization = `Bearer ${await world.token(small.manager)}`;
      return fetch(`${world.stack.url}/api/figures/tables/${file}`, { headers: { authorization, ...german } });
    };
    const heads = async (answer: Response) => cellsOf(await answer.text(), ',')[0]!.map((cell) => cell?.text);
    const book = async (answer: Response) =>
      (await readWorkbook(new Uint8Array(await answer.arrayBuffer()), 'table.xlsx')).sheets[0]!;
    for (const file of ['lots.csv', 'events.csv']) {
      const named = await heads(await fetched(file));
      expect(named).toEqual(await heads(await fetchTable(token, file)));
      for (const name of named) expect(name).toMatch(/^[a-z_]+$/);
      const own = await heads(await downloaded(file));
      expect(own).toHaveLength(named.length);
      for (const [i, name] of named.entries()) if (name !== 'phase') expect(own[i]).not.toBe(name);
    }
    const sheets = [await book(await fetched('lots.xlsx')), await book(await downloaded('lots.xlsx'))];
    expect(sheets.map((sheet) => [sheet.name, sheet.rows[0]![0]?.text])).toEqual([
      ['Lots', 'event_id'],
      ['Lose', 'Vergabe-ID'],
    ]);
  });

  it('is shown once: it stands nowhere in what is kept, and the same request again answers without it', async () => {
    const key = 'make-a-token-twice';
    const body = { name: 'Shown once', days: 30 as const };
    const made = await world.cast.by(administrator).call(figures.createToken, { body, key });
    expect(made.token).toMatch(/^[\w-]{32}$/);
    const again = await world.cast.by(administrator).call(figures.createToken, { body, key });
    expect(again).toEqual({ token: null, row: made.row });
    expect((await everything()).some((line) => line.includes(made.token!))).toBe(false);
  });

  it('is on the record: made, first used on a day, revoked', async () => {
    const { token, row } = await makeToken('On the record');
    await fetchTable(token, 'lots.csv');
    await fetchTable(token, 'lots.csv');
    await world.cast.by(administrator).call(figures.revokeToken, { params: { tokenId: row.id } });
    const facts = (await everything()).filter(
      (line) => line.includes('"name":"On the record"') && line.includes('"pk":"FACTS#'),
    );
    expect(facts.map((line) => /"what":"([\w.-]+)"/.exec(line)![1]).sort()).toEqual([
      'figures.fetched',
      'figures.token-made',
      'figures.token-revoked',
    ]);
  });

  it('that is missing, wrong, revoked or expired opens nothing, and all are answered alike', async () => {
    const revoked = await makeToken('Revoked');
    await world.cast.by(administrator).call(figures.revokeToken, { params: { tokenId: revoked.row.id } });
    const expired = await makeToken('Expired', 30);
    const answers = async () =>
      Promise.all(
        [null, 'x'.repeat(32), revoked.token, expired.token].map(async (token) => {
          const answer = await fetchTable(token, 'lots.csv');
          const { title, code } = (await answer.json()) as { title?: string; code?: string };
          return [answer.status, answer.headers.get('www-authenticate'), code, title];
        }),
      );
    expect((await fetchTable(expired.token, 'lots.csv')).status).toBe(200);
    await world.stack.moveClockTo(Date.parse(expired.row.expiresAt));
    const all = await answers();
    expect(all[0]).toEqual([401, 'Basic realm="Evenhand figures", charset="UTF-8"', 'token-wrong', expect.any(String)]);
    for (const answer of all) expect(answer).toEqual(all[0]);
    const plain = await fetch(`${world.stack.url}/api/exports/lots.csv?token=${revoked.token}`);
    expect(plain.status).toBe(401);
  });

  it('opens nothing else', async () => {
    const { token } = await makeToken('Nothing else');
    for (const path of ['/api/events', '/api/figures', '/api/figures/tokens', '/api/me'])
      expect([path, (await fetch(`${world.stack.url}${path}`, basic(token))).status]).toEqual([path, 401]);
    expect((await fetchTable(token, 'people.csv')).status).toBe(404);
    const post = await fetch(`${world.stack.url}/api/exports/lots.csv`, { method: 'POST', ...basic(token) });
    expect(post.status).toBe(404);
  });

  it('of another organisation is not found', async () => {
    const { client } = await world.newcomer();
    const { createOrganisation } = await import('../../../shared/api/people.ts');
    await client.call(createOrganisation, {
      body: { kind: 'buyer', name: 'Elsewhere', personName: 'E', email: 'e@elsewhere.example' },
    });
    const { row } = await makeToken('Ours');
    await expect(client.call(figures.revokeToken, { params: { tokenId: row.id } })).rejects.toThrow('no such token');
  });

  it('of a name that is in force is not made twice', async () => {
    await makeToken('Twice');
    await expect(makeToken('twice')).rejects.toThrow('of this name in force');
  });
});
