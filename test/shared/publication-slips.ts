/** What people get wrong when they write an event, each with the faults that publication must find: these and no others. */
import type { EventRecord } from '../../shared/event.ts';
import { givenContent, givenEvent, givenTeam } from '../given.ts';

/** Sets what lies at a path such as `method.criteria.0.points`. */
export const set =
  (path: string, value: unknown) =>
  (whole: object): void => {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let at = whole as Record<string, unknown>;
    for (const step of steps) at = at[step] as Record<string, unknown>;
    at[last] = value;
  };

/** One slip: what it is about (two slips about the same thing hide each other), and how an event gets it. */
export type Slip = { of: string; what: string; faults: [at: string, code: string][]; to: (e: EventRecord) => void };

/** A slip of one field of the content. */
const field = (of: string, what: string, path: string, value: unknown, code: string, at = path): Slip => ({
  of,
  what,
  faults: [[at, code]],
  to: set(`content.${path}`, value),
});
const slip = (of: string, what: string, faults: Slip['faults'], to: Slip['to']): Slip => ({ of, what, faults, to });

const { method } = givenContent();
const team = givenTeam();
const without = (role: string) => team.filter((m) => !m.roles.some((r) => r === role));
const price = method.criteria[2];
/** Points that are gone are missing from the total too. */
const andTotal = (at: string, code: string): Slip['faults'] => [
  [at, code],
  ['method.total', 'points-off-total'],
];

export const slips: Slip[] = [
  field('title', 'no title', 'title', '', 'title-blank'),
  field('title', 'a title of spaces', 'title', '   ', 'title-blank'),
  field('title', 'a title without ink', 'title', '\u200b\u3164', 'title-blank'),
  field('title', 'a title with a picture', 'title', 'Benches 🪑', 'title-blank'),
  field('title', 'a title on two lines', 'title', 'Benches\nfor the park', 'title-blank'),
  field('description', 'no description', 'description', ' \n ', 'missing'),
  field('currency', 'no such currency', 'currency', 'XXX', 'currency-unknown'),
  field('tax', 'no tax rate', 'priceBasis.taxRate', '', 'missing'),
  field('contact', 'no contact', 'contact.name', '', 'missing'),
  field('email', 'no address', 'contact.email', '', 'missing'),
  field('email', 'half an address', 'contact.email', 'purchasing@fernhaven', 'missing'),
  field('email', 'two addresses', 'contact.email', 'a@b.example, c@d.example', 'missing'),
  field('email', 'an address in brackets', 'contact.email', '<a@b.example>', 'missing'),

  field('closes', 'no zone', 'zone', '', 'zone-unknown'),
  field('closes', 'a city for a zone', 'zone', 'Anchorage', 'zone-unknown'),
  field('closes', 'an offset for a zone', 'zone', '-09:00', 'zone-unknown'),
  field('closes', 'no deadline', 'closes', '', 'missing'),
  field('closes', 'a day that does not exist', 'closes', '2027-02-29T12:00', 'no-such-date'),
  field('closes', 'a deadline in Arabic digits', 'closes', '٢٠٢٧-01-01T12:00', 'no-such-date'),
  field('closes', 'a deadline in a skipped hour', 'closes', '2027-03-14T02:30', 'time-skipped'),
  field('closes', 'a deadline in a repeated hour', 'closes', '2027-11-07T01:30', 'time-twice'),
  field('closes', 'a deadline that has passed', 'closes', '2026-11-02T16:00', 'deadline-past'),
  field('closes', 'a deadline in 2062', 'closes', '2062-11-27T16:00', 'deadline-far'),

  field('lot', 'a nameless lot', 'lots.0.name', '', 'missing'),
  field('ceiling', 'an empty ceiling', 'lots.0.ceiling', '', 'missing'),
  field('ceiling', 'a ceiling of 0', 'lots.0.ceiling', '0.00', 'ceiling-zero'),
  field('lines', 'a price sheet without lines', 'lots.0.lines', [], 'lines-missing'),
  field('lines', 'two lines of one id', 'lots.0.lines.1.id', 'bench', 'id-twice'),
  field('lines', 'a nameless line', 'lots.0.lines.1.name', ' ', 'missing'),
  field('lines', 'a line without a unit', 'lots.0.lines.0.unit', '', 'missing'),
  field('lines', 'a quantity left empty', 'lots.0.lines.0.quantity', '', 'quantity-zero'),
  field('lines', 'a quantity of 0', 'lots.0.lines.0.quantity', '0.000', 'quantity-zero'),
  slip(
    'lines',
    'two wrong lines',
    [
      ['lots.0.lines.0.name', 'missing'],
      ['lots.0.lines.1.unit', 'missing'],
    ],
    (e) => {
      set('lines.0.name', '')(e.content.lots[0] ?? {});
      set('lines.1.unit', '')(e.content.lots[0] ?? {});
    },
  ),

  field('questions', 'two questions of one id', 'questions.4.id', 'wood', 'id-twice'),
  field('questions', 'a question without words', 'questions.0.text', '\n', 'missing'),
  field('questions', 'an envelope that is not there', 'questions.0.envelope', 'bid', 'envelope-unknown'),

  field('scale', 'a scale of one level', 'method.scale', method.scale.slice(0, 1), 'scale-short'),
  field('scale', 'a level without a mark', 'method.scale.2.mark', '', 'missing'),
  field('scale', 'two levels of one mark', 'method.scale.3.mark', '2.00', 'scale-order'),
  field('scale', 'a level that is lower than the one before', 'method.scale.5.mark', '3.5', 'scale-order'),
  field('scale', 'a level without a name', 'method.scale.0.name', ' ', 'missing'),
  field('scale', 'a level that nothing describes', 'method.scale.5.words', '', 'words-missing'),

  field('criteria', 'a nameless criterion', 'method.criteria.0.name', '', 'missing'),
  field('criteria', 'two criteria of one id', 'method.criteria.1.id', 'design', 'id-twice'),
  field('criteria', 'a bonus of no points', 'method.criteria.4.points', '0', 'points-zero'),
  field('criteria', 'a bonus that is none', 'method.criteria.4.bonus', false, 'points-off-total', 'method.total'),
  field('criteria', 'a question that is no yes or no', 'method.criteria.3.questionId', 'wood', 'question-missing'),
  field('criteria', 'a question that nobody asks', 'method.criteria.4.questionId', '', 'question-missing'),
  slip('criteria', 'a yes or no that may stay open', [['method.criteria.3.questionId', 'question-optional']], (e) =>
    set('questions.2.mandatory', false)(e.content),
  ),
  slip(
    'criteria',
    'a yes or no that may stay open, for points and for the preference',
    [
      ['method.criteria.2.preferences.0.questionId', 'question-missing'],
      ['method.criteria.4.questionId', 'question-optional'],
    ],
    (e) => set('questions.1.mandatory', false)(e.content),
  ),
  slip('criteria', 'a criterion without points', andTotal('method.criteria.0.points', 'points-zero'), (e) =>
    set('method.criteria.0.points', '')(e.content),
  ),
  slip('criteria', 'no criteria', andTotal('method.criteria', 'criteria-missing'), (e) =>
    Object.assign(e.content.method, { criteria: [], tieBreaks: [] }),
  ),
  slip('criteria', 'the price counted twice', [['method.criteria', 'price-twice']], (e) => {
    set('criteria.2.points', '20')(e.content.method);
    set('criteria.5', { ...price, id: 'cost-2', points: '20' })(e.content.method);
  }),

  field('preference', 'no percentage', 'method.criteria.2.preferences.0.percent', '', 'percent-wrong'),
  field('preference', 'a preference of 0 %', 'method.criteria.2.preferences.0.percent', '0.0', 'percent-wrong'),
  field('preference', 'a preference of 100 %', 'method.criteria.2.preferences.0.percent', '100', 'percent-wrong'),
  field('preference', 'nobody asked', 'method.criteria.2.preferences.0.questionId', 'nobody', 'question-missing'),

  field('total', 'no total', 'method.total', '', 'total-zero'),
  field('total', 'a total of 0', 'method.total', '0', 'total-zero'),
  field('total', 'points a hundredth over', 'method.total', '99.99', 'points-off-total'),
  field('total', 'points a hundredth short', 'method.criteria.0.points', '34.99', 'points-off-total', 'method.total'),
  field(
    'ties',
    'a tie-break by nothing',
    'method.tieBreaks',
    ['price', 'beauty'],
    'tie-break-unknown',
    'method.tieBreaks.1',
  ),

  slip('team', 'no lead', [['team', 'lead-missing']], set('team', without('lead'))),
  slip('team', 'two leads', [['team', 'lead-missing']], set('team.1.roles', ['lead', 'evaluator'])),
  slip('team', 'no evaluator', [['team', 'evaluator-missing']], set('team', without('evaluator'))),
  slip('team', 'one opener of two', [['team', 'opener-missing']], set('team', team.slice(0, -1))),
  slip(
    'team',
    'one person as both openers',
    [
      ['team', 'member-twice'],
      ['team', 'opener-missing'],
    ],
    set('team', [...team.slice(0, -1), team.at(-2)]),
  ),
];

/** The event of given.ts with these slips in it. */
export function afterSlips(...all: Slip[]): EventRecord {
  const event = structuredClone(givenEvent());
  for (const { to } of all) to(event);
  return event;
}
