/** Bad values: each is refused with a problem that has a code and names the field, and nothing changes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import type { Route } from '../../../shared/api/route.ts';
import type { EventContent } from '../../../shared/event.ts';
import { givenBidContent, givenContent } from '../../given.ts';
import { type Ask, ask, refusal } from '../asking.ts';
import { everything } from '../everything.ts';
import {
  afterDeadline,
  bidFor,
  draftSmall,
  evaluators,
  lotId,
  manager,
  minutesAhead,
  openers,
  publishSmall,
  suppliers,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya] = suppliers;
const [eva] = evaluators;

let world: World;
let open: string;
let draft: string;
let scored: string;
let scoredBid: string;

beforeAll(async () => {
  world = await startWorld();
  scored = await publishSmall(world, { closes: minutesAhead(world, 2).slice(0, 16) });
  scoredBid = (await bidFor(world, maya, scored)).bidId;
  await afterDeadline(world, scored);
  await openEnvelopes(world.stack, openers.map(world.cast.by), scored, 'technical');
  await world.cast.by(eva).call(evaluation.declareConflict, {
    params: { eventId: scored, lotId },
    body: { conflict: false, reason: '' },
  });
  open = await publishSmall(world);
  ({ eventId: draft } = await draftSmall(world));
});
afterAll(() => world?.stop());

/** What is there, as far as known: what changed nothing need not be looked at again before the next request. */
let known: string[] | undefined;
/** Carries out what must change nothing, and looks whether it did. */
async function changesNothing<T>(act: () => Promise<T>): Promise<T> {
  const before = known ?? (await everything());
  known = undefined;
  const result = await act();
  const after = await everything();
  expect(after).toEqual(before);
  known = after;
  return result;
}

const asked = async (who: string | null, route: Route, given: Ask): Promise<string> =>
  refusal(await ask(world, who, route, given));
/** What a request is answered that changed nothing. */
const refused = (who: string | null, route: Route, given: Ask): Promise<string> =>
  changesNothing(() => asked(who, route, given));

/** A value at a place of a content, as in `lots.0.ceiling`; the rest is as it was. */
function withValue<T>(content: T, at: string, value: unknown): T {
  const copy = structuredClone(content);
  const steps = at.split('.');
  let place = copy as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) place = place[step] as Record<string, unknown>;
  place[steps.at(-1)!] = value;
  return copy;
}

const saveBid = (content: unknown, more: Ask = {}) =>
  asked(maya, bids.saveBid, { params: { eventId: open, lotId }, ifMatch: 0, body: content, ...more });
const saveDraft = (content: unknown, more: Ask = {}) =>
  asked(manager, events.saveEvent, { params: { eventId: draft }, ifMatch: 3, body: content, ...more });
const saveMark = (mark: unknown, more: Ask = {}) =>
  asked(eva, evaluation.saveMark, {
    params: { eventId: scored, lotId, bidId: scoredBid, criterionId: 'design' },
    ifMatch: 0,
    body: { mark, reason: '', place: '' },
    ...more,
  });

describe('a number', () => {
  const wrong = {
    negative: '-1',
    'of 40 digits': '1'.repeat(40),
    'with more than 6 decimals': '1.0000001',
    NaN: 'NaN',
    '1e400': '1e400',
    Infinity: 'Infinity',
    'in Arabic digits': '١٢٣',
    'in full-width digits': '１２',
    'a fraction': '1/3',
    hexadecimal: '0x10',
    'with a comma': '1,5',
    'with an underscore': '1_000',
    'with a plus': '+1',
    'with a space': ' 1',
    'without digits before the point': '.5',
    'that ends in a line feed': '1\n',
  };

  const inBids = ['prices.0.unitPrice', 'prices.1.quantity'];
  const inEvents = [
    'lots.0.ceiling',
    'lots.0.lines.0.quantity',
    'method.total',
    'method.criteria.0.points',
    'method.criteria.2.preferences.0.percent',
    'method.scale.1.mark',
    'priceBasis.taxRate',
  ];

  test.each(Object.entries(wrong))('%s is refused wherever a number is asked for', async (_, value) => {
    await changesNothing(async () => {
      for (const at of inBids)
        expect(await saveBid(withValue(givenBidContent(), at, value))).toBe(`400 body-wrong ${at} wrong-form`);
      for (const at of inEvents)
        expect(await saveDraft(withValue(givenContent(), at, value))).toBe(`400 body-wrong ${at} wrong-form`);
      expect(await saveMark(value)).toBe('400 body-wrong mark wrong-form');
    });
  });

  const bare = (number: string) => JSON.stringify(givenBidContent()).replace('"850.00"', number);

  test('is refused as a bare number of JSON, however it is written', async () => {
    await changesNothing(async () => {
      for (const number of ['1e400', '850.00', '-1', '9007199254740993']) {
        expect(await saveBid(null, { raw: bare(number) })).toBe('400 body-wrong prices.0.unitPrice wrong-type');
        const raw = `{"mark":${number},"reason":"","place":""}`;
        expect(await saveMark(null, { raw })).toBe('400 body-wrong mark wrong-type');
      }
    });
  });

  test('that JSON does not have is no JSON', async () => {
    await changesNothing(async () => {
      for (const number of ['NaN', 'Infinity', '0x10', '01', '.5', '1.'])
        expect(await saveBid(null, { raw: bare(number) })).toBe('400 body-not-json');
    });
  });

  test('of years to keep bids is whole, from 1 to 30', async () => {
    await changesNothing(async () => {
      for (const years of ['1e400', '0', '31', '1.5', '-6', '"6"', 'null']) {
        const raw = JSON.stringify(givenContent()).replace('"retentionYears":6', `"retentionYears":${years}`);
        expect(await saveDraft(null, { raw })).toBe('400 body-wrong retentionYears wrong-type');
      }
    });
  });

  test('between two levels of the scale, or above it, is no mark', async () => {
    await changesNothing(async () => {
      for (const mark of ['2.5', '6', '999999999999999999'])
        expect(await saveMark(mark)).toBe('400 body-wrong mark mark-off-scale');
    });
  });
});

describe('a price', () => {
  test.each([
    ['in another currency', 'EUR', 'currency-differs'],
    ['in a currency that nobody has', 'XQX', 'currency-differs'],
    ['in a currency in small letters', 'usd', 'wrong-form'],
    ['in no currency', '', 'wrong-form'],
  ])('%s is refused', async (_, currency, code) => {
    expect(await changesNothing(() => saveBid(givenBidContent({ currency })))).toBe(`400 body-wrong currency ${code}`);
  });

  test('with more decimals than the event allows is refused', async () => {
    expect(await changesNothing(() => saveBid(withValue(givenBidContent(), 'prices.0.unitPrice', '850.001')))).toBe(
      '400 body-wrong prices.0.unitPrice too-many-decimals',
    );
  });

  test('given twice for one line is refused', async () => {
    const { prices } = givenBidContent();
    expect(await changesNothing(() => saveBid(givenBidContent({ prices: [...prices, prices[0]!] })))).toBe(
      '400 body-wrong prices.2.lineId line-twice',
    );
  });

  test('with a quantity that the buyer has fixed is refused', async () => {
    expect(await changesNothing(() => saveBid(withValue(givenBidContent(), 'prices.0.quantity', '41')))).toBe(
      '400 body-wrong prices.0.quantity quantity-fixed',
    );
  });
});

/** The second Sunday of a month, as YYYY-MM-DD: when summer time begins in Alaska (March); a week later than the first. */
function sunday(year: number, month: number, nth: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const day = 1 + ((7 - first) % 7) + (nth - 1) * 7;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
const nextYear = new Date().getUTCFullYear() + 1;

describe('an event is not published', () => {
  const anchorage = { zone: 'America/Anchorage' };
  const points = (of: string): Partial<EventContent> => withValue(givenContent(), 'method.criteria.0.points', of);
  test.each<[string, Partial<EventContent>, string]>([
    ['whose points miss the total by 0.01', points('34.99'), 'method.total points-off-total'],
    ['whose points exceed the total by 0.01', points('35.01'), 'method.total points-off-total'],
    ['whose points miss the total by a millionth', points('34.999999'), 'method.total points-off-total'],
    ['that closes on 30 February', { closes: `${nextYear}-02-30T16:00` }, 'closes no-such-date'],
    ['that closes on 31 April', { closes: `${nextYear}-04-31T16:00` }, 'closes no-such-date'],
    ['that closes in a thirteenth month', { closes: `${nextYear}-13-01T16:00` }, 'closes no-such-date'],
    ['that closes at 24:30', { closes: `${nextYear}-01-05T24:30` }, 'closes no-such-date'],
    ['that closes at 12:60', { closes: `${nextYear}-01-05T12:60` }, 'closes no-such-date'],
    ['that closes on 29 February of no leap year', { closes: '2027-02-29T16:00' }, 'closes no-such-date'],
    ['that closes in words', { closes: 'tomorrow at noon' }, 'closes no-such-date'],
    ['that closes in Arabic digits', { closes: '٢٠٢٧-٠١-٠٥T١٦:٠٠' }, 'closes no-such-date'],
    ['whose deadline has passed', { closes: '2020-01-05T16:00' }, 'closes deadline-past'],
    ['whose deadline is far away', { closes: '9999-01-05T16:00' }, 'closes deadline-far'],
    [
      'that closes in the hour that summer time leaves out',
      { ...anchorage, closes: `${sunday(nextYear, 3, 2)}T02:30` },
      'closes time-skipped',
    ],
    [
      'that closes in the hour that comes twice',
      { ...anchorage, closes: `${sunday(nextYear, 11, 1)}T01:30` },
      'closes time-twice',
    ],
    ['in a zone that nobody has', { zone: 'Mars/Olympus' }, 'zone zone-unknown'],
    ['in a zone that is an offset', { zone: '+05:00' }, 'zone zone-unknown'],
    ['in a currency that nobody has', { currency: 'XQX' }, 'currency currency-unknown'],
    ['without a way to reach anybody', { contact: { name: 'Desk', email: 'nowhere' } }, 'contact.email missing'],
  ])('%s', async (_, changes, fault) => {
    known = undefined;
    const { eventId, version } = await draftSmall(world, changes);
    expect(await refused(manager, events.publishEvent, { params: { eventId }, ifMatch: version })).toBe(
      `422 event-not-ready ${fault}`,
    );
  });
});

describe('a title', () => {
  const titles: [string, string, string][] = [
    ['of 100,000 characters', 'a'.repeat(100_000), 'too-long'],
    ['of spaces', '     ', 'blank'],
    ['of characters without ink', '\u200b\u2060\u3164', 'blank'],
    ['with a mark that turns it around', 'Benches \u202egnp.exe', 'text-direction'],
    ['with NUL', 'Benches\u0000', 'text-control'],
    ['with an escape sequence', 'Benches\u001b[2J', 'text-control'],
    ['with half a character', 'Benches\ud83d', 'text-broken'],
    ['with emoji', 'Benches 🪑', 'blank'],
    ['of two lines', 'Benches\nBcc: everybody@example.example', 'blank'],
    ['of nothing', '', 'missing'],
  ];

  test.each(titles)('%s starts no event', async (_, title, code) => {
    const answer = await refused(manager, events.createEvent, { body: { title, zone: 'UTC' } });
    expect(answer).toBe(`400 body-wrong title ${code === 'blank' ? 'title-blank' : code}`);
  });

  test.each(titles)('%s is not saved', async (_, title, code) => {
    const answer = await changesNothing(() => saveDraft({ ...givenContent(), title }));
    const expected = ['blank', 'missing'].includes(code) ? 'title-blank' : code;
    expect(answer).toBe(`400 body-wrong title ${expected}`);
  });

  test.each(titles)('%s is no name of an organisation, nor of a person', async (_, name, code) => {
    const { token } = await world.newcomer();
    const of = { kind: 'supplier', name: 'New Ltd', personName: 'New Comer', email: 'new@new.example' };
    await changesNothing(async () => {
      for (const at of ['name', 'personName']) {
        const sent = await world.send(token, 'POST', people.createOrganisation.path, {
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify({ ...of, [at]: name }),
        });
        expect(refusal(sent)).toBe(`400 body-wrong ${at} ${code === 'blank' ? 'name-blank' : code}`);
      }
    });
  });
});

describe('a file', () => {
  const file = { name: 'drawing.pdf', size: 10, sha256: 'a'.repeat(64) };
  test.each<[string, Record<string, unknown>, string]>([
    ['named ../../x', { name: '../../x' }, '422 file-not-accepted name file-name'],
    ['named ../../x.pdf', { name: '../../x.pdf' }, '422 file-not-accepted name file-name'],
    ['named with a backslash', { name: '..\\x.pdf' }, '422 file-not-accepted name file-name'],
    ['named over two lines', { name: 'a\n.pdf' }, '422 file-not-accepted name file-name'],
    ['with a name of 1,000 characters', { name: `${'a'.repeat(996)}.pdf` }, '422 file-not-accepted name file-name'],
    ['with NUL in its name', { name: 'a\u0000.pdf' }, '400 body-wrong name text-control'],
    ['whose name is turned around', { name: 'a\u202efdp.exe.pdf' }, '400 body-wrong name text-direction'],
    ['of a type that is not accepted', { name: 'a.exe' }, '422 file-not-accepted name file-type'],
    ['of a type with two endings', { name: 'a.pdf.html' }, '422 file-not-accepted name file-type'],
    ['of 0 bytes', { size: 0 }, '422 file-not-accepted size file-empty'],
    ['of 5 GiB and a byte', { size: 5 * 1024 ** 3 + 1 }, '422 file-not-accepted size file-too-large'],
    ['of a negative length', { size: -1 }, '400 body-wrong size wrong-type'],
    ['of half a byte', { size: 1.5 }, '400 body-wrong size wrong-type'],
    ['whose fingerprint is too short', { sha256: 'a'.repeat(63) }, '400 body-wrong sha256 wrong-form'],
    ['whose fingerprint is in capitals', { sha256: 'A'.repeat(64) }, '400 body-wrong sha256 wrong-form'],
  ])('%s is not announced', async (_, changes, expected) => {
    const upload = { ...file, envelope: 'technical', questionId: 'drawing', ...changes };
    expect(await refused(maya, bids.announceUpload, { params: { eventId: open, lotId }, body: upload })).toBe(expected);
    const document = { ...file, ...changes };
    expect(await refused(manager, events.announceDocument, { params: { eventId: draft }, body: document })).toBe(
      expected,
    );
    if ('sha256' in changes) return;
    const { sha256, ...named } = upload;
    const body = { ...named, inParts: { size: 64 * 1024 ** 2, sha256: [sha256] } };
    expect(await refused(maya, bids.announceInParts, { params: { eventId: open, lotId }, body })).toBe(expected);
  });

  test('of 64 MiB and a byte is no document, and goes into a bid in parts only', async () => {
    const long = { ...file, size: 64 * 1024 ** 2 + 1 };
    const body = { ...long, envelope: 'technical', questionId: 'drawing' };
    expect(await refused(maya, bids.announceUpload, { params: { eventId: open, lotId }, body })).toBe(
      '422 file-not-accepted size file-in-parts',
    );
    expect(await refused(manager, events.announceDocument, { params: { eventId: draft }, body: long })).toBe(
      '422 file-not-accepted size file-too-large',
    );
  });

  test.each<[string, object, string]>([
    ['without hashes', { sha256: [] }, 'inParts.sha256'],
    ['with a hash that is none', { sha256: ['a'.repeat(63)] }, 'inParts.sha256.0'],
    ['of no bytes', { size: 0 }, 'inParts.size'],
    ['of half a byte', { size: 0.5 }, 'inParts.size'],
    ['with a thousand and one hashes', { sha256: Array(1_001).fill('a'.repeat(64)) }, 'inParts.sha256'],
  ])('in parts %s is not announced', async (_, change, at) => {
    const { sha256, ...named } = { ...file, envelope: 'technical', questionId: null };
    const body = { ...named, inParts: { size: 64 * 1024 ** 2, sha256: [sha256], ...change } };
    expect(await refused(maya, bids.announceInParts, { params: { eventId: open, lotId }, body })).toMatch(
      `400 body-wrong ${at} `,
    );
  });
});
