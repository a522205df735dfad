import { useState } from 'preact/hooks';
import { declareConflict, type EvaluationView } from '../../../shared/api/evaluation.ts';
import { limits } from '../../../shared/event.ts';
import type { Declaration } from '../../../shared/lot.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';

type Props = {
  view: EvaluationView;
  /** Said, and on record. */
  onDeclared: (declaration: Declaration) => void | Promise<void>;
};

const missing: Plain = 'Say what connects you with a bidder.';

/** Sends a declaration and gives what went on record. */
const sendDeclaration = (view: EvaluationView, conflict: boolean, reason: string): Promise<Declaration> =>
  call(declareConflict, {
    params: { eventId: view.eventId, lotId: view.lot.lotId },
    body: { conflict, reason: reason.trim() },
  });

/** Before any document: who the bidders are, and whether something connects me with one of them. */
export function DeclarationForm({ view, onDeclared }: Props) {
  const [conflict, setConflict] = useState<boolean | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const { busy, problem, act } = useAct();

  const send = async (said: boolean) => onDeclared(await sendDeclaration(view, said, said ? reason : ''));
  const choiceError = tried && conflict === null ? t('Choose one of the two.') : null;
  const reasonError = tried && conflict && reason.trim() === '' ? t(missing) : null;

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (conflict === null) return document.getElementById('conflict')?.focus();
    if (conflict && reason.trim() === '') return document.getElementById('connects')?.focus();
    if (conflict) return setAsking(true);
    await act(() => send(false));
  };

  return (
    <div class="two even">
      <section class="panel stack tight" aria-labelledby="bidders">
        <h2 id="bidders">{tn(view.bidders.length, 'The one bidder', 'The {n} bidders')}</h2>
        <p class="hint">{t('Legal names, in alphabetical order.')}</p>
        <ol class="names">
          {view.bidders.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
      </section>
      <form class="panel stack" onSubmit={submit} noValidate>
        <h2>{t('Your declaration')}</h2>
        <Group
          id="conflict"
          legend={t('Does anything connect you with one of these bidders?')}
          hint={t('Family, friendship or dispute; work, shares or money, now or in the last years; help with a bid.')}
          error={choiceError}
        >
          <Choice name="conflict" value="no" checked={conflict === false} onChoose={() => setConflict(false)}>
            <strong>{t('I have no conflict')}</strong>
          </Choice>
          <Choice
            name="conflict"
            value="yes"
            checked={conflict === true}
            onChoose={() => setConflict(true)}
            hint={t('You leave this lot: its bids stay closed to you.')}
          >
            <strong>{t('I have a conflict')}</strong>
          </Choice>
        </Group>
        {conflict && (
          <Field id="connects" label={t('What connects you')} error={reasonError}>
            <textarea
              rows={3}
              maxLength={limits.reason}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </Field>
        )}
        <ProblemBanner problem={problem} />
        <p class="row">
          <button type="submit" class={conflict ? 'btn final' : 'btn primary'} aria-disabled={busy || undefined}>
            {conflict ? t('Declare the conflict') : t('Declare no conflict')}
          </button>
          <small>{t('Your declaration goes on the record of the event with your name.')}</small>
        </p>
        <ConfirmConflict open={asking} onConfirm={() => send(true)} onClose={() => setAsking(false)} />
      </form>
    </div>
  );
}

type Ask = { open: boolean; onConfirm: () => Promise<void>; onClose: () => void };

const ConfirmConflict = ({ open, onConfirm, onClose }: Ask) => (
  <Confirm
    open={open}
    title={t('Declare the conflict and leave this lot?')}
    act={t('Declare the conflict')}
    kind="final"
    onConfirm={onConfirm}
    onClose={onClose}
  >
    <p>
      {t(
        'You will not see the bids of this lot, and no marks of yours count. It stays on record; you cannot take it back.',
      )}
    </p>
  </Confirm>
);

/** A conflict that comes up later: the same question, from the score sheet. */
export function LateConflict({ view, onDeclared, onClose }: Props & { onClose: () => void }) {
  const [reason, setReason] = useState('');
  return (
    <Confirm
      open
      title={t('Declare a conflict and leave this lot?')}
      act={t('Declare the conflict')}
      kind="final"
      blocked={reason.trim() === '' ? t(missing) : null}
      onConfirm={async () => onDeclared(await sendDeclaration(view, true, reason))}
      onClose={onClose}
    >
      <p>
        {t(
          'You will not see these bids again and your marks are left out. The declaration stays on record; you cannot take it back.',
        )}
      </p>
      <Field id="late-connects" label={t('What connects you')}>
        <textarea
          rows={3}
          maxLength={limits.reason}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
    </Confirm>
  );
}
