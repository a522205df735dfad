/** What must hold of an organisation's settings: each fault at its field, all at once. */
import * as v from 'valibot';
import { AmountOrBlank, Email } from './event.ts';
import { compare, exact } from './exact.ts';
import { currencies } from './money.ts';
import { type Actor, can, type Person } from './people.ts';
import type { Fault } from './problem.ts';
import type { Settings } from './settings.ts';
import { isLine } from './text.ts';
import { isZone } from './time.ts';
import { t, tn } from './words/say.ts';

/** What text needs against its ground (WCAG 2.2, success criterion 1.4.3). */
export const leastContrast = 4.5;

const channel = (hex: string): number => {
  // biome-ignore lint/plugin: of a colour
  const c = Number.parseInt(hex, 16) / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};
/** How far a colour `#rrggbb` stands out from white, 1 to 21 (WCAG 2.2, relative luminance and contrast ratio). */
export function contrastWithWhite(colour: string): number {
  const [r = '', g = '', b = ''] = colour.slice(1).match(/../g) ?? [];
  return 1.05 / (0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b) + 0.05);
}

/** Each is one item of a transaction, which holds 100. */
const namedPeople = 60;

const fault = (at: string, code: string, text: string): Fault => ({ at, code, text });

/** Colleagues who may approve a publication. */
export const reviewersAmong = <P extends Actor>(people: readonly P[]): P[] =>
  people.filter((p) => can(p, 'publication.approve'));

function stepFaults(settings: Settings, people: readonly Person[]): Fault[] {
  const { steps } = settings.award;
  const approvers = people.filter((p) => can(p, 'award.approve'));
  return steps.flatMap((step, i) => {
    const at = `award.steps.${i}`;
    const faults: Fault[] = [];
    if (!isLine(step.name))
      faults.push(fault(`${at}.name`, 'missing', t('Step {n}: give it a name, one line of words.', { n: i + 1 })));
    // A form hands in what somebody has typed: an amount that is none can be compared with nothing.
    if (!v.is(AmountOrBlank, step.over))
      faults.push(fault(`${at}.over`, 'not-an-amount', t('Write an amount in digits, such as 25000.00.')));
    const before = steps[i - 1];
    if (
      before &&
      [before, step].every((s) => v.is(AmountOrBlank, s.over)) &&
      compare(exact(step.over || '0'), exact(before.over || '0')) < 0
    )
      faults.push(
        fault(
          `${at}.over`,
          'steps-order',
          t('Step {n} begins below the step before it. Amounts go up from step to step.', { n: i + 1 }),
        ),
      );
    step.personIds.forEach((id, p) => {
      const person = people.find((known) => known.id === id);
      const where = `${at}.personIds.${p}`;
      if (!person)
        faults.push(fault(where, 'not-a-colleague', t('Step {n} names somebody who is no colleague.', { n: i + 1 })));
      else if (!can(person, 'award.approve'))
        faults.push(
          fault(
            where,
            'not-an-approver',
            t('Step {n}: {person} is no approver. Give the role first, or name another.', {
              n: i + 1,
              person: person.name,
            }),
          ),
        );
      else if (step.personIds.indexOf(id) !== p)
        faults.push(
          fault(where, 'person-twice', t('Step {n} names {person} twice.', { n: i + 1, person: person.name })),
        );
    });
    const choice = step.personIds.length || approvers.length;
    // An organisation that has no approver yet may settle everything else first: the starting step asks for one.
    if (step.needed > choice && (step.personIds.length > 0 || approvers.length > 0))
      faults.push(
        fault(
          `${at}.needed`,
          'approvers-few',
          tn(
            choice,
            'Step {step} asks for {needed} approvals, and one person may give them.',
            'Step {step} asks for {needed} approvals, and {n} people may give them.',
            { step: i + 1, needed: step.needed },
          ),
        ),
      );
    return faults;
  });
}

/** Everything that keeps settings from being kept; `people` are all colleagues. Empty when they hold. */
export function settingsFaults(settings: Settings, people: readonly Person[]): Fault[] {
  const faults: Fault[] = [];
  if (!isLine(settings.name))
    faults.push(fault('name', 'missing', t('Give the organisation a name: one line of words, without emoji.')));
  if (!isZone(settings.zone))
    faults.push(fault('zone', 'zone-unknown', t('Choose a time zone by its name, such as America/Anchorage.')));
  if (!(settings.currency in currencies))
    faults.push(fault('currency', 'currency-unknown', t('Choose a currency by its ISO code, such as USD.')));
  if (settings.colour !== '' && contrastWithWhite(settings.colour) < leastContrast)
    faults.push(
      fault(
        'colour',
        'contrast-low',
        t(
          'White words on this colour have a contrast of {contrast} to 1. They need {least} to 1: choose a darker one.',
          { contrast: (Math.floor(contrastWithWhite(settings.colour) * 10) / 10).toFixed(1), least: leastContrast },
        ),
      ),
    );
  if (settings.mail.replyTo !== '' && !v.is(Email, settings.mail.replyTo))
    faults.push(fault('mail.replyTo', 'email-wrong', t('Give an e-mail address, or leave it empty.')));
  const reviewers = reviewersAmong(people).length;
  // Whoever publishes approves nothing: one of the reviewers may be the one who does.
  if (settings.publication.approvals > Math.max(reviewers - 1, 0))
    faults.push(
      fault(
        'publication.approvals',
        'reviewers-few',
        tn(
          reviewers,
          'One colleague may approve a publication (sourcing managers and approvers), and whoever publishes does not count. Ask for {most} at most, or give the role to more people first.',
          '{n} colleagues may approve a publication (sourcing managers and approvers), and whoever publishes does not count. Ask for {most} at most, or give the role to more people first.',
          { most: Math.max(reviewers - 1, 0) },
        ),
      ),
    );
  if (new Set(settings.award.steps.flatMap((s) => s.personIds)).size > namedPeople)
    faults.push(
      fault(
        'award.steps',
        'people-many',
        t('Name at most {most} people in all steps together.', { most: namedPeople }),
      ),
    );
  return [...faults, ...stepFaults(settings, people)];
}
