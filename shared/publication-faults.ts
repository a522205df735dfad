/** What must hold before an event is published: each fault at its field, all at once. */
import * as v from 'valibot';
import { kindFaults } from './as-kind.ts';
import { classificationFaults } from './classification.ts';
import { Email, type EventContent, type EventRecord, isAnswered, type TeamRole } from './event.ts';
import { compare, equal, exact, isZero, plain, subtract, sum, zero } from './exact.ts';
import { kindOf } from './kinds.ts';
import { lotFaults, questionFaults, twice } from './lot-faults.ts';
import { currencies } from './money.ts';
import type { Fault } from './problem.ts';
import { answeredFaults } from './scoring/answered-faults.ts';
import { priceFormulaFaults } from './scoring/price-formula-faults.ts';
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

function scaleFaults(content: EventContent): Fault[] {
  const { scale, criteria } = content.method;
  if (!criteria.some((c) => c.kind === 'judged')) return [];
  const faults: Fault[] = [];
  if (scale.length < 2)
    faults.push({ at: 'method.scale', code: 'scale-short', text: t('A scale needs at least two levels.') });
  scale.forEach((level, i) => {
    const at = `method.scale.${i}`;
    if (level.mark === '')
      faults.push({ at: `${at}.mark`, code: 'missing', text: t('Level {n} of the scale has no mark.', { n: i + 1 }) });
    else if (i > 0 && scale[i - 1]!.mark !== '' && compare(exact(level.mark), exact(scale[i - 1]!.mark)) <= 0) {
      faults.push({
        at: `${at}.mark`,
        code: 'scale-order',
        text: t('Level {n} must have a higher mark than the level before it.', { n: i + 1 }),
      });
    }
    if (!isLine(level.name))
      faults.push({ at: `${at}.name`, code: 'missing', text: t('Level {n} of the scale has no name.', { n: i + 1 }) });
    if (level.words.trim() === '') {
      faults.push({
        at: `${at}.words`,
        code: 'words-missing',
        text: t('Level {mark} of the scale has no description. An evaluator could not tell it from the next.', {
          mark: level.mark || i + 1,
        }),
      });
    }
  });
  return faults;
}

function criteriaFaults(content: EventContent): Fault[] {
  if (kindOf(content).comparedBy === 'nothing') return [];
  const { criteria, total, tieBreaks } = content.method;
  const faults: Fault[] = [];
  const yesNo = (id: string) => content.questions.find((q) => q.id === id && q.kind === 'yesno');
  if (criteria.length === 0)
    faults.push({ at: 'method.criteria', code: 'criteria-missing', text: t('Add at least one criterion.') });
  const dup = twice(criteria.map((c) => c.id));
  if (dup >= 0)
    faults.push({ at: `method.criteria.${dup}.id`, code: 'id-twice', text: t('Two criteria have the same id.') });
  if (criteria.filter((c) => c.kind === 'price').length > 1) {
    faults.push({
      at: 'method.criteria',
      code: 'price-twice',
      text: t('Only one criterion can take its points from the price.'),
    });
  }
  criteria.forEach((c, i) => {
    const at = `method.criteria.${i}`;
    if (!isLine(c.name))
      faults.push({ at: `${at}.name`, code: 'missing', text: t('Criterion {n} has no name.', { n: i + 1 }) });
    if (c.points === '' || isZero(exact(c.points))) {
      faults.push({
        at: `${at}.points`,
        code: 'points-zero',
        text: t('Criterion {n}: give it points above 0.', { n: i + 1 }),
      });
    }
    if (isAnswered(c)) faults.push(...answeredFaults(c, i + 1, content, at));
    if (c.kind === 'price') faults.push(...priceFormulaFaults(c, content, at));
    if (c.kind === 'price' && c.formula === 'distance-from-mean' && kindOf(content).comparedBy === 'price')
      faults.push({
        at: `${at}.formula`,
        code: 'formula-not-lowest',
        text: t('The price alone decides here: choose a formula by which the lowest price gets the most points.'),
      });
    for (const [k, p] of c.kind === 'price' ? c.preferences.entries() : []) {
      if (p.percent === '' || isZero(exact(p.percent)) || compare(exact(p.percent), exact('100')) >= 0) {
        faults.push({
          at: `${at}.preferences.${k}.percent`,
          code: 'percent-wrong',
          text: t('A preference on the price is more than 0 and less than 100 percent.'),
        });
      }
      const decides = yesNo(p.questionId);
      if (!decides?.mandatory) {
        faults.push({
          at: `${at}.preferences.${k}.questionId`,
          code: 'question-missing',
          text: t('Choose the mandatory yes-or-no question that decides the preference.'),
        });
      } else if (decides.lotId !== null) {
        faults.push({
          at: `${at}.preferences.${k}.questionId`,
          code: 'question-of-one-lot',
          text: t('The question that decides the preference must be asked for every lot.'),
        });
      }
    }
  });
  if (total === '' || isZero(exact(total))) {
    faults.push({ at: 'method.total', code: 'total-zero', text: t('Say how many points the criteria share.') });
  } else {
    const given = sum(criteria.filter((c) => !c.bonus && c.points !== '').map((c) => exact(c.points)));
    if (!equal(given, exact(total))) {
      const missing = subtract(exact(total), given);
      const sums = { given: plain(given), total: plain(exact(total)) };
      faults.push({
        at: 'method.total',
        code: 'points-off-total',
        text:
          compare(missing, zero) > 0
            ? t('The points add up to {given} of {total}. Give out another {left}.', { ...sums, left: plain(missing) })
            : t('The points add up to {given} of {total}. Take away {over}.', {
                ...sums,
                over: plain(subtract(given, exact(total))),
              }),
      });
    }
  }
  tieBreaks.forEach((by, i) => {
    if (by !== 'price' && !criteria.some((c) => c.id === by)) {
      faults.push({
        at: `method.tieBreaks.${i}`,
        code: 'tie-break-unknown',
        text: t('A tie-break is the price or one of the criteria.'),
      });
    }
  });
  return faults;
}

/** What an event's team lacks: one lead, evaluators where people judge, as many openers as the event asks for. */
export function teamFaults(event: Pick<EventRecord, 'team' | 'content'>): Fault[] {
  const count = (role: TeamRole) =>
    new Set(event.team.filter((m) => m.roles.includes(role)).map((m) => m.personId)).size;
  const faults: Fault[] = [];
  if (twice(event.team.map((m) => m.personId)) >= 0)
    faults.push({ at: 'team', code: 'member-twice', text: t('Somebody is in the team twice.') });
  if (count('lead') !== 1)
    faults.push({ at: 'team', code: 'lead-missing', text: t('Name one lead of the committee.') });
  if (event.content.method.criteria.some((c) => c.kind === 'judged') && count('evaluator') < 1) {
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
  return faults;
}

/** Everything that keeps an event from being published, each fault at its field; empty when it is ready. */
export const publicationFaults = (event: Pick<EventRecord, 'content' | 'team'>, now: Instant): Fault[] => [
  ...basicsFaults(event.content, now),
  ...kindFaults(event.content),
  ...lotFaults(event.content),
  ...questionFaults(event.content),
  ...criteriaFaults(event.content),
  ...scaleFaults(event.content),
  ...teamFaults(event),
];
