import { expect, it } from 'vitest';
import { write } from '../../shared/mail.ts';
import { t } from '../../shared/words/say.ts';
import { inWords, wordsOfLetters } from '../../web/language.ts';

const letter = () =>
  write(
    {
      to: 'mara@company.example',
      letter: 'bid-withdrawn',
      data: {
        ...{ eventId: 'e', lotId: 'l', title: 'Bänke', reference: '26-014', buyer: 'Stadt Linz', zone: 'UTC' },
        ...{ receipt: 'EH-7Q4K-2M9D-X3WP', withdrawnAt: '2026-05-05T12:00:00.000Z' },
        closesAt: '2026-05-19T12:00:00.000Z',
      },
    },
    'https://evenhand.example',
  );

it('a letter is shown in its own language, whatever the language of the page', async () => {
  const english = inWords(await wordsOfLetters('en'), letter);
  expect(english.subject).toBe('Withdrawn: your bid for Bänke');
  const german = inWords(await wordsOfLetters('de'), letter);
  expect(german.subject).toMatch(/Angebot/);
  expect(`${german.subject} ${german.text}`).not.toMatch(/\b(your|you|bid|was|until|May)\b/i);
});

it('afterwards the page speaks as before, also where the letter cannot be written', async () => {
  const words = await wordsOfLetters('de');
  const fails = () => {
    throw new Error('no letter');
  };
  expect(() => inWords(words, fails)).toThrow('no letter');
  expect(t('Events')).toBe('Events');
});
