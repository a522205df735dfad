import type { MeetingCell } from '../../../shared/api/meeting.ts';
import { type Level, limits } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { Field } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { announce } from '../evaluation/announce.tsx';
import { type Command, commandInSheet } from '../evaluation/keys.ts';
import { Levels } from '../evaluation/levels.tsx';
import {
  type AgreedDraft,
  type AgreedLack,
  changedFrom,
  firstLack,
  restsOn,
  sameForAll,
  withChange,
  withMark,
} from './agreed-draft.ts';

/** Ids of the parts of the cell that is open; one is open at a time. */
export const idsOfCell = {
  levels: 'agreed-levels',
  record: 'agreed-record',
  of: (what: 'reason' | 'level' | 'place', evaluatorId: string) => `agreed-${what}-${evaluatorId}`,
};

type Props = {
  cell: MeetingCell;
  /** What is agreed on, as it is said: criterion and bidder. */
  name: string;
  scale: readonly Level[];
  step: string;
  draft: AgreedDraft;
  /** Something was typed that is not recorded. */
  changed: boolean;
  onDraft: (draft: AgreedDraft) => void;
  /** Records it; then it is time to go on. */
  onRecord: () => Promise<void>;
  onCommand: (command: Command) => void;
};

const lackWords = (lack: AgreedLack, marks: MeetingCell['marks']): string => {
  if (lack.at === 'mark') return t('Choose the mark that you agree on.');
  const person = marks.find((m) => m.evaluatorId === lack.evaluatorId)?.evaluator ?? '';
  if (lack.at === 'reason') return t('Say why the mark of {person} changes.', { person });
  if (lack.at === 'level') return t('Name the level on which the change of {person} rests.', { person });
  return t('Name the place that the change of {person} rests on.', { person });
};

/** For the lead: the agreed mark by key, and for each individual mark that changes its reason, a level and a place. */
export function RecordAgreed(props: Props) {
  const { cell, name, scale, step, draft, changed, onDraft, onRecord, onCommand } = props;
  const { busy, problem, act } = useAct();
  const moved = changedFrom(cell.marks, draft.mark);
  const lack = firstLack(draft, cell.marks);

  const record = () => {
    if (!lack) return changed || cell.open !== null ? act(onRecord) : onCommand({ do: 'go-on' });
    announce(lackWords(lack, cell.marks));
    if (lack.at === 'mark') document.querySelector<HTMLElement>(`#${idsOfCell.levels} input`)?.focus();
    else document.getElementById(idsOfCell.of(lack.at, lack.evaluatorId))?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears Ctrl+Enter from its fields
    <div
      class="stack tight"
      onKeyDown={(event) => {
        if (!commandInSheet(event)) return;
        event.preventDefault();
        record();
      }}
    >
      <p>
        <strong>{t('The agreed mark')}</strong>
      </p>
      <Levels
        id={idsOfCell.levels}
        name={name}
        scale={scale}
        step={step}
        mark={draft.mark}
        onMark={(mark) => onDraft(withMark(draft, mark, scale))}
        onCommand={(command) => (command.do === 'go-on' ? record() : onCommand(command))}
      />
      {moved.map((m, k) => {
        const change = draft.changes[m.evaluatorId];
        const say = (part: Parameters<typeof withChange>[2]) => onDraft(withChange(draft, m.evaluatorId, part, scale));
        return (
          <fieldset key={m.evaluatorId} class="change">
            <legend>
              {t('{person}: {own} becomes {agreed}', { person: m.evaluator, own: m.mark, agreed: draft.mark })}
            </legend>
            <Field id={idsOfCell.of('reason', m.evaluatorId)} label={t('Why it changes')}>
              <textarea
                rows={2}
                maxLength={limits.reason}
                value={change?.reason ?? ''}
                onInput={(event) => say({ reason: event.currentTarget.value })}
              />
            </Field>
            <div class="row base">
              <Field id={idsOfCell.of('level', m.evaluatorId)} label={t('By which level')}>
                <select
                  value={change?.level ?? restsOn(scale, draft.mark)}
                  onChange={(event) => say({ level: event.currentTarget.value })}
                >
                  {scale.map((l) => (
                    <option key={l.mark} value={l.mark}>
                      {l.mark} {l.name}
                    </option>
                  ))}
                </select>
              </Field>
              <Field
                id={idsOfCell.of('place', m.evaluatorId)}
                label={t('Where: a page, the presentation, a reference')}
              >
                <input
                  maxLength={500}
                  value={change?.place ?? ''}
                  onInput={(event) => say({ place: event.currentTarget.value })}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
                    event.preventDefault();
                    record();
                  }}
                />
              </Field>
            </div>
            {k === 0 && moved.length > 1 && change && change.reason.trim() !== '' && (
              <p>
                <button type="button" class="btn" onClick={() => onDraft(sameForAll(draft, cell.marks, m.evaluatorId))}>
                  {t('The same for all {n} changes', { n: moved.length })}
                </button>
              </p>
            )}
          </fieldset>
        );
      })}
      <ProblemBanner problem={problem} />
      <p class="row">
        <button
          type="button"
          id={idsOfCell.record}
          class="btn primary"
          aria-disabled={busy || lack !== null || undefined}
          aria-describedby="agreed-lack"
          onClick={record}
        >
          {cell.open === null && !changed ? t('Next|mark') : t('Record and go on')}
        </button>
        <small id="agreed-lack">{lack ? lackWords(lack, cell.marks) : ''}</small>
      </p>
    </div>
  );
}
