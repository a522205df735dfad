/** The last part of an addendum: what it changes, whether it can be sent, why, and the act itself. */
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { changesOf } from '../../../shared/addendum.ts';
import { discardAddendum, sendAddendum } from '../../../shared/api/addenda.ts';
import type { EventView } from '../../../shared/api/events.ts';
import { limits } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { Changes } from '../../parts/changes.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { useDraft } from '../event/fields.tsx';
import { FaultList } from '../event/publish.tsx';

/** The part "Check and send" of an addendum to what stands. */
export function CheckAndSend({ standing }: { standing: EventView }) {
  const draft = useDraft();
  const { route } = useLocation();
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState<'send' | 'discard' | null>(null);
  const [missed, setMissed] = useState(false);
  const { eventId } = draft;
  const params = { eventId };
  const changes = changesOf(standing, { content: draft.content.value, documents: draft.view.value.documents });
  const number = standing.published?.number ?? 0;
  const faultless = draft.faults.value.length === 0;
  const ready = faultless && changes.length > 0;
  const why = !faultless ? t('The faults above keep it from being sent.') : t('Nothing is changed yet.');

  const ask = () => {
    setMissed(reason.trim() === '');
    if (reason.trim() === '') document.getElementById('reason')?.focus();
    else if (ready) setAsking('send');
  };
  const send = async () => {
    await draft.write(() =>
      call(sendAddendum, { params, ifMatch: draft.view.value.version, body: { reason: reason.trim() } }),
    );
    route(`/events/${eventId}`);
  };
  const discard = async () => {
    draft.saver.reset();
    await call(discardAddendum, { params });
    route(`/events/${eventId}/changes`);
  };

  return (
    <>
      <FaultList of="addendum" />
      <section class="panel stack" aria-labelledby="what-changes">
        <h2 id="what-changes">{t('What addendum {number} changes', { number })}</h2>
        {changes.length === 0 ? (
          <p>{t('Nothing yet. Change a part above; what differs from the published notice is listed here.')}</p>
        ) : (
          <Changes of={changes} />
        )}
      </section>
      <Field
        id="reason"
        label={t('Why it is changed')}
        hint={t('Stands in the notice, in every letter and on the record.')}
        error={missed && reason.trim() === '' ? t('Say why.') : undefined}
      >
        <textarea
          rows={3}
          maxLength={limits.reason}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <p class="row">
        <button
          type="button"
          class="btn final"
          aria-disabled={!ready || undefined}
          aria-describedby={ready ? undefined : 'why-not'}
          onClick={() => ready && ask()}
        >
          {t('Send addendum {number}', { number })}
        </button>
        <button type="button" class="btn quiet danger" onClick={() => setAsking('discard')}>
          {t('Discard it')}
        </button>
        {!ready && <span id="why-not">{why}</span>}
      </p>
      <Confirm
        open={asking === 'send'}
        title={t('Send addendum {number}?', { number })}
        act={t('Send addendum {number}', { number })}
        kind="final"
        onConfirm={send}
        onClose={() => setAsking(null)}
      >
        <p>
          {t(
            'The notice becomes version {number} at once, and everybody who was invited, intends to bid or works on a bid is told in one letter.',
            { number: number + 1 },
          )}
        </p>
        <p>
          {t(
            'No bid is lost: what was submitted stands, is marked with the version that it answers, and its owner is asked to confirm or replace it. Until the bids are opened you do not learn whether there are any.',
          )}
        </p>
      </Confirm>
      <Confirm
        open={asking === 'discard'}
        title={t('Discard this addendum?')}
        act={t('Discard the addendum')}
        kind="danger"
        onConfirm={discard}
        onClose={() => setAsking(null)}
      >
        <p>{t('What was prepared is gone; what is published stays as it is.')}</p>
      </Confirm>
    </>
  );
}
