import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf, readAddress, readAddresses, shownAddress } from '../../shared/address.ts';

const emailOf = (text: string) => {
  const read = readAddress(text);
  return 'email' in read ? read.email : `refused: ${read.fault}`;
};

describe('an address', () => {
  test.each([
    ['maya@paper-heron.example', 'maya@paper-heron.example'],
    ['  MAYA@Paper-Heron.Example ', 'maya@paper-heron.example'],
    ['Maya Lindholm <maya@paper-heron.example>', 'maya@paper-heron.example'],
    ['mailto:maya@paper-heron.example', 'maya@paper-heron.example'],
    ['o.brien+bids@sub.domain.example', 'o.brien+bids@sub.domain.example'],
    ['info@münchen.example', 'info@xn--mnchen-3ya.example'],
    ['info@MÜNCHEN.example', 'info@xn--mnchen-3ya.example'],
    ['info@xn--mnchen-3ya.example', 'info@xn--mnchen-3ya.example'],
    ['info@例え.テスト', 'info@xn--r8jz45g.xn--zckzah'],
    ['info@straße.example', 'info@xn--strae-oqa.example'],
  ])('%s is sent to %s', (text, email) => {
    expect(emailOf(text)).toBe(email);
  });

  test.each([
    ['maya', 'no-at'],
    ['@paper-heron.example', 'local-part'],
    ['maya..l@paper-heron.example', 'local-part'],
    ['.maya@paper-heron.example', 'local-part'],
    ['"maya l"@paper-heron.example', 'local-part'],
    ['a@b@paper-heron.example', 'local-part'],
    ['müller@paper-heron.example', 'local-not-ascii'],
    ['maya@paper-heron', 'domain'],
    ['maya@192.168.0.1', 'domain'],
    ['maya@[192.168.0.1]', 'domain'],
    ['maya@-heron.example', 'domain'],
    ['maya@heron..example', 'domain'],
    ['maya@heron.example/path', 'domain'],
    ['maya@heron.example:25', 'domain'],
    ['maya@%68eron.example', 'domain'],
    ['maya@xn--.example', 'domain'],
    [`${'m'.repeat(65)}@heron.example`, 'too-long'],
    ['maya@hero\u200bn.example', 'hidden-character'],
    ['maya\u202e@heron.example', 'hidden-character'],
    ['maya@her\u00adon.example', 'hidden-character'],
  ])('%s is refused: %s', (text, fault) => {
    expect(emailOf(text)).toBe(`refused: ${fault}`);
  });

  test.each([
    ['info@xn--mnchen-3ya.example', 'info@münchen.example'],
    ['info@mail.xn--mnchen-3ya.example', 'info@mail.münchen.example'],
    ['info@xn--r8jz45g.xn--zckzah', 'info@例え.テスト'],
    ['info@xn--strae-oqa.example', 'info@straße.example'],
    ['info@xn--80akhbyknj4f.example', 'info@испытание.example'],
    ['info@xn--hxajbheg2az3al.example', 'info@παράδειγμα.example'],
    ['info@xn--ls8h.example', 'info@💩.example'],
    ['maya@paper-heron.example', 'maya@paper-heron.example'],
    // Not what it would be spelled as: nothing, too much, a Cyrillic а among Latin letters.
    ['info@xn--a.example', 'info@xn--a.example'],
    ['info@xn--99999999.example', 'info@xn--99999999.example'],
    ['info@xn--pple-43d.example', 'info@xn--pple-43d.example'],
    ['ours', 'ours'],
  ])('%s is shown as %s', (email, shown) => expect(shownAddress(email)).toBe(shown));

  test('that is shown leads back to the address that mail is sent to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (label) => {
        const read = readAddress(`a@${label}.example`);
        if ('email' in read) expect(emailOf(shownAddress(read.email))).toBe(read.email);
      }),
      { numRuns: 2_000 },
    );
  });

  test('that was read is read again as the same, and holds nothing but printable ASCII', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          fc.string(),
          fc.string({ unit: 'grapheme' }).map((s) => `a@${s}.example`),
        ),
        (text) => {
          const read = readAddress(text);
          if ('fault' in read) return;
          expect(read.email).toMatch(/^[\x21-\x7e]+$/);
          expect(readAddress(read.email)).toEqual(read);
        },
      ),
    );
  });
});

test('a list keeps its order and says of each row what it is', () => {
  const rows = readAddresses(
    piecesOf('a@b.example, A@B.example;info@münchen.example\nnobody\r\n\n info@xn--mnchen-3ya.example'),
  );
  expect(rows.map((r) => ('email' in r ? [r.email, r.twice] : [r.written, r.fault]))).toEqual([
    ['a@b.example', false],
    ['a@b.example', true],
    ['info@xn--mnchen-3ya.example', false],
    ['nobody', 'no-at'],
    ['info@xn--mnchen-3ya.example', true],
  ]);
});
