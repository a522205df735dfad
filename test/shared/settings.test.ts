import { describe, expect, it } from 'vitest';
import type { Person } from '../../shared/people.ts';
import { type Settings, startingSettings } from '../../shared/settings.ts';
import { settingsChanges } from '../../shared/settings-changes.ts';
import { contrastWithWhite, settingsFaults } from '../../shared/settings-faults.ts';
import { givenPerson } from '../given.ts';

const carla: Person = { ...givenPerson('carla', ['approver']), name: 'Carla Ruiz' };
const colleagues = [givenPerson('ben', ['manager']), carla, givenPerson('ada', ['administrator'])];
const given = (changes: Partial<Settings> = {}): Settings => ({ ...startingSettings('City of Fernhaven'), ...changes });
const codes = (settings: Settings, people = colleagues) =>
  settingsFaults(settings, people).map((f) => `${f.at} ${f.code}`);
const step = (over: string, needed = 1, personIds: string[] = [], name = 'Board') => ({
  name,
  over,
  needed,
  personIds,
});
const steps = (...list: Settings['award']['steps']) => given({ award: { order: 'serial', steps: list } });

describe('settings', () => {
  it('hold as they begin, also in an organisation of one', () => {
    expect(codes(given())).toEqual([]);
    expect(codes(given(), [givenPerson('ada', ['administrator', 'manager'])])).toEqual([]);
  });

  it.each<[string, Partial<Settings>]>([
    ['name missing', { name: '  ' }],
    ['zone zone-unknown', { zone: 'Mars/Olympus' }],
    ['currency currency-unknown', { currency: 'XQZ' }],
    ['mail.replyTo email-wrong', { mail: { closing: '', replyTo: 'somebody' } }],
  ])('are refused at the field: %s', (fault, changes) => {
    expect(codes(given(changes))).toEqual([fault]);
  });
});

describe('the colour', () => {
  it('is measured as WCAG measures it', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21, 5);
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1, 5);
    expect(contrastWithWhite('#777777')).toBeCloseTo(4.48, 2);
  });

  it('bears white words, or the refusal says how far it is from that', () => {
    expect(codes(given({ colour: '#767676' }))).toEqual([]);
    expect(codes(given({ colour: '' }))).toEqual([]);
    expect(settingsFaults(given({ colour: '#777777' }), colleagues)[0]).toMatchObject({
      at: 'colour',
      code: 'contrast-low',
      text: 'White words on this colour have a contrast of 4.4 to 1. They need 4.5 to 1: choose a darker one.',
    });
  });
});

describe('approvals before publication', () => {
  it('are no more than colleagues can give beside whoever publishes', () => {
    expect(codes(given({ publication: { approvals: 1 } }))).toEqual([]);
    expect(codes(given({ publication: { approvals: 2 } }))).toEqual(['publication.approvals reviewers-few']);
    expect(codes(given({ publication: { approvals: 1 } }), [carla])).toEqual(['publication.approvals reviewers-few']);
  });
});

describe('the steps of an award’s approval', () => {
  it('go up in their amounts', () => {
    expect(codes(steps(step(''), step('10000'), step('10000'), step('99999.99')))).toEqual([]);
    expect(codes(steps(step('10000'), step('9999.99')))).toEqual(['award.steps.1.over steps-order']);
    // By value, not by letters.
    expect(codes(steps(step('9'), step('10')))).toEqual([]);
  });

  it('begin at an amount, or the fault stands at the field and at no other step', () => {
    expect(codes(steps(step(''), step('5.000,00'), step('10000')))).toEqual(['award.steps.1.over not-an-amount']);
  });

  it('name colleagues who are approvers, each once, and no fewer than must approve', () => {
    expect(codes(steps(step('', 1, ['carla'])))).toEqual([]);
    expect(codes(steps(step('', 1, ['ben', 'nobody'])))).toEqual([
      'award.steps.0.personIds.0 not-an-approver',
      'award.steps.0.personIds.1 not-a-colleague',
    ]);
    expect(codes(steps(step('', 1, ['carla', 'carla'])))).toEqual(['award.steps.0.personIds.1 person-twice']);
    expect(codes(steps(step('', 2, ['carla'])))).toEqual(['award.steps.0.needed approvers-few']);
    expect(codes(steps(step('', 2)))).toEqual(['award.steps.0.needed approvers-few']);
    expect(codes(steps(step('', 1, [], ' ')))).toEqual(['award.steps.0.name missing']);
  });

  it('name together no more people than one transaction can hold to', () => {
    const many = Array.from({ length: 61 }, (_, i) => givenPerson(`p${i}`, ['approver']));
    const list = [0, 20, 40, 60].map((from) =>
      step(
        '',
        1,
        many.slice(from, from + 20).map((p) => p.id),
      ),
    );
    expect(codes(steps(...list), many)).toEqual(['award.steps people-many']);
    expect(codes(steps(...list.slice(0, 3)), many)).toEqual([]);
  });
});

describe('a change of settings', () => {
  it('says where, what it was and what it is, in the order of the page', () => {
    const after = given({
      colour: '#14324a',
      publication: { approvals: 1 },
      award: { order: 'serial', steps: [step('', 1, ['carla'])] },
    });
    const nameOf = (id: string) => (id === 'carla' ? 'Carla Ruiz' : id);
    expect(settingsChanges(given(), after, nameOf).map(({ label, from, to }) => `${label}: ${from} → ${to}`)).toEqual([
      'Colour: – → #14324a',
      'Approvals before publication: 0 → 1',
      'Approval of awards: Approval: 1 of all approvers → Board: 1 of Carla Ruiz',
    ]);
    expect(settingsChanges(after, after, nameOf)).toEqual([]);
  });

  it('leaves no setting out: each of them, changed alone, is one line', () => {
    const changed: Settings = {
      name: 'B',
      zone: 'Europe/Berlin',
      currency: 'EUR',
      language: 'de',
      colour: '#000000',
      mail: { closing: 'With regards', replyTo: 'a@b.example' },
      defaults: { openersNeeded: 1, retentionYears: 9, minimumNoticeDays: 9, standstillDays: 9, disclosure: 'result' },
      publication: { approvals: 1 },
      award: { order: 'parallel', steps: [step('5')] },
    };
    const leaves = (value: object, at = ''): string[] =>
      Object.entries(value).flatMap(([key, inner]) =>
        inner !== null && typeof inner === 'object' && !Array.isArray(inner)
          ? leaves(inner, `${at}${key}.`)
          : [`${at}${key}`],
      );
    expect(
      settingsChanges(given(), changed, String)
        .map((c) => c.at)
        .sort(),
    ).toEqual(leaves(changed).sort());
  });
});
