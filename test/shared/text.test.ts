import { describe, expect, it } from 'vitest';
import { isLine, textFaults } from '../../shared/text.ts';

describe('text that people type', () => {
  it.each([
    ['letters of any script', 'Скамейки, ベンチ, مقاعد, Bänke'],
    ['several lines and tabs', 'First line\n\tSecond line\r\nThird'],
    ['emoji, where it is not a title', 'Thank you 👍🏽'],
    ['the signs of print', '“5 %” – €/m² · 10×20…'],
    ['a joined family', '👩‍👩‍👧'],
    ['nothing', ''],
  ])('may hold %s', (_, text) => {
    expect(textFaults(text)).toEqual([]);
  });

  it.each([
    ['NUL', 'a\u0000b', 'text-control'],
    ['an escape sequence', 'a\u001b[2Jb', 'text-control'],
    ['a bell', '\u0007', 'text-control'],
    ['delete', 'a\u007fb', 'text-control'],
    ['a C1 control', 'a\u0085b', 'text-control'],
    ['a line separator', 'a\u2028b', 'text-control'],
    ['a byte order mark', '\ufeffa', 'text-control'],
    ['a non-character', 'a\uffff', 'text-control'],
    ['the RTL override', 'annex\u202efdp.exe', 'text-direction'],
    ['an embedding', 'a\u202ab\u202c', 'text-direction'],
    ['an isolate', 'a\u2067b\u2069', 'text-direction'],
    ['a right-to-left mark', 'a\u200fb', 'text-direction'],
    ['an Arabic letter mark', 'a\u061cb', 'text-direction'],
    ['the first half of a pair', 'a\ud83d', 'text-broken'],
    ['the second half of a pair', '\udc4db', 'text-broken'],
    ['two halves in the wrong order', '\udc4d\ud83d', 'text-broken'],
    ['what is left of broken UTF-8', 'caf\ufffd', 'text-broken'],
  ])('holds no %s', (_, text, code) => {
    expect(textFaults(text)).toEqual([{ at: '', code }]);
  });

  it('is looked for at every depth, in keys too, and named by its place', () => {
    const bad = 'a\u0000';
    expect(
      textFaults({
        title: bad,
        lots: [{ lines: [{ name: 'fine' }, { name: bad }] }],
        answers: { 'q\u202e': 'fine', ok: 'a\ud800' },
        number: 5,
        nothing: null,
        yes: true,
      }),
    ).toEqual([
      { at: 'title', code: 'text-control' },
      { at: 'lots.0.lines.1.name', code: 'text-control' },
      { at: 'answers.q\u202e', code: 'text-direction' },
      { at: 'answers.ok', code: 'text-broken' },
    ]);
  });

  it('says one fault for one string', () => {
    expect(textFaults('\u0000\u202e\ud800')).toHaveLength(1);
  });
});

describe('a title, or a name on a letter', () => {
  it.each(['Benches', 'Straße & Söhne, 2. Los', '道路工事', 'أعمال الطرق', '№ 5 (§ 3) – 50 %', '%', 'm²', 'a'])(
    'may be %j',
    (text) => {
      expect(isLine(text)).toBe(true);
    },
  );

  it.each([
    ['empty', ''],
    ['of spaces', '   '],
    ['of spaces that are wide or fixed', '\u00a0\u2003\u3000'],
    ['of spaces without width', '\u200b\u200b\u2060'],
    ['of a soft hyphen', '\u00ad'],
    ['of letters that are drawn as nothing', '\u3164\u115f\uffa0'],
    ['of the blank Braille pattern', '\u2800'],
    ['on two lines', 'Benches\nfor the park'],
    ['on two lines in the old way', 'Benches\rfor the park'],
    ['in columns', 'Benches\tpark'],
    ['with a picture', 'Benches 🪑'],
    ['with a flag', 'Benches 🇺🇸'],
    ['with a sign turned into a picture', 'Benches ☎\ufe0f'],
    ['with a key cap', 'Benches 5\ufe0f\u20e3'],
  ])('is not %s', (_, text) => {
    expect(isLine(text)).toBe(false);
  });
});
