import { describe, expect, it } from 'vitest';
import { limits } from '../../shared/event.ts';
import { contentTypeOf, fileFaults, fileTypes } from '../../shared/file.ts';
import { textFaults } from '../../shared/text.ts';

const announced = (name: string, size = 1000) => ({ name, size, sha256: 'a'.repeat(64) });
const faults = (name: string, size?: number) => fileFaults(announced(name, size)).map((f) => [f.at, f.code]);

describe('a file that may be sent', () => {
  it.each(['proposal.pdf', 'Lebenslauf – Müller.PDF', '提案.docx', 'prices v2.final.xlsx', 'a.b.c.zip', "o'neill.txt"])(
    'is called %s',
    (name) => {
      expect(faults(name)).toEqual([]);
    },
  );

  it('has a name of up to 200 characters', () => {
    expect(faults(`${'x'.repeat(196)}.pdf`)).toEqual([]);
    expect(faults(`${'x'.repeat(197)}.pdf`)).toEqual([['name', 'file-name']]);
  });

  it('has from one byte to 64 MiB', () => {
    expect(limits.fileBytes).toBe(67_108_864);
    expect(faults('a.pdf', 1)).toEqual([]);
    expect(faults('a.pdf', 67_108_864)).toEqual([]);
    expect(faults('a.pdf', 67_108_865)).toEqual([['size', 'file-too-large']]);
    expect(faults('a.pdf', 0)).toEqual([['size', 'file-empty']]);
  });

  it.each(Object.entries(fileTypes))('is of a type by its ending: %s is %s', (ending, type) => {
    expect(faults(`file.${ending}`)).toEqual([]);
    expect(contentTypeOf(`file.${ending.toUpperCase()}`)).toBe(type);
  });
});

describe('a file that may not', () => {
  it.each([
    ['climbs out of its folder', '../../x.pdf'],
    ['climbs out in the other way', '..\\..\\x.pdf'],
    ['begins at the root', '/etc/x.pdf'],
    ['lies on a drive', 'C:\\x.pdf'],
    ['begins with a space', ' x.pdf'],
    ['breaks a header', 'x\r\nContent-Type: text/html\r\n.pdf'],
    ['has a tab in it', 'x\ty.pdf'],
    ['is longer than 200 characters', `${'x'.repeat(197)}.pdf`],
  ])('has a name that %s', (_, name) => {
    expect(faults(name)).toEqual([['name', 'file-name']]);
  });

  it.each([
    ['no name', ''],
    ['no ending', 'proposal'],
    ['a programme', 'proposal.exe'],
    ['a page', 'proposal.html'],
    ['a picture with a script in it', 'logo.svg'],
    ['a programme under a second ending', 'proposal.pdf.exe'],
    ['an ending that every object has', 'x.constructor'],
    ['an ending in other letters', 'x.рdf'],
  ])('is of a type that is not accepted: %s', (_, name) => {
    expect(faults(name)).toContainEqual(['name', 'file-type']);
    expect(contentTypeOf(name)).toBe('application/octet-stream');
  });

  it('has every fault named at once', () => {
    expect(faults('../../x', 0)).toEqual([
      ['name', 'file-name'],
      ['name', 'file-type'],
      ['size', 'file-empty'],
    ]);
    expect(faults('.', 67_108_865).map(([, code]) => code)).toEqual(['file-name', 'file-type', 'file-too-large']);
    expect(faults('x.pdf ')).toEqual([
      ['name', 'file-name'],
      ['name', 'file-type'],
    ]);
  });

  it('reads from right to left: text says so', () => {
    expect(textFaults(announced('annex\u202efdp.exe'))).toEqual([{ at: 'name', code: 'text-direction' }]);
  });
});
