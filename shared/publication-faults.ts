/** What must hold before an event is published: each fault at its field, all at once. */
import * as v from 'valibot';
import { kindFaults } from './as-kind.ts';
import { classificationFaults } from './classification.ts';
import { Email, type EventContent, type EventRecord, type TeamRole } from './event.ts';
import { kindOf } from './kinds.ts';
import { lotFaults, questionFaults, twice } from './lot-faults.ts';
import { currencies } from './money.ts';
import { panelFaults } from './panel.ts';
import type { Fault } from './problem.ts';
import { methodsFaults } from './scoring/method-faults.ts';
import { isJudged } from './scoring/methods.ts';
import { termsFaults } from './terms-faults.ts';
import { isLine } from './text.ts';
import { type Instant, instantOf, isZone, later, type WallClockFault } from './time.ts';
import { type Plain, t } from './words/say.ts';

/** A deadline further away than this is a slip of the pen. */
const furthestYears = 10;

/** What keeps a wall-clock time from being an instant, in words. */
export const wallFaultText: Readonly<Record<WallClockFault, Plain>> = {
  'no-such-date': 'There is no such date and time. Write it as year, month, day, hour and minute.',
  'time-skipped':
    'The clocks in this zone jump over that time (summer time begins). Choose a time outside the skipped hour.',
  'time-twice': 'That time comes twice in this zone (summer time ends). Choose a time outside the repeated hour.',
};

/** The deadline of a content as an instant, or the fault that keeps it from being one. */
export function deadlineOf(content: EventContent): { at: Instant } | { fault: Fault } {
  if (!isZone(content.zone)) {
    return {
      fault: {
        at: 'zone',
        code: 'zone-unknown',
        text: t('Choose a time zone by its name, such as America/Anchorage.'),
      },
    };
  }
  if (content.closes === '') return { fault: { at: 'closes', code: 'missing', text: t('Say when bids close.') } };
  const found = instantOf(content.closes, content.zone);
  return 'fault' in found
    ? { fault: { at: 'closes', code: found.fault, text: t(wallFaultText[found.fault]) } }
    : { at: found.at };
}

function basicsFaults(content: EventContent, now: Instant): Fault[] {
  const faults: Fault[] = [];
  const need = (ok: boolean, at: string, code: string, text: string) => {
    if (!ok) faults.push({ at, code, text });
  };
  need(isLine(content.title), 'title', 'title-blank', t('Give the event a title: one line of words, without emoji.'));
  need(
    content.reference === '' || isLine(content.reference),
    'reference',
    'reference-lines',
    t('A reference is one line of words, without emoji. It stands in every letter.'),
  );
  need(content.description.trim() !== '', 'description', 'missing', t('Describe what is bought.'));
  need(
    content.currency in currencies,
    'currency',
    'currency-unknown',
    t('Choose a currency by its ISO code, such as USD.'),
  );
  need(
    content.priceBasis.taxRate !== '' || !kindOf(content).prices,
    'priceBasis.taxRate',
    'missing',
    t('State the tax rate in percent; 0 where there is none.'),
  );
  need(isLine(content.contact.name), 'contact.name', 'missing', t('Name the person whom suppliers may write to.'));
  need(v.is(Email, content.contact.email), 'contact.email', 'missing', t('Give an e-mail address for the contact.'));
  const deadline = deadlineOf(content);
  if ('fault' in deadline) faults.push(deadline.fault);
  else {
    need(deadline.at > now, 'closes', 'deadline-past', t('The deadline has passed already. Choose a later one.'));
    need(
      deadline.at <= later(now, furthestYears * 366 * 86_400),
      'closes',
      'deadline-far',
      t('The deadline is more than {years} years away. Look at the year again.', { years: furthestYears }),
    );
  }
  faults.push(...termsFaults(content, 'fault' in deadline ? null : deadline.at));
  faults.push(...classificationFaults(content.classifications));
  return faults;
}

/** Names that tell nothing, where nobody reads the bids to mark them, would hide them from nobody. */
const pseudonymFaults = (content: EventContent): Fault[] =>
  content.pseudonyms && !isJudged(content)
    ? [
        {
          at: 'pseudonyms',
          code: 'pseudonyms-off',
          text: t('Nobody marks the bids here, so there is nobody to hide the bidders’ names from.'),
        },
      ]
    : [];

const peopleIn = ({ team }: Pick<EventRecord, 'team'>, role: TeamRole): number =>
  new Set(team.filter((m) => m.roles.includes(role)).map((m) => m.personId)).size;

/** What an event's team lacks: one lead, evaluators where people judge, as many openers as the event asks for. */
export function teamFaults(event: Pick<EventRecord, 'team' | 'content'>): Fault[] {
  const count = (role: TeamRole) => peopleIn(event, role);
  const faults: Fault[] = [];
  if (twice(event.team.map((m) => m.personId)) >= 0)
    faults.push({ at: 'team', code: 'member-twice', text: t('Somebody is in the team twice.') });
  if (count('lead') !== 1)
    faults.push({ at: 'team', code: 'lead-missing', text: t('Name one lead of the committee.') });
  if (isJudged(event.content) && count('evaluator') < 1) {
    faults.push({ at: 'team', code: 'evaluator-missing', text: t('Name at least one evaluator.') });
  }
  const needed = event.content.openersNeeded;
  if (count('opener') < needed) {
    faults.push({
      at: 'team',
      code: 'opener-missing',
      text: needed === 2 ? t('Name two people who open the bids together.') : t('Name the person who opens the bids.'),
    });
  }
  return [...faults, ...panelFaults(event)];
}

/** Everything that keeps an event from being published, each fault at its field; empty when it is ready. */
export const publicationFaults = (event: Pick<EventRecord, 'content' | 'team'>, now: Instant): Fault[] => [
  ...basicsFaults(event.content, now),
  ...kindFaults(event.content),
  ...lotFaults(event.content),
  ...questionFaults(event.content),
  ...methodsFaults(event.content, peopleIn(event, 'evaluator')),
  ...pseudonymFaults(event.content),
  ...teamFaults(event),
];
