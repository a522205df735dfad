import { useState } from 'preact/hooks';
import { recordAnObjection } from '../../../shared/api/evaluation.ts';
import { limits } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { type Grounds, groundsWords } from '../../../shared/objection.ts';
import { instantAt, wallInput, zoneName } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { exactNow } from '../../clock.ts';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';

type Props = { lot: LotRecord; zone: string; onChange: () => void };

/** An objection that came by letter or e-mail is written down here; when it was received decides whether it is in time. */
export function RecordObjection({ lot, zone, onChange }: Props) {
  const [from, setFrom] = useState('');
  const [text, setText] = useState('');
  const [grounds, setGrounds] = useState<Grounds>('evaluation');
  const [received, setReceived] = useState(() => wallInput(instantAt(exactNow()), zone));
  const missing = (at: string, value: string, words: string) =>
    value.trim() === '' ? [{ at, code: 'missing', text: words }] : [];
  return (
    <details>
      <summary>{t('Record an objection that came by another way')}</summary>
      <Form
        act={t('Record the objection')}
        check={() => [
          ...missing('from', from, t('Say who objects.')),
          ...missing('received', received, t('Say when it was received.')),
          ...missing('text', text, t('Say what they object to, in their words.')),
        ]}
        send={async () => {
          const params = { eventId: lot.eventId, lotId: lot.lotId };
          await call(recordAnObjection, { params, body: { from, received, grounds, text } });
          onChange();
        }}
      >
        {({ errorAt }) => (
          <>
            <Field id="from" label={t('Who objects')} error={errorAt('from')}>
              <input maxLength={limits.name} value={from} onInput={(e) => setFrom(e.currentTarget.value)} />
            </Field>
            <Field
              id="received"
              label={t('Received')}
              hint={t('By the clock of the event: {zone}.', { zone: zoneName(instantAt(exactNow()), zone) })}
              error={errorAt('received')}
            >
              <input type="datetime-local" value={received} onInput={(e) => setReceived(e.currentTarget.value)} />
            </Field>
            <Field id="grounds" label={t('It is about')}>
              <select value={grounds} onChange={(e) => setGrounds(e.currentTarget.value as Grounds)}>
                {Object.entries(groundsWords).map(([key, words]) => (
                  <option key={key} value={key}>
                    {t(words)}
                  </option>
                ))}
              </select>
            </Field>
            <Field id="text" label={t('What they write')} error={errorAt('text')}>
              <textarea
                rows={5}
                maxLength={limits.reason}
                value={text}
                onInput={(e) => setText(e.currentTarget.value)}
              />
            </Field>
          </>
        )}
      </Form>
    </details>
  );
}
