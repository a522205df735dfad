/** The chain of approvals of a recommendation: which step waits for whom, and who has approved when. */
import { approversOf, missingIn, noteOf, openSteps, stepName } from '../../../shared/approval.ts';
import type { Chain, ChainStep } from '../../../shared/lot-record.ts';
import { currencies, money } from '../../../shared/money.ts';
import { t } from '../../../shared/words/say.ts';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';

const peopleOf = (step: ChainStep, done: readonly string[]): string => {
  const left = step.people.filter((p) => !done.includes(p.id)).map((p) => p.name);
  if (!step.named && left.length > 4) return t('any approver who took no part');
  return left.length ? left.join(', ') : t('an approver who took no part');
};

function Step({ step, chain, zone, currency }: { step: ChainStep; chain: Chain; zone: string; currency: string }) {
  const missing = missingIn(step);
  const open = openSteps(chain).includes(step);
  return (
    <div>
      <dt>
        {stepName(step)}
        {step.over && (
          <>
            <br />
            <small>
              {t('above {amount}', {
                amount: currency in currencies ? money(step.over, currency) : `${step.over} ${currency}`,
              })}
            </small>
          </>
        )}
      </dt>
      <dd class="stack tight">
        {step.approvals.map((a) => (
          <p key={a.id}>
            <Tag kind="good" icon="check">
              {t('approved')}
            </Tag>{' '}
            {a.name}, <Time at={a.at} zone={zone} precision="second" />
            {a.reason.trim() && (
              <>
                <br />
                <span class="typed">{a.reason}</span>
              </>
            )}
          </p>
        ))}
        {missing > 0 && (
          <p>
            <Tag icon="clock">{open ? t('waits') : t('comes after')}</Tag>{' '}
            {step.needed > 1 && `${t('{missing} of {needed}:', { missing, needed: step.needed })} `}
            {peopleOf(step, approversOf(chain))}
          </p>
        )}
      </dd>
    </div>
  );
}

/** All steps, in their order. */
export const ChainSteps = ({ chain, zone, currency }: { chain: Chain; zone: string; currency: string }) => (
  <div class="stack tight">
    <h3>{t('Approvals')}</h3>
    {chain.steps.length > 1 && (
      <p>
        <small>
          {chain.order === 'serial'
            ? t('One step after the other. Each person counts once.')
            : t('All steps at once. Each person counts once.')}
        </small>
      </p>
    )}
    {chain.note && (
      <p>
        <small>{noteOf(chain)}</small>
      </p>
    )}
    <dl class="summary">
      {chain.steps.map((step) => (
        <Step key={step.name} step={step} chain={chain} zone={zone} currency={currency} />
      ))}
    </dl>
  </div>
);
