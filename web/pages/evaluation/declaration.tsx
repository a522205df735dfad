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
import { person } from '../../session.ts';
import { EffectOf } from './leave-effect.tsx';

type Props = {
  view: EvaluationView;
  /** Said, and on record. */
  onDeclared: (declaration: Declaration) => void | Promise<void>;
};

const missing: Plain = 'Say what connects you with a bidder.';
const missingWho: Plain = 'Say with which bidder.';

/** With whom, and what it is. */
type Conflict = { bidders: readonly string[]; reason: string };
const noConflict: Conflict = { bidders: [], reason: '' };
/** What the words of a conflict lack. */
const lacking = ({ bidders, reason }: Conflict): Plain | null =>
  bidders.length === 0 ? missingWho : reason.trim() === '' ? missing : null;

/** Sends a declaration and gives what went on record. */
const send = (view: EvaluationView, conflict: Conflict | null): Promise<Declaration> =>
  call(declareConflict, {
    params: { eventId: view.eventId, lotId: view.lot.lotId },
    body: conflict
      ? { conflict: true, reason: conflict.reason.trim(), bidders: [...conflict.bidders] }
      : { conflict: false, reason: '' },
  });

type NamedProps = {
  /** Before the ids, where there are two such forms. */
  prefix: string;
  view: EvaluationView;
  said: Conflict;
  errors: boolean;
  onSay: (said: Conflict) => void;
};

/** With which bidders, by their legal names, and what it is. */
function Named({ prefix, view, said, errors, onSay }: NamedProps) {
  const turn = (name: string, on: boolean) =>
    onSay({ ...said, bidders: view.bidders.filter((b) => (b === name ? on : said.bidders.includes(b))) });
  return (
    <>
      <Group
        id={`${prefix}with-whom`}
        legend={t('With whom')}
        error={errors && said.bidders.length === 0 ? t(missingWho) : null}
      >
        <div class="names">
          {view.bidders.map((name) => (
            <Choice
              key={name}
              type="checkbox"
              name={`${prefix}with`}
              value={name}
              checked={said.bidders.includes(name)}
              onChoose={(on) => turn(name, on)}
            >
              {name}
            </Choice>
          ))}
        </div>
      </Group>
      <Field
        id={`${prefix}connects`}
        label={t('What connects you')}
        error={errors && said.reason.trim() === '' ? t(missing) : null}
      >
        <textarea
          rows={3}
          maxLength={limits.reason}
          value={said.reason}
          onInput={(event) => onSay({ ...said, reason: event.currentTarget.value })}
        />
      </Field>
    </>
  );
}

/** Before any document: who the bidders are, and whether something connects me with one of them. */
export function DeclarationForm({ view, onDeclared }: Props) {
  const [conflict, setConflict] = useState<boolean | null>(null);
  const [said, setSaid] = useState(noConflict);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const { busy, problem, act } = useAct();
  const choiceError = tried && conflict === null ? t('Choose one of the two.') : null;

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (conflict === null) return document.getElementById('conflict')?.focus();
    if (!conflict) return act(async () => onDeclared(await send(view, null)));
    const lacks = lacking(said);
    if (lacks) return document.getElementById(lacks === missingWho ? 'with-whom' : 'connects')?.focus();
    setAsking(true);
  };

  return (
    <div class="two even">
      <section class="panel stack tight" aria-labelledby="bidders">
        <h2 id="bidders">{tn(view.bidders.length, 'The one bidder', 'The {n} bidders')}</h2>
        <p class="hint">{t('Legal names, in alphabetical order.')}</p>
        {view.named === 'pseudonyms' && (
          <p class="hint">
            {t('You will read the bids under pseudonyms. Nothing here says which pseudonym is whose.')}
          </p>
        )}
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
        {conflict && <Named prefix="" view={view} said={said} errors={tried} onSay={setSaid} />}
        <ProblemBanner problem={problem} />
        <p class="row">
          <button type="submit" class={conflict ? 'btn final' : 'btn primary'} aria-disabled={busy || undefined}>
            {conflict ? t('Declare the conflict') : t('Declare no conflict')}
          </button>
          <small>{t('Your declaration goes on the record of the event with your name.')}</small>
        </p>
        <Confirm
          open={asking}
          title={t('Declare the conflict and leave this lot?')}
          act={t('Declare the conflict')}
          kind="final"
          onConfirm={async () => onDeclared(await send(view, said))}
          onClose={() => setAsking(false)}
        >
          <p>
            {t(
              'You will not see the bids of this lot, and no marks of yours count. It stays on record; you cannot take it back.',
            )}
          </p>
        </Confirm>
      </form>
    </div>
  );
}

/** A conflict that comes up later: the same question, from the score sheet, with what it does to the lot. */
export function LateConflict({ view, onDeclared, onClose }: Props & { onClose: () => void }) {
  const [said, setSaid] = useState(noConflict);
  const lacks = lacking(said);
  const marks = view.myCriteria.length > 0 && view.lot.stage === 'scoring';
  return (
    <Confirm
      open
      title={t('Declare a conflict and leave this lot?')}
      act={t('Declare the conflict')}
      kind="final"
      blocked={lacks ? t(lacks) : null}
      onConfirm={async () => onDeclared(await send(view, said))}
      onClose={onClose}
    >
      <p>
        {t(
          'You will not see these bids again and your marks are left out. The declaration stays on record; you cannot take it back.',
        )}
      </p>
      {marks && <EffectOf view={view} personId={person.value?.id ?? ''} marks="go" />}
      <Named prefix="late-" view={view} said={said} errors={false} onSay={setSaid} />
    </Confirm>
  );
}
