/** Where a colleague changed the same fields: both versions side by side, to choose from field by field. */
import type { ComponentChildren } from 'preact';
import type { Choices, Side } from '../../shared/merge.ts';
import { t, tn } from '../../shared/words/say.ts';
import { useAct } from '../act.ts';
import { rich } from '../rich.ts';
import { Banner } from './banner.tsx';
import { ProblemBanner } from './problem-banner.tsx';

/** What one side says there; null where it has taken the thing away. `where` names a part, where there are several. */
export type Said = { where: string; text: string }[] | null;
/** A field that both changed. */
export type Disputed = { at: string; where: string; mine: Said; theirs: Said };

type RowProps = { row: Disputed; n: number; by: string; chosen: Side | undefined; choose: (side: Side) => void };

function Row({ row, n, by, chosen, choose }: RowProps) {
  const side = (of: Side, who: string, said: Said) => (
    <label class="choice version">
      <input type="radio" name={`dispute-${n}`} checked={chosen === of} onChange={() => choose(of)} />
      <span>
        <strong>{who}</strong>
        {said === null ? (
          <span class="said">{t('Taken away')}</span>
        ) : (
          said.map((w) => (
            <span key={w.where} class="said">
              {said.length > 1 && <small>{w.where}: </small>}
              {w.text || t('blank')}
            </span>
          ))
        )}
      </span>
    </label>
  );
  return (
    <fieldset class="field">
      <legend>{row.where}</legend>
      <div class="versions">
        {side('mine', t('Mine'), row.mine)}
        {side('theirs', t('{person}’s', { person: by }), row.theirs)}
      </div>
    </fieldset>
  );
}

type Props = {
  by: string;
  /** When they saved it, as it is shown. */
  time: ComponentChildren;
  /** Where one's own version is until it is decided. */
  kept: string;
  rows: readonly Disputed[];
  choices: Choices;
  choose: (at: string, side: Side) => void;
  settle: () => Promise<void>;
};

/** The fields that two people changed, to be decided before anything is saved. */
export function DisputeBanner({ by, time, kept, rows, choices, choose, settle }: Props) {
  const { busy, problem, act } = useAct();
  const open = rows.filter((row) => !choices[row.at]).length;
  const saved = { person: by, time };
  return (
    <div role="alert">
      <Banner kind="bad" big={t('Changed meanwhile')} label={t('Two versions')}>
        <div class="stack">
          <p>
            {rows.length === 1
              ? rich('{person} saved a field that you changed too, on {time}.', saved)
              : rich('{person} saved {n} fields that you changed too, on {time}.', { ...saved, n: rows.length })}{' '}
            {kept}
          </p>
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              if (open === 0) void act(settle);
            }}
          >
            {rows.map((row, n) => (
              <Row
                key={row.at}
                row={row}
                n={n}
                by={by}
                chosen={choices[row.at]}
                choose={(side) => choose(row.at, side)}
              />
            ))}
            <ProblemBanner problem={problem} />
            <p class="row">
              <button type="submit" class="btn primary" aria-disabled={open > 0 || busy || undefined}>
                {t('Save what I chose')}
              </button>
              {open > 0 && <span>{tn(open, 'One field is still to choose.', '{n} fields are still to choose.')}</span>}
            </p>
          </form>
        </div>
      </Banner>
    </div>
  );
}
