import { describe, expect, it } from 'vitest';
import type { OpenedEnvelope } from '../../shared/bid.ts';
import type { EnvelopeId } from '../../shared/event.ts';
import { minutesHtml, minutesOf, minutesView } from '../../shared/minutes.ts';
import type { NotOpened } from '../../shared/not-opened.ts';
import { tabulate, tabulationCsv } from '../../shared/tabulation.ts';
import { de } from '../../shared/words/de.ts';
import { speakBy } from '../../shared/words/say.ts';
import { afterDeadline, closesAt, givenBidContent, givenContent, givenPublished, people } from '../given.ts';

const opened = (bidId: string, supplierName: string, envelope: EnvelopeId): OpenedEnvelope => ({
  eventId: 'event-1',
  lotId: 'lot-1',
  envelope,
  notice: 1,
  supplierId: `of-${bidId}`,
  salt: '00',
  answers: {},
  currency: 'USD',
  prices: envelope === 'commercial' ? givenBidContent().prices : null,
  files: [],
  bidId,
  supplierName,
  contact: { name: 'Maya', email: 'maya@paper-heron.example' },
  receivedAt: closesAt.replace('01:00', '00:59'),
  fingerprint: 'ab'.repeat(32),
  sha256: 'cd'.repeat(32),
});
const said = [people.opener, people.opener2].map(({ id, name }) => ({ id, name, at: afterDeadline }));
const minutes = (
  readOut: boolean,
  envelope: EnvelopeId = 'commercial',
  names = ['Marmot & <b>Daughters', 'Lanternfish Works'],
  inVain: NotOpened[] = [],
) =>
  minutesOf(
    givenPublished({ content: givenContent({ readOut }) }).event,
    'lot-1',
    envelope,
    said,
    afterDeadline,
    names.map((n, i) => opened(`7q4k2m9dx3wp000${i}`, n, envelope)),
    inVain,
  );

describe('the minutes of an opening', () => {
  it('say why a price envelope stays sealed, but not where the other bidders are read it', () => {
    const sealed = [
      {
        bidder: 'Marmot',
        receipt: 'R-1',
        receivedAt: closesAt,
        fingerprint: 'ef'.repeat(32),
        why: 'rejected' as const,
      },
    ];
    const of = (readOut: boolean) => {
      const { event } = givenPublished({ content: givenContent({ readOut }) });
      return minutesView(minutesOf(event, 'lot-1', 'commercial', said, afterDeadline, [], [], sealed));
    };
    expect(minutesHtml(of(false))).toContain('price envelope not opened, rejected before');
    expect(minutesHtml(of(true))).toContain('price envelope not opened');
    expect(JSON.stringify(of(true)) + minutesHtml(of(true))).not.toContain('rejected');
  });

  it('say who opened, when, and for each bid bidder, instant, receipt and fingerprint, by name', () => {
    const { minutes: m, suppliers } = minutes(false);
    expect(m.openers.map((o) => o.name)).toEqual(['Iris Opener', 'Jonas Opener']);
    expect(m.bids.map((b) => [b.bidder, b.receipt, b.total])).toEqual([
      ['Lanternfish Works', 'EH-7Q4K-2M9D-X3WP', null],
      ['Marmot & <b>Daughters', 'EH-7Q4K-2M9D-X3WP', null],
    ]);
    expect(suppliers).toEqual(['of-7q4k2m9dx3wp0001', 'of-7q4k2m9dx3wp0000']);
    expect(JSON.stringify(m)).not.toContain('of-7q4k');
  });

  it('have totals only where prices are read out, and only of the price envelope', () => {
    expect(minutes(true).minutes.bids[0]?.total).toBe('42194');
    expect(minutes(true, 'technical').minutes).toMatchObject({
      totals: false,
      bids: [{ total: null }, { total: null }],
    });
    expect(minutes(false).minutes.totals).toBe(false);
  });

  it('have one fingerprint, in whatever order the envelopes were read', () => {
    const turned = minutes(true, 'commercial', ['Marmot & <b>Daughters', 'Lanternfish Works'].reverse());
    const { fingerprint } = minutesView(minutes(true));
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(turned.minutes.bids.map((b) => b.bidder)).toEqual(minutes(true).minutes.bids.map((b) => b.bidder));
    expect(minutesView(minutes(true)).fingerprint).toBe(fingerprint);
    expect(minutesView(minutes(false)).fingerprint).not.toBe(fingerprint);
  });

  it('are a page with both clocks, in which nothing that somebody typed is markup', () => {
    const html = minutesHtml(minutesView(minutes(true)));
    expect(html).toContain('Opening minutes: price envelopes');
    expect(html).toContain('Fri 27 Nov 2026, 15:59:00.000 Anchorage (AKST, UTC−9); Sat 28 Nov 2026, 00:59:00.000 UTC');
    expect(html).toContain('USD 42,194.00');
    expect(html).toContain('Marmot &amp; &lt;b&gt;Daughters');
    expect(html).not.toContain('<b>');
    expect(minutesHtml(minutesView(minutes(true, 'commercial', [])))).toContain('No bid was received.');
  });

  it('name what was entered and withdrawn or replaced, by whom and why, and say nothing where there is none', () => {
    const said = { way: 'paper', receivedAt: closesAt, receivedBy: 'Desk', reason: 'Too <i>busy', by: 'Ben' } as const;
    const one = { bidder: 'Old Mill', receipt: 'EH-1', receivedAt: closesAt, fingerprint: 'ab'.repeat(32) };
    const inVain: NotOpened[] = [
      { ...one, entered: said, became: 'replaced', at: closesAt, as: { ...said, by: 'Greta' } },
      { ...one, receipt: 'EH-2', entered: said, became: 'withdrawn', at: closesAt, as: said },
    ];
    const of = minutes(true, 'technical', [], inVain);
    expect(of.minutes.notOpened).toEqual(inVain);
    expect(of.suppliers).toEqual([]);
    const html = minutesHtml(minutesView(of));
    expect(html).toContain('<h2>Not opened</h2>');
    expect(html).toMatch(/<li>Old Mill, EH-1\. Replaced by Greta on .*: Too &lt;i&gt;busy \(on paper, received/);
    expect(html).toMatch(/<li>Old Mill, EH-2\. Withdrawn by Ben on /);
    expect('notOpened' in minutes(true).minutes).toBe(false);
    expect(minutesHtml(minutesView(minutes(true)))).not.toContain('Not opened');
  });
});

describe('the minutes in German', () => {
  it('are the same minutes, under the same fingerprint', () => {
    const english = minutesView(minutes(true));
    speakBy(() => de);
    const german = minutesView(minutes(true));
    const page = minutesHtml(german);
    speakBy(() => undefined);
    expect(german).toEqual(english);
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('<h1>Öffnungsniederschrift: Preisumschläge</h1>');
    expect(page).toContain(german.fingerprint);
    expect(minutesHtml(english)).toContain('<html lang="en">');
  });
});

describe('the tabulation', () => {
  const table = tabulate(givenContent(), 'lot-1', [
    { bidId: 'a', name: '=cmd()', prices: givenBidContent().prices },
    { bidId: 'b', name: 'Heron, "Paper"', prices: [{ lineId: 'bench', unitPrice: '0.1', quantity: null }] },
  ]);

  it('says in how many periods a line falls due, and what scoring counts where that is discounted', () => {
    const content = givenContent();
    const [lot] = content.lots;
    const years = { first: 1, last: 2 };
    content.lots = [{ ...lot!, discountPercent: '10', lines: lot!.lines.map((l) => ({ ...l, periods: years })) }];
    const of = tabulate(content, 'lot-1', [
      {
        bidId: 'a',
        name: 'Heron',
        prices: [
          { lineId: 'bench', unitPrice: '100', quantity: null },
          { lineId: 'fixing', unitPrice: '21', quantity: '10' },
        ],
      },
      { bidId: 'b', name: 'Kettle', prices: null },
    ]);
    expect(of.lines[0]).toMatchObject({ lineId: 'bench', periods: years });
    // 4,210 a year, twice; 4,210 ÷ 1.1 + 4,210 ÷ 1.21.
    expect(of.bids.map((b) => [b.total, b.presentValue])).toEqual([
      ['8420', '7306.61'],
      [null, null],
    ]);
    expect(tabulationCsv(of).split('\r\n').slice(0, 6)).toEqual([
      '\ufefflot,bidder,line,unit,quantity,periods,unit price,line total,currency',
      'Benches,Heron,"Bench, delivered",piece,40,2,100,8000,USD',
      'Benches,Heron,Setting and fixing,hour,10,2,21,420,USD',
      'Benches,Heron,Total,,,,,8420,USD',
      'Benches,Heron,"Net present value, which scoring counts",,,,,7306.61,USD',
      'Benches,Kettle,Price envelope not opened,,,,,,USD',
    ]);
  });

  it('has each bid’s unit price, quantity and exact total of each line; a blank stays blank', () => {
    expect(table.bids[0]).toMatchObject({
      total: '42194',
      cells: [
        { unitPrice: '850.00', quantity: '40', total: '34000' },
        { unitPrice: '68.00', quantity: '120.5', total: '8194' },
      ],
    });
    expect(table.bids[1]).toMatchObject({
      total: null,
      cells: [
        { unitPrice: '0.1', quantity: '40', total: '4' },
        { unitPrice: null, quantity: null, total: null },
      ],
    });
  });

  it('says where nothing is bid, and shows alternates beside the price, in no total', () => {
    const content = givenContent();
    content.lots[0]!.lines[1]!.optional = true;
    const alternate = { id: 'a1', description: '=HYPERLINK("x")', unitPrice: '900', quantity: null };
    const prices = [{ lineId: 'bench', unitPrice: '850', quantity: null }];
    const plain = tabulate(content, 'lot-1', [{ bidId: 'a', name: 'Heron', prices }]);
    const of = tabulate(content, 'lot-1', [
      { bidId: 'a', name: 'Heron', prices: [{ ...prices[0]!, alternates: [alternate] }] },
    ]);
    expect(of.bids[0]!.total).toBe('34000');
    expect(of.bids[0]!.cells).toMatchObject([
      {
        noBid: false,
        total: '34000',
        alternates: [{ description: '=HYPERLINK("x")', unitPrice: '900', total: '36000' }],
      },
      { noBid: true, alternates: [] },
    ]);
    expect(tabulationCsv(of).split('\r\n').slice(1, 4)).toEqual([
      'Benches,Heron,"Bench, delivered",piece,40,850,34000,USD,,',
      'Benches,Heron,"Bench, delivered",piece,40,900,,USD,"\'=HYPERLINK(""x"")",36000',
      'Benches,Heron,Setting and fixing,hour,,No bid,,USD,,',
    ]);
    // Without alternates the file has the columns that it always had.
    expect(tabulationCsv(plain).split('\r\n')[2]).toBe('Benches,Heron,Setting and fixing,hour,,No bid,,USD');
  });

  it('is CSV that no spreadsheet takes for a formula', () => {
    const csv = tabulationCsv(table);
    expect(csv).toContain('Benches,\'=cmd(),"Bench, delivered",piece,40,850.00,34000,USD\r\n');
    expect(csv).toContain('Benches,"Heron, ""Paper""",Total,,,,,USD\r\n');
    expect(csv).not.toMatch(/(^|,)[=+@-]/m);
  });
});
