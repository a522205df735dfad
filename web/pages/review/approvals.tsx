/** Who has approved this version of a draft, who has not, and the act of whoever reads it. */
import { useState } from 'preact/hooks';
import { askReviewers, decideReview, type EventView, type ReviewView } from '../../../shared/api/events.ts';
import { type Actor, can } from '../../../shared/people.ts';
import { ownWork, type ReviewDecision, reviewLimits } from '../../../shared/review.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { ApiProblem, call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';

type Props = {
  view: EventView;
  review: ReviewView;
  me: Actor;
  onChanged: (review: ReviewView) => void;
  onStale: () => void;
};

/** Where it stands, in one sentence. */
export function standingWords({ standing, schedule }: ReviewView, published: boolean): string {
  const { needed, given, against } = standing;
  if (published) return t('This event is published.');
  if (schedule) return t('Publication is scheduled. Nothing of the draft can change until then.');
  if (needed === 0) return t('Your organisation asks for no approval. A review helps all the same.');
  if (against.length > 0)
    return t('{list} asked for changes of this version.', { list: against.map((d) => d.name).join(', ') });
  if (given.length >= needed) return t('It has the approvals that publication needs.');
  const left = needed - given.length;
  return given.length === 0
    ? tn(left, 'One approval of this version still to come.', '{n} approvals of this version still to come.')
    : tn(
        left,
        'One approval of this version still to come, {given} given.',
        '{n} approvals of this version still to come, {given} given.',
        { given: given.length },
      );
}

function Said({ decision, zone, fallen }: { decision: ReviewDecision; zone: string; fallen?: boolean }) {
  return (
    <li>
      <p class="row">
        <strong>{decision.name}</strong>
        {fallen ? (
          <Tag>
            {decision.approves ? t('Approved an earlier version') : t('Asked for changes of an earlier version')}
          </Tag>
        ) : decision.approves ? (
          <Tag kind="good" icon="check">
            {t('Approves')}
          </Tag>
        ) : (
          <Tag kind="warn" icon="alert">
            {t('Asks for changes')}
          </Tag>
        )}
      </p>
      <p class="hint">
        <Time at={decision.at} zone={zone} />
      </p>
      {decision.reason && <p class="written">{decision.reason}</p>}
    </li>
  );
}

function Decide({ view, review, me, onChanged, onStale }: Props) {
  const [asking, setAsking] = useState<'approve' | 'changes' | null>(null);
  const [reason, setReason] = useState('');
  if (!can(me, 'publication.approve') || view.published) return null;
  const own = ownWork(view, me.id);
  const approved = review.standing.given.some((d) => d.id === me.id);
  const send = async () => {
    const body = { fingerprint: review.fingerprint, approves: asking === 'approve', reason };
    try {
      onChanged(await call(decideReview, { params: { eventId: view.id }, body }));
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 412) onStale();
      throw problem;
    }
    setReason('');
  };
  return (
    <>
      <p class="row">
        {approved ? (
          <strong>{t('You approve this version.')}</strong>
        ) : (
          <button
            type="button"
            class="btn primary"
            aria-disabled={own || undefined}
            aria-describedby={own ? 'own-draft' : undefined}
            onClick={() => !own && setAsking('approve')}
          >
            {t('Approve this version')}
          </button>
        )}
        <button type="button" class="btn" onClick={() => setAsking('changes')}>
          {t('Ask for changes')}
        </button>
      </p>
      {own && (
        <p class="hint" id="own-draft">
          {t('You have written some of this draft. Nobody approves their own.')}
        </p>
      )}
      <Confirm
        open={asking !== null}
        title={asking === 'approve' ? t('Approve this version for publication?') : t('Ask for changes?')}
        act={asking === 'approve' ? t('Approve this version') : t('Ask for changes')}
        blocked={asking === 'changes' && reason.trim() === '' ? t('Say what should change.') : null}
        onConfirm={send}
        onClose={() => setAsking(null)}
      >
        {asking === 'approve' && (
          <p>
            {rich(
              'It holds for exactly what you have read: fingerprint {fingerprint}. When content, documents or team change, it falls away.',
              { fingerprint: <Fingerprint sha256={review.fingerprint} short /> },
            )}
          </p>
        )}
        <Field
          id="review-reason"
          label={asking === 'approve' ? t('A remark, if you have one') : t('What should change')}
        >
          <textarea
            rows={4}
            value={reason}
            maxLength={reviewLimits.text}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </Field>
      </Confirm>
    </>
  );
}

function AskSomebody({ view, review, me, onChanged }: Props) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [note, setNote] = useState('');
  if (!can(me, 'event.write', view) || view.published) return null;
  const others = review.reviewers.filter((r) => !r.own && r.id !== me.id);
  const send = async () => {
    const body = { personIds: chosen, note };
    onChanged(await call(askReviewers, { params: { eventId: view.id }, body }));
    setChosen([]);
    setNote('');
  };
  return (
    <>
      <p>
        <button type="button" class="btn" onClick={() => setOpen(true)}>
          {t('Ask colleagues to review')}
        </button>
      </p>
      <Confirm
        open={open}
        title={t('Whom do you ask?')}
        act={t('Ask for the review')}
        blocked={chosen.length ? null : t('Choose at least one colleague.')}
        onConfirm={send}
        onClose={() => setOpen(false)}
      >
        <Group
          id="reviewers"
          legend={t('They get a mail with the way to this page')}
          hint={t('Sourcing managers and approvers who have written none of this draft.')}
        >
          {others.map((r) => (
            <Choice
              key={r.id}
              type="checkbox"
              name={`reviewer-${r.id}`}
              checked={chosen.includes(r.id)}
              onChoose={(yes) => setChosen(yes ? [...chosen, r.id] : chosen.filter((id) => id !== r.id))}
            >
              {r.name}
            </Choice>
          ))}
          {others.length === 0 && (
            <p>{t('There is nobody: an administrator can give the role of approver to a colleague.')}</p>
          )}
        </Group>
        <Field id="review-note" label={t('What they should look at')}>
          <textarea
            rows={3}
            value={note}
            maxLength={reviewLimits.text}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </Field>
      </Confirm>
    </>
  );
}

/** The section "Approvals". */
export function Approvals(props: Props) {
  const { view, review } = props;
  const { standing } = review;
  const { zone } = view.content;
  return (
    <section class="panel stack tight" aria-labelledby="approvals">
      <h2 id="approvals">{t('Approvals')}</h2>
      <p class="big">{standingWords(review, view.published !== null)}</p>
      <ul class="plain threads">
        {[...standing.given, ...standing.against].map((d) => (
          <Said key={d.id} decision={d} zone={zone} />
        ))}
        {standing.silent.map((a) => (
          <li key={a.id}>
            <p class="row">
              <strong>{a.name}</strong>
              <Tag icon="clock">{t('Asked, not decided on this version')}</Tag>
            </p>
            <p class="hint">{rich('by {by}, {time}', { by: a.by.name, time: <Time at={a.at} zone={zone} /> })}</p>
          </li>
        ))}
        {standing.fallen.map((d) => (
          <Said key={d.id} decision={d} zone={zone} fallen />
        ))}
      </ul>
      <p class="hint">
        {rich('Version {version}, fingerprint (SHA-256) {fingerprint}', {
          version: review.version,
          fingerprint: <Fingerprint sha256={review.fingerprint} short />,
        })}
      </p>
      <Decide {...props} />
      <AskSomebody {...props} />
    </section>
  );
}
