import { useState } from 'preact/hooks';
import type { CheckView } from '../../../shared/api/check.ts';
import { limits } from '../../../shared/event.ts';
import { money } from '../../../shared/money.ts';
import { missing } from '../../../shared/problem.ts';
import { t } from '../../../shared/words/say.ts';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Tag } from '../../parts/tag.tsx';

type Low = NonNullable<CheckView['low']>;

const belowWords = (below: string): string =>
  below.startsWith('-')
    ? t('{percent} % above', { percent: below.slice(1) })
    : t('{percent} % below', { percent: below });

/** Every total against the mean of the others, by the formula that stands above it. */
export function LowPrices({ view, low }: { view: CheckView; low: Low }) {
  return (
    <section class="stack tight" aria-labelledby="low">
      <h2 id="low">{t('Abnormally low prices')}</h2>
      <p class="measure">
        {low.formula} {low.notComputed}
      </p>
      {low.rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard
        <section class="scroll" tabIndex={0} aria-label={t('Totals against the mean of the others')}>
          <table>
            <caption class="sr">{t('Each total against the mean of the others')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('Bidder')}</th>
                <th scope="col" class="n">
                  {t('Total')}
                </th>
                <th scope="col" class="n">
                  {t('Mean of the others')}
                </th>
                <th scope="col" class="n">
                  {t('Against it')}
                </th>
                <th scope="col">{t('Explanation')}</th>
              </tr>
            </thead>
            <tbody>
              {low.rows.map((row) => {
                const decided = view.bids.find((b) => b.bidId === row.bidId)?.lowDecision;
                return (
                  <tr key={row.bidId}>
                    <th scope="row" class="nowrap">
                      {row.name}
                    </th>
                    <td class="n">{money(row.total, view.currency)}</td>
                    <td class="n">{money(row.mean.shown, view.currency)}</td>
                    <td class="n">{belowWords(row.below)}</td>
                    <td>
                      {!row.flagged && t('Not asked for')}
                      {row.flagged &&
                        (decided?.accepted ? (
                          <Tag kind="good" icon="check">
                            {t('Accepted')}
                          </Tag>
                        ) : (
                          <Tag kind="bad" icon="alert">
                            {t('To be explained')}
                          </Tag>
                        ))}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

type DecisionProps = {
  name: string;
  onDecide: (said: { accepted: boolean; reasons: string }) => Promise<void>;
  onCancel: () => void;
};

/** The decision on an explained price, with reasons. */
export function LowDecisionForm({ name, onDecide, onCancel }: DecisionProps) {
  const [accepted, setAccepted] = useState<boolean | null>(null);
  const [reasons, setReasons] = useState('');
  const check = () => [
    ...(accepted === null ? [missing('accepted', t('Choose whether the explanation is accepted.'))] : []),
    ...(reasons.trim() === '' ? [missing('reasons', t('Say what the decision rests on.'))] : []),
  ];
  return (
    <Form
      act={t('Record the decision')}
      check={check}
      send={() => onDecide({ accepted: accepted === true, reasons })}
      beside={
        <button type="button" class="btn quiet" onClick={onCancel}>
          {t('Go back')}
        </button>
      }
    >
      {({ errorAt }) => (
        <>
          <Group id="accepted" legend={t('The explanation of {name}', { name })} error={errorAt('accepted')}>
            <Choice name="accepted" checked={accepted === true} onChoose={() => setAccepted(true)}>
              {t('Accepted: the price can be what it is')}
            </Choice>
            <Choice
              name="accepted"
              checked={accepted === false}
              onChoose={() => setAccepted(false)}
              hint={t('It proposes to reject the bid, which another person has to confirm.')}
            >
              {t('Not accepted')}
            </Choice>
          </Group>
          <Field id="reasons" label={t('What the decision rests on')} error={errorAt('reasons')}>
            <textarea
              rows={3}
              maxLength={limits.reason}
              value={reasons}
              onInput={(e) => setReasons(e.currentTarget.value)}
            />
          </Field>
        </>
      )}
    </Form>
  );
}
