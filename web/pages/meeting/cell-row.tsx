import type { ComponentChildren } from 'preact';
import type { MeetingCell } from '../../../shared/api/meeting.ts';
import type { Level } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { Icon } from '../../parts/icon.tsx';
import { type Command, commandInLevels } from '../evaluation/keys.ts';
import { Dots } from './dots.tsx';
import { AgreedRead, Voices } from './voices.tsx';

export const summaryId = (cell: Pick<MeetingCell, 'bidId' | 'criterionId'>): string =>
  `cell-${cell.criterionId}-${cell.bidId}`;

/** How far the marks lie apart; flagged where that is further than the published threshold. */
const Spread = ({ cell }: { cell: MeetingCell }) =>
  cell.spread === null ? (
    <small>{t('not all signed off')}</small>
  ) : cell.wide ? (
    <span class="flag warned">
      <Icon name="alert" /> {t('{spread} apart: talk it over', { spread: cell.spread })}
    </span>
  ) : (
    <small>{cell.lowest === cell.highest ? t('all alike') : t('{spread} apart', { spread: cell.spread })}</small>
  );

/** What is agreed, or why the cell is still open. */
const Agreed = ({ cell }: { cell: MeetingCell }) => (
  <span class="row base">
    {cell.agreed ? <b class="mark">{cell.agreed.mark}</b> : <b class="mark none">–</b>}
    <span>
      {cell.open === 'agreed-missing'
        ? t('open|to agree on')
        : cell.open === 'panel-changed'
          ? t('the panel has changed: agree again')
          : t('agreed')}
    </span>
  </span>
);

type Props = {
  cell: MeetingCell;
  /** What stands in front: the bid, or the criterion. */
  head: ComponentChildren;
  scale: readonly Level[];
  open: boolean;
  onToggle: () => void;
  onCommand: (command: Command) => void;
  /** For the lead: where it is recorded. */
  children?: ComponentChildren;
};

/** One bid on one criterion: the marks as a picture, how far apart they lie, what is agreed; unfolded, the reasons side by side. */
export const CellRow = ({ cell, head, scale, open, onToggle, onCommand, children }: Props) => (
  <details class="panel crit cell" open={open}>
    {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
    <summary
      id={summaryId(cell)}
      onClick={(event) => {
        event.preventDefault();
        onToggle();
      }}
      onKeyDown={(event) => {
        // Enter unfolds it, as of every summary; digits mark in the levels alone.
        const command = event.key === 'Enter' ? null : commandInLevels(event, []);
        if (!command || command.do === 'mark' || command.do === 'step') return;
        event.preventDefault();
        onCommand(command);
      }}
    >
      <span>{head}</span>
      <Dots scale={scale} cell={cell} />
      <Spread cell={cell} />
      <Agreed cell={cell} />
    </summary>
    {open && (
      <div class="stack">
        <Voices cell={cell} scale={scale} />
        {children ?? <AgreedRead cell={cell} scale={scale} />}
      </div>
    )}
  </details>
);
