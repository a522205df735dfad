import { describe, expect, it } from 'vitest';
import { type Letters, letterAbout, type Mail, write } from '../../shared/mail.ts';
import { later } from '../../shared/time.ts';
import { front } from '../../shared/words/de/front.ts';
import { letters } from '../../shared/words/de/letters.ts';
import { rules } from '../../shared/words/de/rules.ts';
import { speakBy, type Words } from '../../shared/words/say.ts';
import { closesAt, givenContent } from '../given.ts';

const site = 'https://evenhand.example';
const about = {
  eventId: 'event-1',
  lotId: 'lot-1',
  title: 'Benches for the park by the lake',
  reference: 'FH-26-014',
  buyer: 'City of Fernhaven',
  zone: 'America/Anchorage',
};
const data: Letters = {
  'colleague-invited': { organisation: 'City of Fernhaven', by: 'Ada', token: 'token-1' },
  'organisation-left': { organisation: 'Paper Heron Collective', by: 'Maya', at: closesAt },
  'review-asked': { ...about, by: 'Ben', note: 'Look at the price sheet.' },
  'review-decided': { ...about, by: 'Carla', approves: false, reason: 'The ceiling is too low.' },
  'published-as-scheduled': { ...about, at: closesAt },
  'publication-failed': { ...about, at: closesAt, reason: 'The deadline has passed already.' },
  'supplier-invited': { ...about, closesAt, token: 'token-2' },
  'bid-received': {
    ...about,
    receipt: 'EH-7Q4K-2M9D-X3WP',
    bidId: 'bid-1',
    receivedAt: '2026-11-28T00:58:48.214Z',
    closesAt,
    fingerprint: 'ab'.repeat(32),
    files: [{ name: 'drawing.pdf', sha256: 'cd'.repeat(32) }],
    supplier: 'Paper Heron Collective',
  },
  addendum: {
    ...about,
    number: 2,
    reopened: false,
    reason: 'A quantity was wrong.',
    closesAt,
    moved: true,
    changes: ['Lot “Benches” › Line “Bench” › Quantity: 40 → 44'],
    more: 3,
    lots: [{ lotId: 'lot-1', name: 'Benches' }],
  },
  'bid-withdrawn': { ...about, receipt: 'EH-7Q4K-2M9D-X3WP', withdrawnAt: '2026-11-28T00:58:48.214Z', closesAt },
  'bid-unsent': {
    ...about,
    closesAt,
    at: later(closesAt, -7_170),
    lots: [
      { lotId: 'lot-1', name: 'Benches', state: 'none' },
      { lotId: 'lot-2', name: 'Tables', state: 'changed' },
    ],
  },
  'notice-in-class': {
    ...about,
    closesAt,
    followed: { scheme: 'CPV', code: '39113600-3', name: 'Benches' },
  },
  'profile-expiring': {
    supplier: 'Paper Heron Collective',
    day: '2026-11-20',
    entries: [
      { title: 'Trade register', validUntil: '2026-11-19' },
      { title: 'Liability insurance', validUntil: '2026-11-20' },
      { title: 'ISO 14001', validUntil: '2026-12-20' },
    ],
  },
  'ready-to-open': { ...about, closesAt, lots: 1 },
  'ready-to-score': { ...about, bids: 6 },
  'recommendation-waits': { ...about, by: 'Lena Lead' },
  'recommendation-decided': { ...about, by: 'Carla', approved: true, reason: '' },
  'ending-waits': { ...about, by: 'Lena Lead', reasons: 'No bid was received.' },
  'standstill-over': { ...about, ends: closesAt, winner: 'Paper Heron Collective' },
  'objection-received': { ...about, from: 'Marmot & Daughters', late: false },
  'objection-made': {
    ...about,
    supplier: 'Marmot & Daughters',
    receivedAt: closesAt,
    late: false,
    text: 'The larch is not from here.',
  },
  'award-suspended': { ...about, supplier: 'Paper Heron Collective' },
  'objection-decided': { ...about, supplier: 'Marmot & Daughters', upheld: false, reasons: 'The marks stand.' },
  'intent-awarded': { ...about, supplier: 'Paper Heron Collective', ends: closesAt, sections: [] },
  'intent-not-awarded': {
    ...about,
    supplier: 'Marmot & Daughters',
    winner: 'Paper Heron Collective',
    ends: closesAt,
    sections: [],
  },
  'award-set-aside': { ...about, supplier: 'Marmot & Daughters', reasons: 'A mark was given for another bid.' },
  'price-sealed': { ...about, supplier: 'Marmot & Daughters', reason: 'Quality has 61 points; the minimum is 70.' },
  'price-opens': { ...about, supplier: 'Marmot & Daughters' },
  'round-called': {
    ...about,
    supplier: 'Marmot & Daughters',
    number: 1,
    closesAt,
    reasons: 'Two prices lie close.',
    offerLot: 'lot-1_r1',
  },
  'round-cancelled': { ...about, supplier: 'Marmot & Daughters', number: 1, reasons: 'The budget was cut.' },
  'round-to-open': { ...about, number: 1, closesAt },
  'no-award': { ...about, supplier: 'Marmot & Daughters', reasons: 'No bid was within the budget.' },
  'lot-cancelled': { ...about, supplier: 'Marmot & Daughters', reasons: 'The park is not built.' },
  'event-cancelled': { ...about, lotName: null, reasons: 'The park is not built.' },
  'result-awarded': { ...about, supplier: 'Paper Heron Collective', sections: [] },
  'clarification-asked': {
    ...about,
    supplier: 'Paper Heron Collective',
    due: closesAt,
    text: 'Which larch is it?',
    price: false,
  },
  'clarification-extended': { ...about, supplier: 'Paper Heron Collective', due: closesAt, text: 'Which larch is it?' },
  'clarification-answered': { ...about, supplier: 'Paper Heron Collective', answeredAt: '2026-12-02T10:00:00.000Z' },
  'question-asked': { ...about, supplier: 'Paper Heron Collective', question: 'How tall?' },
  'question-answered': { ...about, question: 'How tall?', answer: '45 cm.' },
  'answers-published': { ...about, count: 1, answers: [{ question: 'How tall?', answer: '45 cm.' }] },
  'result-not-awarded': {
    ...about,
    supplier: 'Marmot & Daughters',
    winner: 'Paper Heron Collective',
    sections: [{ heading: 'How your bid was assessed', text: 'Design: 20 of 35 points.' }],
  },
};
const letter = (name: keyof Letters, changes: Partial<Record<string, unknown>> = {}) =>
  write({ to: 'maya@supplier.example', letter: name, data: { ...data[name], ...changes } } as Mail, site);
const names = Object.keys(data) as (keyof Letters)[];
/** Letters that are about no event. */
const apart: readonly (keyof Letters)[] = ['colleague-invited', 'organisation-left', 'profile-expiring'];

describe('every letter', () => {
  it.each(names)('has a subject on one line, words in full, and says where it comes from: %s', (name) => {
    const { subject, text } = letter(name);
    expect(subject).toMatch(/^[A-Z][^\r\n\t]{5,200}$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
    expect(text.endsWith(`\n\nEvenhand, ${site}\n`)).toBe(true);
  });

  it.each(names.filter((n) => !apart.includes(n)))('names the event as the buyer does: %s', (name) => {
    expect(letter(name).text).toContain('FH-26-014, Benches for the park by the lake');
    expect(letter(name, { reference: '' }).text).not.toContain(', Benches for the park');
  });

  it('cannot be given a second header by what somebody typed', () => {
    const { subject } = letter('result-awarded', { title: 'Benches\r\nBcc: everybody@example.org' });
    expect(subject).toBe('Your bid was chosen: Benches Bcc: everybody@example.org');
  });
});

describe('every letter in German', () => {
  const words: Words = { ...front, ...rules, ...letters };
  const german = (name: keyof Letters) => {
    speakBy(() => words);
    try {
      return letter(name);
    } finally {
      speakBy(() => undefined);
    }
  };
  /** What a letter says in sentences of ours: without links, names, times. */
  const sentences = (text: string) =>
    text.split(/\n+/).filter((line) => / /.test(line) && !line.startsWith('Evenhand,'));
  /** What people typed, and what is a name, stays as it is. */
  const typed = JSON.stringify(data);

  it.each(names)('says the same: the event, every link, nothing left in English: %s', (name) => {
    const [here, there] = [letter(name), german(name)];
    expect(there.subject).toMatch(/^.[^\r\n\t]{5,200}$/);
    expect(there.text).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
    const linksIn = (text: string) => text.match(/https:\S+/g);
    expect(linksIn(there.text)).toEqual(linksIn(here.text));
    expect(there.text.includes('FH-26-014, Benches for the park by the lake')).toBe(!apart.includes(name));
    const both = sentences(there.text).filter((line) => sentences(here.text).includes(line));
    expect(both.filter((line) => !typed.includes(line.replace(/^\d+\. | {2}[0-9a-f]{64}$/g, '')))).toEqual([]);
  });
});

describe('times in a letter', () => {
  it('have the zone of the event and UTC', () => {
    const both = 'Fri 27 Nov 2026, 16:00 Anchorage (AKST, UTC−9); Sat 28 Nov 2026, 01:00 UTC';
    expect(letter('supplier-invited').text).toContain(`Bids close on ${both}.`);
    expect(letter('ready-to-open').text).toContain(`closed on ${both}.`);
    expect(letter('bid-withdrawn').text).toContain(`until ${both}`);
  });

  it('go to the millisecond where a receipt rests on them', () => {
    for (const name of ['bid-received', 'bid-withdrawn'] as const)
      expect(letter(name).text).toContain(
        'Fri 27 Nov 2026, 15:58:48.214 Anchorage (AKST, UTC−9); Sat 28 Nov 2026, 00:58:48.214 UTC',
      );
  });
});

describe('a receipt by e-mail', () => {
  it('has its number, the fingerprint of the bid and of each file', () => {
    const { subject, text } = letter('bid-received');
    expect(subject).toContain('EH-7Q4K-2M9D-X3WP');
    for (const part of ['EH-7Q4K-2M9D-X3WP', 'ab'.repeat(32), `drawing.pdf  ${'cd'.repeat(32)}`])
      expect(text).toContain(part);
    expect(letter('bid-received', { files: [] }).text).toContain('No files.');
  });

  it('says of a file in parts what its hash is computed over', () => {
    const files = [{ name: 'model.zip', sha256: 'ef'.repeat(32), parts: 17 }];
    expect(letter('bid-received', { files }).text).toContain(
      `model.zip  ${'ef'.repeat(32)} (over its 17 parts, which the receipt names)`,
    );
  });

  it('says of a bid that came on paper who entered it and why, and links to nothing that its bidder cannot reach', () => {
    const entered = { by: 'Ben Manager', reason: 'The workshop has no computer.', number: 'h7k2m9dx3wp00017' };
    const said = ['Ben Manager of City of Fernhaven', 'on your behalf: The workshop has no computer.'];
    for (const name of ['bid-received', 'bid-withdrawn'] as const) {
      for (const words of said) expect(letter(name, { entered }).text).toContain(words);
      expect(letter(name, { entered }).text).not.toContain(`${site}/bids/`);
    }
    expect(letter('bid-received', { entered }).text).toContain('your number with the buyer: h7k2m9dx3wp00017.');
  });

  it('says of a best and final offer that it is one', () => {
    const round = 'It is your best and final offer in round 2.';
    expect(letter('bid-received', { lotId: 'lot-1_r2' }).text).toContain(round);
    expect(letter('bid-received').text).not.toContain('best and final');
  });

  it('tells no price and no answer', () => {
    expect(letter('bid-received').text).not.toMatch(/USD|[0-9],[0-9]{3}\.|answer/i);
  });
});

describe('a reminder of what is not submitted', () => {
  const one = (state: string) => letter('bid-unsent', { lots: [{ lotId: 'lot-1', name: 'Benches', state }] });
  const left = (seconds: number) => letter('bid-unsent', { at: later(closesAt, -seconds) }).subject.split(':')[0];

  it('says in its subject how long there is: never more than there is, by a minute of the clock', () => {
    expect(left(7 * 86_400 - 50)).toBe('Not submitted, 7 days left');
    expect(left(2 * 86_400 - 50)).toBe('Not submitted, 2 days left');
    expect(left(86_400)).toBe('Not submitted, 24 hours left');
    expect(left(7_200 - 50)).toBe('Not submitted, 2 hours left');
    expect(left(3_600)).toBe('Not submitted, one hour left');
    expect(left(1_800)).toBe('Not submitted, less than an hour left');
  });

  it('says what the buyer has: nothing, the bid before the changes, or nothing any more', () => {
    expect(one('none').text).toContain('is saved, and not submitted. City of Fernhaven has nothing from you.');
    expect(one('changed').text).toContain('The submitted bid stands; the changes are not in it.');
    expect(one('withdrawn').text).toContain('has withdrawn its bid');
    expect(one('none').text).toContain(`Check and submit: ${site}/bids/event-1/lot-1`);
  });

  it('of several lots names each with its own link', () => {
    const { text } = letter('bid-unsent');
    expect(text).toContain(`Benches: not submitted, ${site}/bids/event-1/lot-1`);
    expect(text).toContain(`Tables: last changes not submitted, ${site}/bids/event-1/lot-2`);
  });
});

describe('the result', () => {
  it('tells each bidder who was chosen', () => {
    expect(letter('result-awarded').text).toContain('to Paper Heron Collective');
    expect(letter('result-not-awarded').text).toContain(
      'to Paper Heron Collective. The bid of Marmot & Daughters was not chosen.',
    );
  });
});

describe('the result of a rejected bid', () => {
  it('tells its bidder why and by which rule; to others it says nothing of it', () => {
    const rejected = 'The drawing is not to scale. (RFP 2.3)';
    for (const name of ['result-not-awarded', 'intent-not-awarded'] as const) {
      expect(letter(name, { rejected }).text).toContain(`rejected before the scoring, and not ranked:\n${rejected}`);
      expect(letter(name).text).not.toContain('rejected');
    }
  });
});

describe('how many bids are open', () => {
  it('is said in words that fit', () => {
    expect(letter('ready-to-score', { bids: 1 }).text).toContain('One bid is open');
    expect(letter('ready-to-score', { bids: 0 }).text).toContain('0 bids are open');
  });
});

describe('letters of an event with several lots', () => {
  const [benches] = givenContent().lots;
  const two = givenContent({ lots: [benches!, { ...benches!, id: 'lot-2', name: 'Tables' }] });

  it('name the lot that they are about, and none where they are about the whole', () => {
    expect(letterAbout(two, 'City of Fernhaven', 'event-1', 'lot-2').title).toBe(`${two.title}: Tables`);
    expect(letterAbout(two, 'City of Fernhaven', 'event-1', null).title).toBe(two.title);
    expect(letterAbout(givenContent(), 'City of Fernhaven', 'event-1', 'lot-1').title).toBe(two.title);
  });

  it('lead openers to the event, where all lots stand', () => {
    expect(letter('ready-to-open', { lots: 2 }).text).toContain(`${site}/events/event-1\n`);
    expect(letter('ready-to-open').text).toContain(`${site}/opening/event-1/lot-1`);
  });
});
