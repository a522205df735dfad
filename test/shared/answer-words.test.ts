import { describe, expect, it } from 'vitest';
import { lettersOfAnswers, letterWords, pagesOfAnswers, pageWords } from '../../shared/answer-words.ts';
import { kinds, noticeOfAnswers, noticeWords } from '../../shared/kinds.ts';
import { letterAbout, type Mail, write } from '../../shared/mail.ts';
import { answers } from '../../shared/words/de/answers.ts';
import { front } from '../../shared/words/de/front.ts';
import { letters } from '../../shared/words/de/letters.ts';
import { speakBy } from '../../shared/words/say.ts';
import { closesAt, givenContent } from '../given.ts';

const tables = { ...noticeOfAnswers, ...pagesOfAnswers, ...lettersOfAnswers };
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

describe('a sentence of an event that asks for answers', () => {
  it.each(Object.entries(tables))('%s', (ofBids, ofAnswers) => {
    expect(ofAnswers).not.toMatch(/\bbid/i);
    expect([...new Set(namesIn(ofAnswers))]).toEqual([...new Set(namesIn(ofBids))]);
  });

  it('has no offer in it in German either', () => {
    const german: Record<string, string> = { ...front, ...answers, ...letters };
    for (const said of Object.values(tables)) if (german[said]) expect(german[said]).not.toMatch(/Angebot/);
  });

  it('is said of kinds that compare nothing, and of no other', () => {
    for (const [kind, { comparedBy }] of Object.entries(kinds)) {
      const content = { kind: kind as keyof typeof kinds };
      const said = [
        noticeWords(content, 'Start a bid'),
        pageWords(content, 'Submit this bid'),
        letterWords(content, 'Bids close on {when}.'),
      ];
      expect(said).toEqual(
        comparedBy === 'nothing'
          ? ['Start your answer', 'Submit this answer', 'Answers are due on {when}.']
          : ['Start a bid', 'Submit this bid', 'Bids close on {when}.'],
      );
    }
  });
});

describe('letters about an RFI', () => {
  const about = letterAbout({ ...givenContent(), kind: 'rfi' }, 'City of Fernhaven', 'event-1', null);
  const supplier = 'Paper Heron';
  const mails: Mail[] = [
    { to: 'm@h.example', letter: 'supplier-invited', data: { ...about, closesAt, token: 'token' } },
    {
      to: 'm@h.example',
      letter: 'bid-received',
      data: {
        ...about,
        receipt: 'EH-1',
        bidId: 'b',
        receivedAt: closesAt,
        closesAt,
        fingerprint: 'ab',
        files: [],
        supplier,
      },
    },
    {
      to: 'm@h.example',
      letter: 'bid-withdrawn',
      data: { ...about, receipt: 'EH-1', withdrawnAt: closesAt, closesAt },
    },
    {
      to: 'm@h.example',
      letter: 'bid-unsent',
      data: { ...about, closesAt, at: closesAt, lots: [{ lotId: 'lot-1', name: 'A', state: 'changed' }] },
    },
    {
      to: 'm@h.example',
      letter: 'addendum',
      data: { ...about, number: 1, reopened: true, reason: 'More time.', closesAt, moved: true, changes: [], more: 0 },
    },
    {
      to: 'm@h.example',
      letter: 'addendum',
      data: {
        ...{ ...about, number: 1, reopened: false, reason: 'More time.', closesAt, moved: true, changes: [], more: 0 },
        lots: [{ lotId: 'lot-1', name: 'A' }],
      },
    },
    { to: 'm@h.example', letter: 'event-cancelled', data: { ...about, lotName: null, reasons: 'None.' } },
    {
      to: 'm@h.example',
      letter: 'clarification-asked',
      data: { ...about, supplier, due: closesAt, text: '?', price: false },
    },
    { to: 'm@h.example', letter: 'ready-to-open', data: { ...about, closesAt, lots: 1 } },
    { to: 'm@h.example', letter: 'ready-to-score', data: { ...about, bids: 2 } },
  ];
  const words = (mail: Mail) => {
    const { subject, text } = write(mail, '');
    // Addresses are the same for every kind.
    return `${subject}\n${text.replace(/\/\S+/g, '')}`;
  };

  it.each(mails.map((mail) => [mail.letter, mail] as const))('%s: asks for an answer, never for a bid', (_, mail) => {
    expect(words(mail)).not.toMatch(/\bbids?\b/i);
    speakBy(() => ({ ...front, ...letters }));
    try {
      expect(words(mail)).not.toMatch(/Angebot/);
    } finally {
      speakBy(() => undefined);
    }
  });
});
