/** What keeps a criterion that follows from an answer from being published: each fault at its field. */
import { rangeText } from '../asked.ts';
import type { AnsweredCriterion, ChoiceCriterion, EventContent, NumberCriterion, Question } from '../event.ts';
import { compare, exact } from '../exact.ts';
import type { Fault } from '../problem.ts';
import { type Plain, t } from '../words/say.ts';

const chooses: Readonly<Record<AnsweredCriterion['kind'], Plain>> = {
  yesno: 'choose the yes-or-no question that decides it.',
  number: 'choose the question, answered with a number, that decides it.',
  choice: 'choose the question, answered by one of its options, that decides it.',
};

function numberFaults({ none, ideal, noneAbove }: NumberCriterion, at: string): Fault[] {
  if (ideal === '')
    return [{ at: `${at}.ideal`, code: 'missing', text: t('Fill in the answer that gets all points.') }];
  const faults: Fault[] = [];
  if (none === '' && noneAbove === '')
    faults.push({
      at: `${at}.none`,
      code: 'ends-missing',
      text: t(
        'Say at which answer there are no points, on one side of the ideal or on both. Else every answer gets all.',
      ),
    });
  if (none !== '' && compare(exact(none), exact(ideal)) >= 0)
    faults.push({ at: `${at}.none`, code: 'ends-order', text: t('This lies below the answer that gets all points.') });
  if (noneAbove !== '' && compare(exact(noneAbove), exact(ideal)) <= 0)
    faults.push({
      at: `${at}.noneAbove`,
      code: 'ends-order',
      text: t('This lies above the answer that gets all points.'),
    });
  return faults;
}

/** An ideal that no answer may have gives nobody all points. */
function reachFaults({ ideal }: NumberCriterion, question: Question | undefined, at: string): Fault[] {
  if (ideal === '' || question?.kind !== 'number') return [];
  const below = question.least !== '' && compare(exact(ideal), exact(question.least)) < 0;
  const above = question.most !== '' && compare(exact(ideal), exact(question.most)) > 0;
  return below || above
    ? [
        {
          at: `${at}.ideal`,
          code: 'ideal-out-of-range',
          text: t('The answer that gets all points must be one that the question allows: {range}.', {
            range: rangeText(question),
          }),
        },
      ]
    : [];
}

/** Faults of a criterion's own terms, whatever its question: what no points can be computed without. */
export function answeredTermsFaults(c: AnsweredCriterion, at: string): Fault[] {
  if (c.kind === 'number') return numberFaults(c, at);
  const wrong =
    c.kind === 'choice' && c.shares.find((s) => s.percent === '' || compare(exact(s.percent), exact('100')) > 0);
  return wrong
    ? [{ at: `${at}.shares`, code: 'percent-wrong', text: t('An option gets 0 to 100 percent of the points.') }]
    : [];
}

function choiceFaults(
  { shares, questionId }: ChoiceCriterion,
  content: Pick<EventContent, 'questions'>,
  at: string,
): Fault[] {
  const question = content.questions.find((q) => q.id === questionId);
  if (question?.kind !== 'choice') return [];
  const faults: Fault[] = [];
  for (const option of question.options) {
    const place = shares.findIndex((s) => s.optionId === option.id);
    const percent = shares[place]?.percent ?? '';
    if (percent === '' || compare(exact(percent), exact('100')) > 0)
      faults.push({
        at: `${at}.shares`,
        code: 'percent-wrong',
        text: t('Say how many percent of the points “{option}” gets, 0 to 100.', { option: option.text }),
      });
  }
  if (faults.length === 0 && !shares.some((s) => compare(exact(s.percent || '0'), exact('100')) === 0))
    faults.push({
      at: `${at}.shares`,
      code: 'all-points-missing',
      text: t('Some option gets 100 percent: else nobody can get all points.'),
    });
  const stray = shares.some((s) => !question.options.some((o) => o.id === s.optionId));
  if (stray || new Set(shares.map((s) => s.optionId)).size < shares.length)
    faults.push({
      at: `${at}.shares`,
      code: 'option-unknown',
      text: t('The points name an option that the question does not have, or one of them twice.'),
    });
  return faults;
}

/** Faults of criterion `n` (from 1), which follows from an answer; `at` is its path, and the content's lots those that it ranks. */
export function answeredFaults(c: AnsweredCriterion, n: number, content: EventContent, at: string): Fault[] {
  const question = content.questions.find((q) => q.id === c.questionId && q.kind === c.kind);
  const fault = (code: string, text: string): Fault[] => [{ at: `${at}.questionId`, code, text }];
  const ofQuestion = !question
    ? fault('question-missing', t('Criterion {n}: {rest}', { n, rest: t(chooses[c.kind]) }))
    : !question.mandatory
      ? fault(
          'question-optional',
          t('Criterion {n}: its question must be mandatory, or a bid without an answer could not be scored.', { n }),
        )
      : question.lotId !== null && content.lots.some((lot) => lot.id !== question.lotId)
        ? fault(
            'question-of-one-lot',
            t('Criterion {n}: its question is asked for one lot only. Bids for the others could not be scored.', { n }),
          )
        : [];
  if (c.kind === 'number') return [...ofQuestion, ...numberFaults(c, at), ...reachFaults(c, question, at)];
  if (c.kind === 'choice') return [...ofQuestion, ...choiceFaults(c, content, at)];
  return ofQuestion;
}
