/** Comments at a part of a draft: threads, answered, resolved, taken up again; and a new one at any place of the part. */
import { useId, useState } from 'preact/hooks';
import {
  commentOnDraft,
  type EventView,
  type ReviewView,
  replyToComment,
  resolveComment,
} from '../../../shared/api/events.ts';
import { placeName, placesOf } from '../../../shared/draft-places.ts';
import { type Actor, can } from '../../../shared/people.ts';
import { reviewLimits, type Thread } from '../../../shared/review.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { Field } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { type PartId, partOf } from '../event/parts-of-draft.ts';

type Props = {
  /** The part of the draft; null: the draft as a whole. */
  part: PartId | null;
  view: EventView;
  review: ReviewView;
  me: Actor;
  onChanged: (review: ReviewView) => void;
};

/** A part as it is called within a sentence. */
const partWords: Readonly<Record<PartId, Plain>> = {
  basics: 'basics',
  documents: 'documents',
  questions: 'questions',
  prices: 'price sheet',
  criteria: 'criteria',
  team: 'team',
  publish: 'check and publish',
};
const nameOf = (part: PartId | null): string => t(part === null ? 'the whole draft' : partWords[part]);

/** The threads that are about a part. */
export const threadsAt = (threads: readonly Thread[], part: PartId | null): Thread[] =>
  threads.filter(({ at }) => (part === null ? at === '' : at !== '' && partOf(at) === part));

function One({ thread, view, review, me, onChanged }: Omit<Props, 'part'> & { thread: Thread }) {
  const id = useId();
  const [text, setText] = useState('');
  const { busy, problem, act } = useAct();
  const writes = can(me, 'event.comment', view) && !view.published;
  const params = { eventId: view.id, threadId: thread.id };
  const reply = () =>
    act(async () => {
      onChanged(await call(replyToComment, { params, body: { text } }));
      setText('');
    });
  const resolve = () =>
    act(async () => onChanged(await call(resolveComment, { params, body: { resolved: thread.resolved === null } })));
  const place = placeName(view.content, thread.at);
  return (
    <li class={thread.resolved ? 'thread resolved' : 'thread'}>
      <p class="row">
        <strong>{place.charAt(0).toUpperCase() + place.slice(1)}</strong>
        {thread.resolved && (
          <Tag kind="good" icon="check">
            {t('Resolved by {by}', { by: thread.resolved.by.name })}
          </Tag>
        )}
        {thread.fingerprint !== review.fingerprint && <Tag>{t('On an earlier version')}</Tag>}
      </p>
      {thread.said.map((s) => (
        <div key={`${s.by.id} ${s.at}`}>
          <p class="hint">
            {s.by.name}, <Time at={s.at} zone={view.content.zone} />
          </p>
          <p class="written">{s.text}</p>
        </div>
      ))}
      {writes && (
        <>
          {!thread.resolved && (
            <Field id={`${id}-reply`} label={<span class="sr">{t('Your reply on {place}', { place })}</span>}>
              <textarea
                rows={1}
                placeholder={t('Reply')}
                value={text}
                maxLength={reviewLimits.text}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            </Field>
          )}
          <ProblemBanner problem={problem} />
          <p class="row">
            {text.trim() !== '' && !thread.resolved && (
              <button type="button" class="btn small" aria-disabled={busy || undefined} onClick={() => void reply()}>
                {t('Send the reply')}
              </button>
            )}
            <button
              type="button"
              class="btn small quiet"
              aria-disabled={busy || undefined}
              onClick={() => void resolve()}
            >
              {thread.resolved ? t('Take it up again') : t('Resolve')}
              <span class="sr"> {t('the comment on {place}', { place })}</span>
            </button>
          </p>
        </>
      )}
    </li>
  );
}

function NewComment({ part, view, onChanged }: Pick<Props, 'part' | 'view' | 'onChanged'>) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState('');
  const [text, setText] = useState('');
  const { busy, problem, act } = useAct();
  const places =
    part === null
      ? [{ at: '', name: t('The whole draft') }]
      : placesOf(view.content).filter((p) => partOf(p.at) === part);
  const chosen = places.some((p) => p.at === at) ? at : (places[0]?.at ?? '');
  const name = nameOf(part);
  const send = () =>
    act(async () => {
      onChanged(await call(commentOnDraft, { params: { eventId: view.id }, body: { at: chosen, text } }));
      setText('');
      setOpen(false);
    });
  if (!open)
    return (
      <p>
        <button type="button" class="btn small" onClick={() => setOpen(true)}>
          {t('Comment|verb')}
          <span class="sr"> {t('on {part}', { part: name })}</span>
        </button>
      </p>
    );
  return (
    <div class="stack tight">
      {places.length > 1 && (
        <Field id={`${id}-at`} label={t('About')}>
          <select value={chosen} onChange={(event) => setAt(event.currentTarget.value)}>
            {places.map((p) => (
              <option key={p.at} value={p.at} selected={p.at === chosen}>
                {p.name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field
        id={`${id}-text`}
        label={places.length > 1 ? t('Your comment on it') : t('Your comment on {part}', { part: name })}
      >
        <textarea
          rows={3}
          value={text}
          maxLength={reviewLimits.text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <ProblemBanner problem={problem} />
      <p class="row">
        <button type="button" class="btn small primary" aria-disabled={busy || undefined} onClick={() => void send()}>
          {t('Send the comment')}
        </button>
        <button type="button" class="btn small quiet" onClick={() => setOpen(false)}>
          {t('Go back')}
        </button>
      </p>
    </div>
  );
}

/** The comments beside a part of the draft. */
export function Beside(props: Props) {
  const { part, view, review, me } = props;
  const threads = threadsAt(review.threads, part);
  const [open, resolved] = [threads.filter((thread) => !thread.resolved), threads.filter((thread) => thread.resolved)];
  const writes = can(me, 'event.comment', view) && !view.published;
  const name = nameOf(part);
  const list = (of: Thread[]) => (
    <ul class="plain threads">
      {of.map((thread) => (
        <One key={thread.id} thread={thread} {...props} />
      ))}
    </ul>
  );
  if (!writes && threads.length === 0) return <aside aria-label={t('Comments on {part}', { part: name })} />;
  return (
    <aside class="panel stack tight" aria-label={t('Comments on {part}', { part: name })}>
      <h3>
        {open.length === 0
          ? t('No open comment on {part}', { part: name })
          : tn(open.length, 'One open comment on {part}', '{n} open comments on {part}', { part: name })}
      </h3>
      {open.length > 0 && list(open)}
      {resolved.length > 0 && (
        <details>
          <summary>{t('{n} resolved', { n: resolved.length })}</summary>
          {list(resolved)}
        </details>
      )}
      {writes && <NewComment {...props} />}
    </aside>
  );
}
