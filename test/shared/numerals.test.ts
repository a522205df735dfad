import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { money } from '../../shared/money.ts';
import { thousands } from '../../shared/numerals.ts';
import { front } from '../../shared/words/de/front.ts';
import { speakBy } from '../../shared/words/say.ts';

afterEach(() => speakBy(() => undefined));

it('keeps thousands apart so that no number is read in two ways: by commas in English, by narrow spaces in German', () => {
  expect([thousands(999), thousands(1_000), thousands('1234567')]).toEqual(['999', '1,000', '1,234,567']);
  expect(money('214900', 'USD')).toBe('USD 214,900.00');
  speakBy(() => front);
  expect(thousands('1234567')).toBe('1\u202f234\u202f567');
  expect(money('214900', 'USD')).toBe('USD 214\u202f900.00');
});

it('changes no digit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9][0-9]{0,30}$/), fc.boolean(), (digits, german) => {
      speakBy(() => (german ? front : undefined));
      expect(thousands(digits).replace(/[^0-9]/g, '')).toBe(digits);
    }),
  );
});
