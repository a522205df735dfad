import { useState } from 'preact/hooks';
import type { CheckedPoint } from '../../../shared/api/check.ts';
import { limits } from '../../../shared/event.ts';
import { missing } from '../../../shared/problem.ts';
import type { Said, Verdict } from '../../../shared/responsiveness.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { answerWords } from './check-words.ts';

type Props = { point: CheckedPoint; onSave: (said: Said) => Promise<void>; onCancel: () => void };

const verdicts: [Verdict, Plain, Plain][] = [
  ['responsive', 'Responsive', 'It is there, readable, and as asked.'],
  ['not-responsive', 'Not responsive', 'A rule of the RFP is not met. The bid may be rejected for it.'],
  ['to-clarify', 'To be clarified', 'Ask the bidder below; come back to this point with the answer.'],
];
const turned = (said: string | null): 'yes' | 'no' => (said === 'yes' ? 'no' : 'yes');

/** What one finds at a point of a bid: the verdict, why, by which rule; for a claim whether it is true. */
export function FindingForm({ point, onSave, onCancel }: Props) {
  const before = point.finding;
  const [verdict, setVerdict] = useState<Verdict | null>(before?.verdict ?? null);
  const [reason, setReason] = useState(before?.reason ?? '');
  const [place, setPlace] = useState(before?.place ?? '');
  const [false_, setFalse] = useState(Boolean(before?.corrected));
  const [evidence, setEvidence] = useState(before?.evidence ?? '');
  const check = () => [
    ...(verdict === null ? [missing('verdict', t('Choose what you found.'))] : []),
    ...((verdict === 'not-responsive' || verdict === 'to-clarify' || false_) && reason.trim() === ''
      ? [missing('reason', t('Say why.'))]
      : []),
    ...(verdict === 'not-responsive' && place.trim() === ''
      ? [missing('place', t('Name the rule of the RFP that is not met, and where it stands.'))]
      : []),
    ...(false_ && evidence.trim() === '' ? [missing('evidence', t('Say what shows it.'))] : []),
  ];
  const send = () =>
    onSave({
      verdict: verdict ?? 'responsive',
      reason,
      place,
      corrected: false_ ? turned(point.said) : null,
      evidence: false_ ? evidence : '',
    });
  return (
    <Form
      act={t('Record the finding')}
      check={check}
      send={send}
      beside={
        <button type="button" class="btn quiet" onClick={onCancel}>
          {t('Go back')}
        </button>
      }
    >
      {({ errorAt }) => (
        <>
          <Group id="verdict" legend={t('What you found')} error={errorAt('verdict')}>
            {verdicts.map(([value, words, hint]) => (
              <Choice
                key={value}
                name="verdict"
                value={value}
                checked={verdict === value}
                hint={t(hint)}
                onChoose={() => setVerdict(value)}
              >
                {t(words)}
              </Choice>
            ))}
          </Group>
          {point.kind === 'claim' && (
            <Choice
              type="checkbox"
              name="false"
              checked={false_}
              onChoose={setFalse}
              hint={t('The bid stays as it is; the scoring takes the other value, and the ranking says so.')}
            >
              {t('The answer is not true: score it as “{answer}”', { answer: answerWords(turned(point.said)) })}
            </Choice>
          )}
          <Field id="reason" label={t('Why')} hint={t('It goes on the record.')} error={errorAt('reason')}>
            <textarea
              rows={3}
              maxLength={limits.reason}
              value={reason}
              onInput={(e) => setReason(e.currentTarget.value)}
            />
          </Field>
          {verdict === 'not-responsive' && (
            <Field
              id="place"
              label={t('Rule that is not met, and where it stands')}
              hint={t('As in: RFP section 2.3, second paragraph')}
              error={errorAt('place')}
            >
              <input type="text" maxLength={500} value={place} onInput={(e) => setPlace(e.currentTarget.value)} />
            </Field>
          )}
          {false_ && (
            <Field id="evidence" label={t('What shows that it is not true')} error={errorAt('evidence')}>
              <textarea
                rows={2}
                maxLength={limits.reason}
                value={evidence}
                onInput={(e) => setEvidence(e.currentTarget.value)}
              />
            </Field>
          )}
        </>
      )}
    </Form>
  );
}
