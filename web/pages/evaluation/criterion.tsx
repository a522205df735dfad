import { useState } from 'preact/hooks';
import { type Level, limits } from '../../../shared/event.ts';
import { wallClock } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { Swatch, type Tone } from '../../parts/criteria-bar.tsx';
import { Field } from '../../parts/field.tsx';
import { Conflict, Saved } from '../../parts/saved.tsx';
import { type Draft, levelOf } from './draft.ts';
import type { KeyCommand } from './keys.ts';
import { Levels } from './levels.tsx';
import type { MarkSlot } from './mark-slot.ts';
import type { Numbered } from './order.ts';
import { SpreadPicture } from './spread-picture.tsx';

/** Ids of a criterion's parts on the page. */
export const idsOf = (criterionId: string) => ({
  levels: `levels-${criterionId}`,
  reason: `reason-${criterionId}`,
  place: `place-${criterionId}`,
});

type Props = {
  of: Numbered;
  tone: Tone;
  scale: readonly Level[];
  zone: string;
  slot: MarkSlot;
  /** My marks of the other bids on this criterion. */
  others: readonly string[];
  open: boolean;
  onToggle: () => void;
  onCommand: (command: Exclude<KeyCommand, { do: 'mark' }>) => void;
  /** After somebody else's change: reads what is stored now and takes it over; gives what was typed here. */
  onReload: () => Promise<Draft | null>;
};

/** The line of a criterion: number, name, points, mark and the level's name. */
export const CriterionLine = ({ of, tone, scale, mark }: Pick<Props, 'of' | 'tone' | 'scale'> & { mark: string }) => (
  <>
    <span>
      <Swatch tone={tone} />
      {of.n}&ensp;<strong>{of.criterion.name}</strong>
    </span>
    <small>
      {of.criterion.points}
      <span class="sr"> {t('points')}</span>
    </small>
    {mark === '' ? <b class="mark none">–</b> : <b class="mark">{mark}</b>}
    <span>{mark === '' ? t('not marked') : (levelOf(scale, mark)?.name ?? '')}</span>
  </>
);

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

/** Whether this mark is stored: now, by an earlier visit, or not yet because it has no level. */
function Stored({ slot, zone }: Pick<Props, 'slot' | 'zone'>) {
  const draft = slot.draft.value;
  const at = slot.savedAt.value;
  if (draft.mark === '' && (draft.reason !== '' || draft.place !== '')) {
    return (
      <span role="status" class="saved warn">
        {t('Not saved yet: choose a level, and your words are saved with it')}
      </span>
    );
  }
  if (slot.saver.state.value.is === 'idle' && at)
    return <small>{t('Saved {when}', { when: wallClock(at, zone, 'second') })}</small>;
  return <Saved state={slot.saver.state} />;
}

/** One judged criterion of the score sheet: levels, own spread, reason, place. Folds to its line. */
export function CriterionSheet(props: Props) {
  const { of, tone, scale, slot, others, open, onToggle, onCommand, onReload } = props;
  const { criterion } = of;
  const ids = idsOf(criterion.id);
  const draft = slot.draft.value;
  const [typed, setTyped] = useState<Draft | null>(null);
  const onBlur = () => void slot.saver.flush();
  return (
    <details class="panel crit" open={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          onToggle();
        }}
      >
        <CriterionLine of={of} tone={tone} scale={scale} mark={draft.mark} />
      </summary>
      {open && (
        <div class="stack tight">
          {criterion.words !== '' && (
            <p>
              <strong>{t('Asked:')}</strong> {criterion.words}
            </p>
          )}
          <Conflict state={slot.saver.state} onReload={() => void onReload().then(setTyped)} />
          {typed && <Typed draft={typed} />}
          <Levels
            id={ids.levels}
            name={criterion.name}
            scale={scale}
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
                onCommand({ do: 'next-criterion' });
              }}
            />
          </Field>
          <p class="row">
            <button type="button" class="btn primary" onClick={() => onCommand({ do: 'next-criterion' })}>
              {t('Next criterion')}
            </button>
            <Stored slot={slot} zone={props.zone} />
          </p>
        </div>
      )}
    </details>
  );
}
