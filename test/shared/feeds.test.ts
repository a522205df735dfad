import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../functions/http/language.ts';
import { calendar, calendarText, folded } from '../../shared/calendar.ts';
import { atom, jsonFeed, sitemap } from '../../shared/feeds.ts';
import { isBelow, isFound, type ListedNotice, listedNotice } from '../../shared/listed-notice.ts';
import { jsonInHtml } from '../../shared/markup.ts';
import { noticeListPage, noticePage } from '../../shared/notice-page.ts';
import { givenPublished } from '../given.ts';
import { parseCalendar } from './parse-calendar.ts';
import { parseXml } from './parse-xml.ts';

const site = 'https://bids.example.org';
const now = '2026-11-01T00:00:00.000Z';
const given = (changes: Partial<ListedNotice> = {}): ListedNotice => ({
  eventId: 'e-1',
  orgId: 'b-1',
  buyer: 'Harbour & Sons <Ltd>',
  number: 1,
  kind: 'rfp',
  title: 'Benches, "oak"; 40 pieces',
  reference: 'R-7',
  summary: 'For the quay.',
  classifications: [{ scheme: 'CPV', code: '39113600-3', name: 'Benches' }],
  publishedAt: '2026-11-01T10:00:00.000Z',
  closesAt: '2026-12-01T15:00:00.000Z',
  questionsUntil: '2026-11-20T12:00:00.000Z',
  zone: 'Europe/Berlin',
  ...changes,
});
const feed = (notices: ListedNotice[]) => ({
  site,
  path: '/api/notices/feed.atom?organisation=b-1',
  title: 'Open notices',
  language: 'en' as const,
  now,
  notices,
});

/** Text with everything in it that breaks XML, HTML, JSON or iCalendar. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      ']]>',
      '\r\n',
      '\n',
      ';',
      ',',
      '\\',
      ':',
      '\u202e',
      '\u0000',
      '\ud800',
      '\ufffe',
      'é',
      '𝕏',
      '</script>',
      '<!--',
    ),
  }),
);

describe('the Atom feed (RFC 4287)', () => {
  test('has what a feed and an entry must have, and the text as it was typed', () => {
    const root = parseXml(atom(feed([given(), given({ eventId: 'e-2', publishedAt: '2026-11-03T10:00:00.000Z' })])));
    expect([root.name, root.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    const one = (name: string) => root.children.filter((c) => c.name === name).map((c) => c.text);
    expect([one('id'), one('title'), one('updated')]).toEqual([
      [`${site}/api/notices/feed.atom?organisation=b-1`],
      ['Open notices'],
      ['2026-11-03T10:00:00.000Z'],
    ]);
    const self = root.children.find((c) => c.name === 'link' && c.attributes.rel === 'self');
    expect(self?.attributes.href).toBe(`${site}/api/notices/feed.atom?organisation=b-1`);
    const entries = root.children.filter((c) => c.name === 'entry');
    expect(entries.map((e) => e.children.map((c) => c.name))).toEqual([
      ['id', 'title', 'updated', 'author', 'link', 'link', 'category', 'summary'],
      ['id', 'title', 'updated', 'author', 'link', 'link', 'category', 'summary'],
    ]);
    const text = (name: string) => entries[0]!.children.find((c) => c.name === name)!;
    expect(text('title').text).toBe('R-7: Benches, "oak"; 40 pieces');
    expect(text('author').children[0]!.text).toBe('Harbour & Sons <Ltd>');
    expect(new Set(entries.map((e) => e.children[0]!.text)).size).toBe(2);
  });

  test('is well formed whatever was typed, and so are sitemap and JSON feed', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, buyer, summary) => {
        const notices = [
          given({ title, buyer, summary, classifications: [{ scheme: 'CPV', code: '1', name: title }] }),
        ];
        const root = parseXml(atom(feed(notices)));
        expect(root.children.filter((c) => c.name === 'entry').length).toBe(1);
        expect(parseXml(sitemap(site, notices)).children.length).toBe(2);
        const json = JSON.parse(jsonFeed(feed(notices)));
        expect(json.items[0].title.isWellFormed()).toBe(true);
      }),
    );
  });
});

test('the JSON Feed 1.1 names itself, and has an id, an address and a text for each item', () => {
  const json = JSON.parse(jsonFeed(feed([given()])));
  expect(json).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Open notices',
    items: [{ id: 'urn:evenhand:event:e-1', url: `${site}/notices/e-1`, date_published: '2026-11-01T10:00:00.000Z' }],
  });
  expect(json.items[0].content_text).toContain('For the quay.');
});

describe('the calendar (RFC 5545)', () => {
  test('has the deadline and the last instant for questions in UTC, under names that stay', () => {
    const first = parseCalendar(calendar(site, 'Benches', [given()]));
    const second = parseCalendar(
      calendar(site, 'Benches', [given({ number: 2, closesAt: '2026-12-08T15:00:00.000Z' })]),
    );
    expect(first.events.map((e) => [e.UID, e.DTSTART, e.SEQUENCE])).toEqual([
      ['e-1-deadline@evenhand', '20261201T150000Z', '0'],
      ['e-1-questions@evenhand', '20261120T120000Z', '0'],
    ]);
    expect(second.events.map((e) => [e.UID, e.DTSTART, e.SEQUENCE])[0]).toEqual([
      'e-1-deadline@evenhand',
      '20261208T150000Z',
      '1',
    ]);
    expect(first.events[0]!.SUMMARY).toBe('Bids close: R-7: Benches, "oak"; 40 pieces');
    expect(first.events[0]!.DESCRIPTION).toContain(`Harbour & Sons <Ltd>\n${site}/notices/e-1`);
  });

  test('has no line of more than 75 octets, and unfolds to what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = text.replace(/[\r\n]/g, '').toWellFormed();
        const out = folded(line);
        for (const piece of out.split('\r\n')) expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(75);
        expect(out.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });

  test('is read back whatever was typed', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, buyer) => {
        const { events } = parseCalendar(calendar(site, title, [given({ title, buyer, reference: '' })]));
        expect(events.length).toBe(2);
      }),
    );
    expect(calendarText('a;b,c\\d\r\ne')).toBe('a\\;b\\,c\\\\d\\ne');
  });
});

describe('what was cancelled', () => {
  const at = '2026-11-05T12:00:00.000Z';
  test('is struck out by calendars that have it: the same UID, a higher sequence, the status of RFC 5545', () => {
    const [before] = parseCalendar(calendar(site, 'Benches', [given()])).events;
    const [after] = parseCalendar(calendar(site, 'Benches', [given()], at)).events;
    expect(after!.UID).toBe(before!.UID);
    expect(Number(after!.SEQUENCE)).toBeGreaterThan(Number(before!.SEQUENCE));
    expect([before!.STATUS, after!.STATUS]).toEqual([undefined, 'CANCELLED']);
  });

  test('says so on the page without scripts, with when and why', () => {
    const { notice } = givenPublished();
    const html = noticePage(site, notice, [], [{ lotId: null, at, reasons: 'No money <left>.' }]);
    expect(html).toContain('This event was cancelled on Thu 5 Nov 2026');
    expect(html).toContain('No money &lt;left&gt;.');
    expect(noticePage(site, notice, [])).not.toContain('cancelled');
  });
});

describe('the page without scripts', () => {
  test('is one document whatever was typed: nothing of it becomes markup', () => {
    const { notice } = givenPublished();
    const tags = (html: string) => (html.match(/<\/?[a-z!][^>]*>/gi) ?? []).map((t) => t.replace(/"[^"]*"/g, '""'));
    const plain = noticePage(site, { ...notice, buyer: 'x', content: { ...notice.content, title: 'x' } }, []);
    fc.assert(
      fc.property(nasty, nasty, (title, buyer) => {
        const html = noticePage(site, { ...notice, buyer, content: { ...notice.content, title } }, []);
        expect(tags(html)).toEqual(tags(plain));
        const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!;
        expect(JSON.parse(data)['@type']).toBe('Demand');
      }),
    );
    expect(plain).toContain(`<link rel="canonical" href="${site}/api/notices/${notice.eventId}/page">`);
    expect(noticeListPage(site, [given()], 'next')).toContain('rel="next"');
    expect(jsonInHtml('</script><!--')).toBe('"\\u003c/script\\u003e\\u003c!--"');
  });
});

describe('in German', () => {
  const { notice } = givenPublished();
  const own = `${site}/api/notices/${notice.eventId}/page`;
  const german = <T>(run: () => T) => inLanguage('de', run);

  test('the page without scripts says so, leads to the same page in English, and keeps what was typed', () => {
    const html = german(() => noticePage(site, notice, [{ name: 'plan.pdf', size: 12_345 }], [], 'de'));
    for (const said of ['<html lang="de">', 'Die Angebotsfrist endet am <strong><time', 'Wie Angebote bewertet werden'])
      expect(html).toContain(said);
    expect(html).toContain(`<link rel="canonical" href="${own}?language=de">`);
    for (const language of ['en', 'de'])
      expect(html).toContain(`<link rel="alternate" hreflang="${language}" href="${own}?language=${language}">`);
    expect(html).toContain(`<a href="${own}?language=en" rel="alternate" hreflang="en" lang="en">English</a>`);
    expect(html).toContain(notice.content.lots[0]!.name);
    expect(html.match(/Bids close|Criterion|Buyer|Documents|lines in/g)).toBeNull();
  });

  test('so does the list, whose links stay in its language', () => {
    const html = german(() => noticeListPage(site, [given()], 'next', 'de'));
    expect(html).toContain('<h1>Offene Bekanntmachungen</h1>');
    expect(html).toContain(`href="${site}/api/notices/e-1/page?language=de"`);
    expect(html).toContain(`href="${site}/api/notices/open.html?cursor=next&amp;language=de"`);
  });

  test('so do the feeds and the calendar', () => {
    const feedOf = { ...feed([given()]), language: 'de' as const };
    const root = parseXml(german(() => atom(feedOf)));
    expect(root.attributes['xml:lang']).toBe('de');
    const json = JSON.parse(german(() => jsonFeed(feedOf)));
    expect([json.language, json.items[0].content_text]).toEqual([
      'de',
      expect.stringMatching(/^Die Angebotsfrist endet am Di 1\. Dez\. 2026, 16:00 Berlin .*For the quay\.$/),
    ]);
    const { events } = parseCalendar(german(() => calendar(site, 'Benches', [given()], null, 'de')));
    expect(events.map((e) => e.SUMMARY)).toEqual([
      'Ende der Angebotsfrist: R-7: Benches, "oak"; 40 pieces',
      'Letzte Fragen: R-7: Benches, "oak"; 40 pieces',
    ]);
  });
});

describe('a notice in lists', () => {
  const { notice } = givenPublished();
  test('is an open one: none by invitation, none to try things out', () => {
    const listed = (content: Partial<typeof notice.content>) =>
      listedNotice({ ...notice, content: { ...notice.content, access: 'open', sandbox: false, ...content } });
    expect(listed({})).not.toBeNull();
    expect(listed({ access: 'invited' })).toBeNull();
    expect(listed({ sandbox: true })).toBeNull();
  });

  const search = { words: '', buyer: '', classification: '', classes: [], until: null };
  test.each([
    [{ words: 'oak BENCH' }, true],
    [{ words: 'ench' }, false],
    [{ words: 'quay harbour' }, true],
    [{ words: 'R-7' }, true],
    [{ words: 'steel' }, false],
    [{ buyer: 'b-1' }, true],
    [{ buyer: 'harbour' }, true],
    [{ buyer: 'city' }, false],
    [{ classification: '39' }, true],
    [{ classification: '39110000-6' }, true],
    [{ classification: '30' }, false],
    [{ until: '2026-12-01T15:00:00.000Z' }, true],
    [{ until: '2026-12-01T14:59:59.999Z' }, false],
  ])('is found by %j: %s', (of, found) => {
    expect(isFound(given(), { ...search, ...of })).toBe(found);
  });

  test('is of a class where its code is below it, zeros at the end left out', () => {
    expect([isBelow('72212000-4', '72000000-5'), isBelow('30200000-1', '3'), isBelow('39113600-3', '30')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
