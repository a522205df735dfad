import { describe, expect, test } from 'vitest';
import { csv } from '../../shared/csv.ts';
import { addressesIn, supplierFile, supplierHeads } from '../../shared/supplier-import.ts';
import { findableBy, readEntry, searchTerm } from '../../shared/supplier-list.ts';
import { cellsOf } from '../../shared/table-cells.ts';
import { de } from '../../shared/words/de.ts';
import { speakBy, t } from '../../shared/words/say.ts';

const read = (text: string) => supplierFile(cellsOf(text));

describe('a list of suppliers in a file', () => {
  test('is read by its heads, in whatever order and language they stand', () => {
    const { entries, faults } = read(
      'Notes;Firma;E-Mail;Kategorien\nknown since 2019;Paper Heron;MAYA@Paper-Heron.example, b@paper-heron.example;72212000-4;\n;Mün & Co;info@münchen.example;',
    );
    expect(faults).toEqual([]);
    expect(entries).toMatchObject([
      { name: 'Paper Heron', emails: ['maya@paper-heron.example', 'b@paper-heron.example'], notes: 'known since 2019' },
      { name: 'Mün & Co', emails: ['info@xn--mnchen-3ya.example'] },
    ]);
  });

  test('without heads is read by where the addresses are', () => {
    expect(read('maya@heron.example\tPaper Heron\ntomas@lantern.example\tLantern').entries.map((e) => e.name)).toEqual([
      'Paper Heron',
      'Lantern',
    ]);
  });

  test('names each wrong row, and takes the others', () => {
    const { entries, faults } = read(
      'Name,E-mail\nA,a@b.example\nB,müller@b.example\nC,\nD,A@B.example\n,\nE,e@b.example',
    );
    expect(entries.map((e) => e.name)).toEqual(['A', 'E']);
    expect(faults.map((f) => f.row)).toEqual([3, 4, 5]);
    expect(faults[2]!.text).toBe('a@b.example stands in row 2 too.');
  });

  test('that has no addresses says so', () => {
    expect(read('Name,Phone\nA,1').faults[0]!.text).toContain('No column with e-mail addresses');
  });

  test.each([
    ['English', undefined],
    ['German', de],
  ])('comes back from the file that it was saved as in %s, formulas and all', (_, words) => {
    speakBy(() => words);
    const heads = supplierHeads.map((head) => t(head));
    speakBy(() => undefined);
    const rows = [['=SUM(A1) Ltd', 'a@b.example; c@d.example', 'Doors; 39113600-3', '-1 "quoted", words', '']];
    const { entries, faults } = read(csv(heads, rows));
    expect(faults).toEqual([]);
    expect(entries).toEqual([
      {
        name: '=SUM(A1) Ltd',
        emails: ['a@b.example', 'c@d.example'],
        categories: ['Doors', '39113600-3'],
        notes: '-1 "quoted", words',
      },
    ]);
  });

  test('gives all its addresses where only those are wanted', () => {
    expect(addressesIn(cellsOf('A,a@b.example\nB,"c@d.example; e@f.example"'))).toEqual([
      'a@b.example',
      'c@d.example',
      'e@f.example',
    ]);
  });
});

describe('an entry', () => {
  test('is found by the beginning of each word of its name and of its addresses', () => {
    const terms = findableBy({ name: 'Søren’s Paper-Heron GmbH', emails: ['maya.l@paper-heron.example'] });
    for (const typed of ['søren', 'PAPER', 'heron gm', 'gmbh', 'maya.l@pap'])
      expect(
        terms.some((t) => t.startsWith(searchTerm(typed))),
        typed,
      ).toBe(true);
    expect(terms.some((t) => t.startsWith(searchTerm('aper')))).toBe(false);
    const abroad = findableBy({ name: 'A', emails: ['info@xn--mnchen-3ya.example'] });
    for (const typed of ['info@münch', 'info@xn--mnchen'])
      expect(
        abroad.some((t) => t.startsWith(searchTerm(typed))),
        typed,
      ).toBe(true);
  });

  test('is refused with its faults at their fields', () => {
    const { faults } = readEntry({ name: ' ', emails: ['a@b.example', 'x'], categories: ['a#b', '--'], notes: '' });
    expect(faults.map((f) => f.at)).toEqual(['name', 'emails.1', 'categories.0', 'categories.1']);
  });
});
