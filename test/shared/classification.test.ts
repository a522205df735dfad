import { describe, expect, it } from 'vitest';
import { classificationFaults, cpvCode, readCpvCode, searchCpv } from '../../shared/classification.ts';
import { cpvList } from '../../shared/cpv.ts';

const list = cpvList();
const cpv = new Map(list.map((e) => [e.code, e.name]));

describe('CPV 2008', () => {
  it('is the whole list, each code once, each with a name', () => {
    expect(list).toHaveLength(9454);
    expect(cpv.size).toBe(9454);
    expect(list.filter((e) => !/^\d{8}$/.test(e.code) || e.name.trim() === '')).toEqual([]);
  });

  // As Annex I of Regulation (EC) 213/2008 writes them.
  it.each([
    '03000000-1',
    '33000000-0',
    '39150000-8',
    '45000000-7',
    '45233120-6',
    '72000000-5',
    '79341400-0',
    '98000000-3',
  ])('writes %s with this check digit', (code) => {
    expect(cpvCode(code.slice(0, 8))).toBe(code);
    expect(cpv.has(code.slice(0, 8))).toBe(true);
  });

  it('a slip in one digit shows, and so do two neighbours in the wrong order', () => {
    expect(readCpvCode('45233130-6')).toMatchObject({ code: 'cpv-check' });
    expect(readCpvCode('54233120-6')).toMatchObject({ code: 'cpv-check' });
    expect(readCpvCode('45233120')).toMatchObject({ code: 'cpv-form' });
  });

  it('is found by the beginning of its code, with or without the check digit', () => {
    expect(searchCpv(list, '4523312', 20)[0]).toEqual({ code: '45233120', name: 'Road construction works' });
    expect(searchCpv(list, '45233120-6', 20)[0]!.code).toBe('45233120');
  });

  it('is found by the beginnings of words in any order, wider codes first', () => {
    expect(searchCpv(list, 'construction road', 20).map((e) => e.code)).toContain('45233120');
    expect(searchCpv(list, 'road works constr', 3)[0]!.name).toBe('Road construction works');
    expect(searchCpv(list, 'construction work', 3)[0]!.code).toBe('45000000');
  });

  it('shows no more than asked for, and nothing for nothing', () => {
    expect(searchCpv(list, 'services', 20)).toHaveLength(20);
    expect(searchCpv(list, '  ', 20)).toEqual([]);
    expect(searchCpv(list, 'zzzz', 20)).toEqual([]);
  });
});

describe('the classifications of an event', () => {
  const road = { scheme: 'CPV', code: '45233120-6', name: 'Road construction works' } as const;
  it('are codes of the list under their names', () => {
    expect(classificationFaults([road], cpv)).toEqual([]);
    expect(classificationFaults([{ ...road, name: 'Roads' }], cpv)[0]).toMatchObject({
      at: 'classifications.0.name',
      code: 'cpv-name',
    });
    expect(classificationFaults([{ ...road, code: cpvCode('45999999') }], cpv)[0]!.code).toBe('cpv-unknown');
  });
  it('stand there once', () => {
    expect(classificationFaults([road, road])[0]).toMatchObject({ at: 'classifications.1.code', code: 'code-twice' });
  });
  it('of UNSPSC are eight digits with a name that the buyer types', () => {
    expect(classificationFaults([{ scheme: 'UNSPSC', code: '56101519', name: 'Tables' }], cpv)).toEqual([]);
    expect(classificationFaults([{ scheme: 'UNSPSC', code: '5610', name: '' }], cpv).map((f) => f.code)).toEqual([
      'unspsc-form',
      'missing',
    ]);
  });
});
