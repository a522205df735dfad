import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Level, limits } from '../../../shared/event.ts';
import { wallClock } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { Field } from '../../parts/field.tsx';
import { Conflict, savedWords } from '../../parts/saved.tsx';
import type { Draft } from './draft.ts';
import type { Command } from './keys.ts';
import { Levels } from './levels.tsx';
import type { MarkSlot } from './mark-slot.ts';
import type { NoteSlot } from './note-slot.ts';
import { PrivateNote } from './private-note.tsx';
import { SpreadPicture } from './spread-picture.tsx';

/** Ids of the parts of the mark that is open; one is open at a time. */
export const idsOf = (criterionId: string) => ({
  levels: `levels-${criterionId}`,
  reason: `reason-${criterionId}`,
  place: `place-${criterionId}`,
  note: `note-${criterionId}`,
});

type Props = {
  criterionId: string;
  /** The line to which it folds. */
  line: ComponentChildren;
  /** What is asked, where the line does not stand beneath it. */
  asked: string;
  /** What is marked, as it is said: criterion and bidder. */
  name: string;
  scale: readonly Level[];
  step: string;
  zone: string;
  slot: MarkSlot;
  note: NoteSlot;
  /** My marks of the other bids on this criterion. */
  others: readonly string[];
  open: boolean;
  goOnLabel: string;
  onToggle: () => void;
  onCommand: (command: Command) => void;
  /** After somebody else's change: reads what is stored now and takes it over; gives what was typed here. */
  onReload: () => Promise<Draft | null>;
};

const Typed = ({ draft }: { draft: Draft }) => (
  <div class="banner warn">
    <div class="stack tight">
      <p>{t('This is the newer version. You had typed:')}</p>
      <blockquote class="cite">
        <p>
          {draft.mark !== '' && <strong>{draft.mark} </strong>}
          {draft.reason || t('no reason')}
          {draft.place !== '' && ` (${draft.place})`}
        </p>
      </blockquote>
    </div>
  </div>
);

/** Whether this mark is stored: now, by an earlier visit, or not yet because it has no level. The page's live region says it aloud. */
function Stored({ slot, zone }: Pick<Props, 'slot' | 'zone'>) {
  const draft = slot.draft.value;
  const at = slot.savedAt.value;
  const state = slot.saver.state.value;
  if (draft.mark === '' && (draft.reason !== '' || draft.place !== '')) {
    return <span class="saved warn">{t('Not saved yet: choose a level, and your words are saved with it')}</span>;
  }
  if (state.is === 'idle' && at) return <small>{t('Saved {when}', { when: wallClock(at, zone, 'second') })}</small>;
  const kind = state.is === 'refused' || state.is === 'conflict' ? 'bad' : state.is === 'offline' ? 'warn' : '';
  return <span class={`saved ${kind}`}>{savedWords(state)}</span>;
}

/** One mark of the sheet: levels, own spread, reason, place, private note. Folds to its line. */
export function MarkPanel(props: Props) {
  const { criterionId, line, asked, name, scale, step, slot, others, open, onToggle, onCommand, onReload } = props;
  const ids = idsOf(criterionId);
  const draft = slot.draft.value;
  const [typed, setTyped] = useState<Draft | null>(null);
  const onBlur = () => void slot.saver.flush();
  /** From a field back to the levels, where the keys act. */
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    document.querySelector<HTMLInputElement>(`#${CSS.escape(ids.levels)} :is(:checked, input)`)?.focus();
  };
  return (
    <details class="panel crit" open={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          onToggle();
        }}
      >
        {line}
      </summary>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it hears what its fields do not use
        <div class="stack tight" onKeyDown={onEscape}>
          {asked !== '' && (
            <p>
              <strong>{t('Asked:')}</strong> {asked}
            </p>
          )}
          <Conflict state={slot.saver.state} onReload={() => void onReload().then(setTyped)} />
          {typed && <Typed draft={typed} />}
          <Levels
            id={ids.levels}
            name={name}
            scale={scale}
            step={step}
            mark={draft.mark}
            onMark={(mark) => slot.change({ mark })}
            onCommand={onCommand}
          />
          {others.length > 0 && (
            <div class="row">
              <p>
                <strong>{tn(others.length, 'Your one other mark here', 'Your {n} other marks here')}</strong>
                <br />
                <small>{t('to stay even from bid to bid; no other evaluator sees them')}</small>
              </p>
              <span class="end">
                <SpreadPicture scale={scale} others={others} mark={draft.mark} />
              </span>
            </div>
          )}
          <Field
            id={ids.reason}
            label={t('Why this mark')}
            hint={t('Two sentences that you would read out to this bidder.')}
          >
            <textarea
              rows={3}
              maxLength={limits.reason}
              value={draft.reason}
              onInput={(event) => slot.change({ reason: event.currentTarget.value })}
              onBlur={onBlur}
            />
          </Field>
          <Field id={ids.place} label={t('Where in the bid')}>
            <input
              maxLength={500}
              value={draft.place}
              onInput={(event) => slot.change({ place: event.currentTarget.value })}
              onBlur={onBlur}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
                event.preventDefault();
                onCommand({ do: 'go-on' });
              }}
            />
          </Field>
          <PrivateNote id={ids.note} slot={props.note} />
          <p class="row">
            <button type="button" class="btn primary" onClick={() => onCommand({ do: 'go-on' })}>
              {props.goOnLabel}
            </button>
            <Stored slot={slot} zone={props.zone} />
          </p>
        </div>
      )}
    </details>
  );
}
