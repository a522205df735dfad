import { t } from '../../shared/words/say.ts';
import { ApiProblem, Offline } from '../api.ts';
import { rich } from '../rich.ts';
import { Icon } from './icon.tsx';

type Props = {
  problem: Error | null | undefined;
  /** Offered where trying again makes sense. */
  onRetry?: () => void;
};

/** What went wrong, in words, and what to do; spoken when it comes. Shows nothing where there is no problem. */
export function ProblemBanner({ problem, onRetry }: Props) {
  if (!problem) return null;
  const offline = problem instanceof Offline;
  const known = problem instanceof ApiProblem ? problem.problem : null;
  const faults = known?.faults?.filter((fault) => fault.text !== known.title) ?? [];
  return (
    <div class={`banner ${offline ? 'warn' : 'bad'}`} role="alert">
      <Icon name="alert" huge />
      <div class="stack tight">
        <p>
          <strong>
            {offline
              ? t('No connection to Evenhand. Check your network and try again.')
              : (known?.title ?? t('This page met a fault of ours. Reload it; what was saved is safe.'))}
          </strong>
        </p>
        {faults.length > 0 && (
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.at} ${fault.code}`}>{fault.text}</li>
            ))}
          </ul>
        )}
        {known?.code === 'portal-fault' && known.requestId && (
          <p>
            <small>
              {rich('If you report it, give this number: {code}', { code: <code>{known.requestId}</code> })}
            </small>
          </p>
        )}
      </div>
      {onRetry && (
        <button type="button" class="btn" onClick={onRetry}>
          {t('Try again')}
        </button>
      )}
    </div>
  );
}
