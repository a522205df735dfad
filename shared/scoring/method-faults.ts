/** What keeps a method from being published: by itself with the lots that it ranks, and in its event, with its questions and envelopes. */
import { type Criterion, type EventContent, isAnswered, type Method, type Question } from '../event.ts';
import { equal, isZero, plain, rounded, zero } from '../exact.ts';
import { kindOf } from '../kinds.ts';
import { twice } from '../lot-faults.ts';
import type { Fault } from '../problem.ts';
import { t } from '../words/say.ts';
import { answeredFaults } from './answered-faults.ts';
import { methodsOf, type UsedMethod } from './methods.ts';
import { minimumFaults } from './minimum-faults.ts';
import { preferenceFaults } from './preference-faults.ts';
import { orderFormulaFaults, priceFormulaFaults } from './price-formula-faults.ts';
import { decidesOrder, priceFormulas } from './price-formulas.ts';
import { combineFaults, scaleFaults } from './scale-faults.ts';
import { criteriaIn, pointsOf, qualityPoints } from './tree.ts';
import { treeFaults } from './tree-faults.ts';

function tieBreakFaults({ tieBreaks, criteria }: Method, at: string): Fault[] {
  const faults = tieBreaks.flatMap((by, i): Fault[] => {
    const here = `${at}.tieBreaks.${i}`;
    if (by === 'draw')
      return i === tieBreaks.length - 1
        ? []
        : [{ at: here, code: 'draw-not-last', text: t('A draw leaves no tie, so it is the last tie-break.') }];
    return by === 'price' || criteria.some((c) => c.id === by)
      ? []
      : [{ at: here, code: 'tie-break-unknown', text: t('A tie-break is the price or one of the criteria.') }];
  });
  const again = twice(tieBreaks);
  if (again >= 0)
    faults.push({
      at: `${at}.tieBreaks.${again}`,
      code: 'tie-break-twice',
      text: t('This tie-break stands earlier already, where it decides all that it can.'),
    });
  return faults;
}

/** Rounded twice, a number may be another one: what is compared is shown with all its decimals. `whole`: the points are shared out. */
function roundingFaults(method: Method, at: string, whole: boolean): Fault[] {
  const { rounding, shownDecimals, criteria } = method;
  if (!rounding) return [];
  const fault = (code: string, text: string): Fault[] => [{ at: `${at}.rounding.decimals`, code, text }];
  if (rounding.decimals > shownDecimals)
    return fault(
      'rounding-finer',
      t('Bids are compared to {decimals} decimals: show as many, or round to fewer.', { decimals: rounding.decimals }),
    );
  // Else the best bid could earn more, or less, than a criterion has to give.
  const full = pointsOf(method);
  const coarse = criteria.find((c) => {
    const points = full.get(c.id) ?? zero;
    return whole && rounding.of === 'criteria' && !equal(points, rounded(points, rounding.decimals, 'down'));
  });
  return coarse
    ? fault(
        'rounding-coarse',
        t('“{name}” has {points} points, which the rounding would change: round to more decimals.', {
          name: coarse.name,
          points: plain(full.get(coarse.id)!),
        }),
      )
    : [];
}

/** Faults of a method and of the prices of the lots that it ranks; what it asks of questions, team and kind is not looked at. */
export function methodFaults({ at, method, lots }: UsedMethod): Fault[] {
  const { criteria } = method;
  const faults = treeFaults(method, at);
  const shared = faults.length === 0;
  if (criteria.filter((c) => c.kind === 'price').length > 1)
    faults.push({
      at: `${at}.criteria`,
      code: 'price-twice',
      text: t('Only one criterion can take its points from the price.'),
    });
  criteria.forEach((c, i) => {
    const here = `${at}.criteria.${i}`;
    if (c.kind === 'price')
      faults.push(
        ...priceFormulaFaults(c, { lots }, here),
        ...orderFormulaFaults(method, c, here),
        ...preferenceFaults(c, here),
      );
  });
  return [
    ...faults,
    ...minimumFaults(method, at),
    ...scaleFaults(method, at),
    ...combineFaults(method, at, null),
    ...roundingFaults(method, at, shared),
    ...tieBreakFaults(method, at),
  ];
}

/** A preference follows from a yes or no that every bid must give, in each lot that is ranked so. */
const preferenceQuestion = (question: Question | undefined, { lots }: UsedMethod, at: string): Fault[] => {
  if (question?.kind !== 'yesno' || !question.mandatory)
    return [
      { at, code: 'question-missing', text: t('Choose the mandatory yes-or-no question that decides the preference.') },
    ];
  return question.lotId !== null && lots.some((lot) => lot.id !== question.lotId)
    ? [
        {
          at,
          code: 'question-of-one-lot',
          text: t('The question that decides the preference must be asked for every lot.'),
        },
      ]
    : [];
};

function criterionInEvent(c: Criterion, n: number, content: EventContent, used: UsedMethod, at: string): Fault[] {
  if (isAnswered(c)) return answeredFaults(c, n, { ...content, lots: used.lots }, at);
  if (c.kind !== 'price') return [];
  const faults = c.preferences.flatMap((p, k) =>
    preferenceQuestion(
      content.questions.find((q) => q.id === p.questionId),
      used,
      `${at}.preferences.${k}.questionId`,
    ),
  );
  if (c.formula === 'distance-from-mean' && kindOf(content).comparedBy === 'price')
    faults.push({
      at: `${at}.formula`,
      code: 'formula-not-lowest',
      text: t('The price alone decides here: choose a formula by which the lowest price gets the most points.'),
    });
  return faults;
}

/** A shortlist is drawn by quality, after the technical envelope and before the price: all that it counts lies in the first. */
function shortlistFaults(content: EventContent, { method, at }: UsedMethod): Fault[] {
  if (!method.shortlist) return [];
  const fault = (code: string, text: string): Fault[] => [{ at: `${at}.shortlist`, code, text }];
  if (content.envelopes !== 'two')
    return fault('shortlist-off', t('A shortlist decides whose price envelope is opened: it needs two envelopes.'));
  if (method.criteria.length > 0 && isZero(qualityPoints(method, pointsOf(method))))
    return fault(
      'shortlist-off',
      t('A shortlist takes the best by quality: add a criterion that earns points for it.'),
    );
  const sealed = method.criteria.find(
    (c) => isAnswered(c) && !c.bonus && content.questions.find((q) => q.id === c.questionId)?.envelope === 'commercial',
  );
  return sealed
    ? fault(
        'shortlist-sealed',
        t('“{name}” follows from an answer in the price envelope, which is sealed when the shortlist is drawn.', {
          name: sealed.name,
        }),
      )
    : [];
}

/**
 * With two envelopes minimums are tested when the technical marks are locked, and a bid below one is never opened further: none may rest
 * on the price, or on an answer in the price envelope.
 */
function sealedMinimums(content: EventContent, { method, at }: UsedMethod): Fault[] {
  if (content.envelopes !== 'two') return [];
  const isSealed = (c: Criterion): boolean =>
    // Of a relative price minimumFaults has said so already.
    (c.kind === 'price' && !priceFormulas[c.formula].relative && !decidesOrder(c.formula)) ||
    (isAnswered(c) && content.questions.find((q) => q.id === c.questionId)?.envelope === 'commercial');
  const tested = [
    ...method.criteria.map((c, i) => ({ at: `${at}.criteria.${i}.minimum`, minimum: c.minimum, of: [c] })),
    ...(method.sections ?? []).map((s, i) => ({
      at: `${at}.sections.${i}.minimum`,
      minimum: s.minimum,
      of: criteriaIn(method, s.id),
    })),
    {
      at: `${at}.minimum`,
      minimum: method.minimum,
      of: method.criteria.filter((c) => c.kind !== 'price' && !c.bonus),
    },
  ];
  return tested.flatMap(({ at: here, minimum, of }) => {
    const sealed = minimum && of.find(isSealed);
    return sealed
      ? [
          {
            at: here,
            code: 'minimum-sealed',
            text: t('“{name}” lies in the price envelope, which is sealed when minimums are tested.', {
              name: sealed.name,
            }),
          },
        ]
      : [];
  });
}

/**
 * Everything that keeps the methods of an event from being published, each fault at its field: `method.…`, or `lots.1.method.…` of a
 * lot's own. `evaluators`: how many the team has. An event that compares nothing has no method to look at.
 */
export function methodsFaults(content: EventContent, evaluators: number): Fault[] {
  if (kindOf(content).comparedBy === 'nothing') return [];
  const severalLots = content.lots.length > 1;
  return methodsOf(content).flatMap((used) => {
    const { at, method } = used;
    const found = [
      ...methodFaults(used),
      ...method.criteria.flatMap((c, i) => criterionInEvent(c, i + 1, content, used, `${at}.criteria.${i}`)),
      ...combineFaults(method, at, evaluators).filter((f) => f.code === 'quorum-above-team'),
      ...shortlistFaults(content, used),
      ...sealedMinimums(content, used),
    ];
    if (at === 'method' || !severalLots) return found;
    const n = content.lots.indexOf(used.lots[0]!) + 1;
    return found.map((f) => ({ ...f, text: t('Lot {n}: {text}', { n, text: f.text }) }));
  });
}
