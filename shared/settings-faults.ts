/** What must hold of an organisation's settings: each fault at its field, all at once. */
import * as v from 'valibot';
import { Email } from './event.ts';
import { compare, exact } from './exact.ts';
import { currencies } from './money.ts';
import { type Actor, can, type Person } from './people.ts';
import type { Fault } from './problem.ts';
import type { Settings } from './settings.ts';
import { isLine } from './text.ts';
import { isZone } from './time.ts';

/** What text needs against its ground (WCAG 2.2, success criterion 1.4.3). */
export const leastContrast = 4.5;

const channel = (hex: string): number => {
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
      faults.push(fault(`${at}.name`, 'missing', `Step ${i + 1}: give it a name, one line of words.`));
    const before = steps[i - 1];
    if (before && compare(exact(step.over || '0'), exact(before.over || '0')) < 0)
      faults.push(
        fault(
          `${at}.over`,
          'steps-order',
          `Step ${i + 1} begins below the step before it. Amounts go up from step to step.`,
        ),
      );
    step.personIds.forEach((id, p) => {
      const person = people.find((known) => known.id === id);
      const where = `${at}.personIds.${p}`;
      if (!person) faults.push(fault(where, 'not-a-colleague', `Step ${i + 1} names somebody who is no colleague.`));
      else if (!can(person, 'award.approve'))
        faults.push(
          fault(
            where,
            'not-an-approver',
            `Step ${i + 1}: ${person.name} is no approver. Give the role first, or name another.`,
          ),
        );
      else if (step.personIds.indexOf(id) !== p)
        faults.push(fault(where, 'person-twice', `Step ${i + 1} names ${person.name} twice.`));
    });
    const choice = step.personIds.length || approvers.length;
    // An organisation that has no approver yet may settle everything else first: the starting step asks for one.
    if (step.needed > choice && (step.personIds.length > 0 || approvers.length > 0))
      faults.push(
        fault(
          `${at}.needed`,
          'approvers-few',
          `Step ${i + 1} asks for ${step.needed} approvals, and ${choice === 1 ? 'one person' : `${choice} people`} may give them.`,
        ),
      );
    return faults;
  });
}

/** Everything that keeps settings from being kept; `people` are all colleagues. Empty when they hold. */
export function settingsFaults(settings: Settings, people: readonly Person[]): Fault[] {
  const faults: Fault[] = [];
  if (!isLine(settings.name))
    faults.push(fault('name', 'missing', 'Give the organisation a name: one line of words, without emoji.'));
  if (!isZone(settings.zone))
    faults.push(fault('zone', 'zone-unknown', 'Choose a time zone by its name, such as America/Anchorage.'));
  if (!(settings.currency in currencies))
    faults.push(fault('currency', 'currency-unknown', 'Choose a currency by its ISO code, such as USD.'));
  if (settings.colour !== '' && contrastWithWhite(settings.colour) < leastContrast)
    faults.push(
      fault(
        'colour',
        'contrast-low',
        `White words on this colour have a contrast of ${(Math.floor(contrastWithWhite(settings.colour) * 10) / 10).toFixed(1)} to 1. They need ${leastContrast} to 1: choose a darker one.`,
      ),
    );
  if (settings.mail.replyTo !== '' && !v.is(Email, settings.mail.replyTo))
    faults.push(fault('mail.replyTo', 'email-wrong', 'Give an e-mail address, or leave it empty.'));
  const reviewers = reviewersAmong(people).length;
  // Whoever publishes approves nothing: one of the reviewers may be the one who does.
  if (settings.publication.approvals > Math.max(reviewers - 1, 0))
    faults.push(
      fault(
        'publication.approvals',
        'reviewers-few',
        `${reviewers === 1 ? 'One colleague' : `${reviewers} colleagues`} may approve a publication (sourcing managers and approvers), and whoever publishes does not count. Ask for ${Math.max(reviewers - 1, 0)} at most, or give the role to more people first.`,
      ),
    );
  if (new Set(settings.award.steps.flatMap((s) => s.personIds)).size > namedPeople)
    faults.push(fault('award.steps', 'people-many', `Name at most ${namedPeople} people in all steps together.`));
  return [...faults, ...stepFaults(settings, people)];
}
