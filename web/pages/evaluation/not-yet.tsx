import { t } from '../../../shared/words/say.ts';
import { ApiProblem } from '../../api.ts';
import { Icon } from '../../parts/icon.tsx';
import { type FirstStep, firstStep } from './first-steps.ts';

type Where = { eventId: string; lotId: string };

const hrefOf = (to: FirstStep['go']['to'], { eventId, lotId }: Where): string =>
  to === 'event' ? `/events/${eventId}` : `/${to}/${eventId}/${lotId}`;

/** The step that a refusal asks for; null where the problem is a fault to be shown as one. */
export const stepOf = (problem: Error | null): FirstStep | null =>
  problem instanceof ApiProblem ? firstStep(problem.problem) : null;

/** In place of a page that comes too early: what was answered, what has to happen first, and the way there. */
export const NotYet = ({ step, answer, where }: { step: FirstStep; answer: string; where: Where }) => (
  <div class="panel stack measure">
    <p class="sealed shut">
      <span>
        <Icon name="lock" /> {answer}
      </span>
    </p>
    <p>{t(step.says)}</p>
    <p>
      <a class="btn primary" href={hrefOf(step.go.to, where)}>
        {t(step.go.label)} <Icon name="right" />
      </a>
    </p>
  </div>
);
