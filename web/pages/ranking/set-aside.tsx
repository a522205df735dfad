import { useState } from 'preact/hooks';
import { setAwardAside } from '../../../shared/api/evaluation.ts';
import { limits } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { type Back, BackChoice } from './back-choice.tsx';

/** An approver sets an intended or final award aside, with reasons that every bidder reads. */
export function SetAside({ lot, onChange }: { lot: LotRecord; onChange: (lot: LotRecord) => void }) {
  const [asking, setAsking] = useState(false);
  const [reasons, setReasons] = useState('');
  const [to, setTo] = useState<Back>('ranked');
  const name = (lot.award ?? lot.intent)?.name ?? '';
  const params = { eventId: lot.eventId, lotId: lot.lotId };
  return (
    <>
      <p>
        <button type="button" class="btn quiet" onClick={() => setAsking(true)}>
          {t('Set the award aside')}
        </button>
      </p>
      <Confirm
        open={asking}
        title={t('Set the award to {name} aside?', { name })}
        act={t('Set the award aside')}
        kind="danger"
        blocked={reasons.trim() === '' ? t('Say why. Every bidder reads it.') : null}
        onConfirm={async () => onChange(await call(setAwardAside, { params, body: { reasons: reasons.trim(), to } }))}
        onClose={() => setAsking(false)}
      >
        <Field
          id="set-aside-reasons"
          label={t('Reasons')}
          hint={t('Every bidder gets them by e-mail; they stay on the record.')}
        >
          <textarea
            rows={4}
            maxLength={limits.reason}
            value={reasons}
            onInput={(event) => setReasons(event.currentTarget.value)}
          />
        </Field>
        <BackChoice id="set-aside-to" to={to} onChoose={setTo} />
      </Confirm>
    </>
  );
}
