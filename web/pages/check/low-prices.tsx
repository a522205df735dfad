import { useState } from 'preact/hooks';
import type { CheckView } from '../../../shared/api/check.ts';
import { limits } from '../../../shared/event.ts';
import { money } from '../../../shared/money.ts';
import { missing } from '../../../shared/problem.ts';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Tag } from '../../parts/tag.tsx';

type Low = NonNullable<CheckView['low']>;

const belowWords = (below: string): string =>
  below.startsWith('-') ? `${below.slice(1)} % above` : `${below} % below`;

/** Every total against the mean of the others, by the formula that stands above it. */
export function LowPrices({ view, low }: { view: CheckView; low: Low }) {
  return (
    <section class="stack tight" aria-labelledby="low">
      <h2 id="low">Abnormally low prices</h2>
      <p class="measure">
        {low.formula} {low.notComputed}
      </p>
      {low.rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard
        <section class="scroll" tabIndex={0} aria-label="Totals against the mean of the others">
          <table>
            <caption class="sr">Each total against the mean of the others</caption>
            <thead>
              <tr>
                <th scope="col">Bidder</th>
                <th scope="col" class="n">
                  Total
                </th>
                <th scope="col" class="n">
                  Mean of the others
                </th>
                <th scope="col" class="n">
                  Against it
                </th>
                <th scope="col">Explanation</th>
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
                      {!row.flagged && 'Not asked for'}
                      {row.flagged &&
                        (decided?.accepted ? (
                          <Tag kind="good" icon="check">
                            Accepted
                          </Tag>
                        ) : (
                          <Tag kind="bad" icon="alert">
                            To be explained
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
    ...(accepted === null ? [missing('accepted', 'Choose whether the explanation is accepted.')] : []),
    ...(reasons.trim() === '' ? [missing('reasons', 'Say what the decision rests on.')] : []),
  ];
  return (
    <Form
      act="Record the decision"
      check={check}
      send={() => onDecide({ accepted: accepted === true, reasons })}
      beside={
        <button type="button" class="btn quiet" onClick={onCancel}>
          Go back
        </button>
      }
    >
      {({ errorAt }) => (
        <>
          <Group id="accepted" legend={`The explanation of ${name}`} error={errorAt('accepted')}>
            <Choice name="accepted" checked={accepted === true} onChoose={() => setAccepted(true)}>
              Accepted: the price can be what it is
            </Choice>
            <Choice
              name="accepted"
              checked={accepted === false}
              onChoose={() => setAccepted(false)}
              hint="It proposes to reject the bid, which another person has to confirm."
            >
              Not accepted
            </Choice>
          </Group>
          <Field id="reasons" label="What the decision rests on" error={errorAt('reasons')}>
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
