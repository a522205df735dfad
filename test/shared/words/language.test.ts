import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLanguage, languageIn, languages } from '../../../shared/words/language.ts';

test.each([
  ['', 'en'],
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE-at, en;q=0.5', 'de'],
  ['en;q=0.5, de', 'de'],
  ['de;q=0.5, en;q=0.8', 'en'],
  ['fr, de;q=0.3', 'de'],
  ['fr-CA, it', 'en'],
  ['*', 'en'],
  ['de;q=0, *', 'en'],
  ['de;q=0.000', 'en'],
  ['de ; q=0.7 , en ; q=0.6', 'de'],
  ['en, de', 'en'],
  ['deutsch', 'en'],
  ['constructor, __proto__', 'en'],
])('the header %j asks for %s', (header, language) => {
  expect(languageIn(header)).toBe(language);
});

test('a browser lists languages in the order in which it wants them', () => {
  expect(languageIn(['de-CH', 'en'])).toBe('de');
  expect(languageIn(['fr', 'en-GB', 'de'])).toBe('en');
  expect(languageIn([])).toBe('en');
});

test('gives one of ours for any rubbish, at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4096 }), (header) => {
      expect(Object.keys(languages)).toContain(languageIn(header));
    }),
    { numRuns: 25 },
  );
  for (const unit of ['de;q=0.1,', ',;q=', 'x-', ' ;', 'q=1;'])
    expect(Object.keys(languages)).toContain(languageIn(unit.repeat(4096 / unit.length)));
});

test('knows its own tags and no others', () => {
  expect(['de', 'en', 'DE', 'toString', ''].map(isLanguage)).toEqual([true, true, false, false, false]);
});
