/** What keeps lots, price sheets and questions from being published: each fault at its field. */

import { type EventContent, envelopesOf, type Lot, type Question } from './event.ts';
import { compare, exact, isZero } from './exact.ts';
import { kindOf } from './kinds.ts';
import type { Fault } from './problem.ts';
import { isLine } from './text.ts';
import { t } from './words/say.ts';

/** The place of the first id that an earlier one is equal to; -1 where all differ. */
export const twice = (ids: readonly string[]): number => ids.findIndex((id, i) => ids.indexOf(id) !== i);

/** What two names must differ in: neither capitals nor spaces tell things apart. */
const folded = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Places of names that stand earlier already; blank ones are another fault. */
const again = (names: readonly string[]): number[] => {
  const all = names.map(folded);
  return all.flatMap((name, i) => (name !== '' && all.indexOf(name) !== i ? [i] : []));
};

function linesFaults(lot: Lot, at: string, priced: boolean): Fault[] {
  const faults: Fault[] = [];
  if (lot.lines.length === 0 && priced)
    faults.push({ at: `${at}.lines`, code: 'lines-missing', text: t('The price sheet needs at least one line.') });
  else if (lot.lines.length > 0 && lot.lines.every((line) => line.optional))
    faults.push({
      at: `${at}.lines`,
      code: 'lines-optional',
      text: t('At least one line must not be optional: the others count in no total.'),
    });
  const dup = twice(lot.lines.map((x) => x.id));
  if (dup >= 0) faults.push({ at: `${at}.lines.${dup}.id`, code: 'id-twice', text: t('Two lines have the same id.') });
  lot.lines.forEach((line, i) => {
    if (!isLine(line.name))
      faults.push({
        at: `${at}.lines.${i}.name`,
        code: 'missing',
        text: t('Line {n}: say what is priced.', { n: i + 1 }),
      });
    if (!isLine(line.unit))
      faults.push({
        at: `${at}.lines.${i}.unit`,
        code: 'missing',
        text: t('Line {n}: name the unit (hour, piece, lump sum).', { n: i + 1 }),
      });
    if (line.quantity !== null && (line.quantity === '' || isZero(exact(line.quantity)))) {
      faults.push({
        at: `${at}.lines.${i}.quantity`,
        code: 'quantity-zero',
        text: t('Line {n}: give a quantity above 0, or let the bidder state it.', { n: i + 1 }),
      });
    }
    if (line.periods && line.periods.last < line.periods.first)
      faults.push({
        at: `${at}.lines.${i}.periods`,
        code: 'periods-order',
        text: t('Line {n}: its last period lies before its first.', { n: i + 1 }),
      });
  });
  return faults;
}

/** A discount rate, where there is one, is above 0, and some line that counts falls due later than at the start: else it changes nothing. */
function discountFaults({ discountPercent, lines }: Lot, at: string): Fault[] {
  if ((discountPercent ?? '') === '') return [];
  const fault = (code: string, text: string): Fault[] => [{ at: `${at}.discountPercent`, code, text }];
  if (isZero(exact(discountPercent!)))
    return fault('discount-zero', t('A discount rate of 0 discounts nothing. Take it away.'));
  return lines.some((line) => !line.optional && line.periods && line.periods.last > 0)
    ? []
    : fault(
        'periods-missing',
        t('A discount rate needs lines that fall due later: say in which periods, or take the rate away.'),
      );
}

/** What is wrong with the lots: names, ceilings, price sheets. In an event of several lots each sentence names its lot. */
export function lotFaults({ lots, kind }: Pick<EventContent, 'lots' | 'kind'>): Fault[] {
  const priced = kindOf({ kind }).prices;
  const faults: Fault[] = [];
  const dup = twice(lots.map((lot) => lot.id));
  if (dup >= 0) faults.push({ at: `lots.${dup}.id`, code: 'id-twice', text: t('Two lots have the same id.') });
  for (const i of again(lots.map((lot) => lot.name)))
    faults.push({
      at: `lots.${i}.name`,
      code: 'name-twice',
      text: t('Another lot has this name. Suppliers could not tell them apart.'),
    });
  lots.forEach((lot, l) => {
    const at = `lots.${l}`;
    const found: Fault[] = [];
    if (!isLine(lot.name)) found.push({ at: `${at}.name`, code: 'missing', text: t('Name the lot.') });
    if (lot.ceiling === '')
      found.push({ at: `${at}.ceiling`, code: 'missing', text: t('Fill in the price ceiling, or take it away.') });
    else if (lot.ceiling !== null && isZero(exact(lot.ceiling)))
      found.push({ at: `${at}.ceiling`, code: 'ceiling-zero', text: t('Above a ceiling of 0 lies every price.') });
    found.push(...linesFaults(lot, at, priced), ...discountFaults(lot, at));
    const told = (text: string) => (lots.length > 1 ? t('Lot {n}: {text}', { n: l + 1, text }) : text);
    faults.push(...found.map((f) => ({ ...f, text: told(f.text) })));
  });
  return faults;
}

/** What is wrong with the details that belong to one kind of question. */
function kindFaults(q: Question, at: string, n: number): Fault[] {
  const faults: Fault[] = [];
  if (q.kind === 'number') {
    if (!isLine(q.unit))
      faults.push({
        at: `${at}.unit`,
        code: 'missing',
        text: t('Question {n}: name the unit that the number is in (day, piece, percent).', { n }),
      });
    if (q.least !== '' && q.most !== '' && compare(exact(q.least), exact(q.most)) > 0)
      faults.push({
        at: `${at}.most`,
        code: 'range-wrong',
        text: t('Question {n}: no number is at least {least} and at most {most}.', { n, least: q.least, most: q.most }),
      });
  }
  if (q.kind === 'choice') {
    if (q.options.length < 2)
      faults.push({
        at: `${at}.options`,
        code: 'options-few',
        text: t('Question {n}: a choice needs at least two options.', { n }),
      });
    const dup = twice(q.options.map((o) => o.id));
    if (dup >= 0)
      faults.push({
        at: `${at}.options.${dup}.id`,
        code: 'id-twice',
        text: t('Question {n}: two options have the same id.', { n }),
      });
    q.options.forEach((o, k) => {
      if (!isLine(o.text))
        faults.push({
          at: `${at}.options.${k}.text`,
          code: 'missing',
          text: t('Question {n}: option {option} has no words.', { n, option: k + 1 }),
        });
    });
    for (const k of again(q.options.map((o) => o.text)))
      faults.push({
        at: `${at}.options.${k}.text`,
        code: 'option-twice',
        text: t('Question {n}: option {option} says the same as another one.', { n, option: k + 1 }),
      });
  }
  return faults;
}

/** What is wrong with the questions to bidders. */
export function questionFaults(content: Pick<EventContent, 'questions' | 'lots' | 'envelopes'>): Fault[] {
  const faults: Fault[] = [];
  const envelopes = envelopesOf(content);
  const dup = twice(content.questions.map((q) => q.id));
  if (dup >= 0)
    faults.push({ at: `questions.${dup}.id`, code: 'id-twice', text: t('Two questions have the same id.') });
  content.questions.forEach((q, i) => {
    const at = `questions.${i}`;
    const n = i + 1;
    if (q.text.trim() === '')
      faults.push({ at: `${at}.text`, code: 'missing', text: t('Question {n} has no words.', { n }) });
    if (!envelopes.includes(q.envelope)) {
      faults.push({
        at: `${at}.envelope`,
        code: 'envelope-unknown',
        text: t('Question {n}: choose an envelope that this event has.', { n }),
      });
    }
    if (q.lotId !== null && !content.lots.some((lot) => lot.id === q.lotId)) {
      faults.push({
        at: `${at}.lotId`,
        code: 'lot-unknown',
        text: t('Question {n}: choose a lot that this event has, or ask it for every lot.', { n }),
      });
    }
    faults.push(...kindFaults(q, at, n));
  });
  return faults;
}
