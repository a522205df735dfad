/** Where a colleague changed the same fields: both versions side by side, to choose from field by field. */
import { differences } from '../../../shared/difference.ts';
import type { Choices, Conflict, Side } from '../../../shared/merge.ts';
import { mergeContent } from '../../../shared/merge-content.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { Banner } from '../../parts/banner.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import type { Draft } from './draft.ts';
import type { Dispute as Two } from './together.ts';

type Shown = { where: string; mine: string; theirs: string };

/** What a conflict is about in words, by what choosing one side instead of the other would change. */
function wordsOf(draft: Draft, two: Two, conflict: Conflict, all: readonly Conflict[]): Shown[] {
  const theirs: Choices = Object.fromEntries(all.map((c) => [c.at, 'theirs']));
  const make = (choices: Choices) => ({
    content: mergeContent(two.from, draft.content.value, two.theirs, choices).content,
    documents: [],
  });
  const found = differences(make(theirs), make({ ...theirs, [conflict.at]: 'mine' }));
  return found.map((d) => ({ where: d.where, mine: d.now, theirs: d.old }));
}

function Row({ draft, two, conflict, n }: { draft: Draft; two: Two; conflict: Conflict; n: number }) {
  const { choices, conflicts, choose } = draft.others;
  const words = wordsOf(draft, two, conflict, conflicts.value);
  const chosen = choices.value[conflict.at];
  const side = (of: Side, who: string, gone: boolean, text: (w: Shown) => string) => (
    <label class="choice version">
      <input type="radio" name={`dispute-${n}`} checked={chosen === of} onChange={() => choose(conflict.at, of)} />
      <span>
        <strong>{who}</strong>
        {gone ? (
          <span class="said">{t('Taken away')}</span>
        ) : (
          words.map((w) => (
            <span key={w.where} class="said">
              {words.length > 1 && <small>{w.where}: </small>}
              {text(w) || t('blank')}
            </span>
          ))
        )}
      </span>
    </label>
  );
  return (
    <fieldset class="field">
      <legend>{words[0]?.where ?? conflict.at}</legend>
      <div class="versions">
        {side('mine', t('Mine'), conflict.mine === undefined, (w) => w.mine)}
        {side('theirs', t('{person}’s', { person: two.by }), conflict.theirs === undefined, (w) => w.theirs)}
      </div>
    </fieldset>
  );
}

/** The dispute of a draft, if there is one. */
export function Dispute({ draft }: { draft: Draft }) {
  const { busy, problem, act } = useAct();
  const two = draft.others.dispute.value;
  if (!two) return null;
  const conflicts = draft.others.conflicts.value;
  const open = conflicts.filter((c) => !draft.others.choices.value[c.at]).length;
  const saved = { person: two.by, time: <Time at={two.at} zone={draft.content.value.zone} /> };
  return (
    <div role="alert">
      <Banner kind="bad" big={t('Changed meanwhile')} label={t('Two versions')}>
        <div class="stack">
          <p>
            {conflicts.length === 1
              ? rich('{person} saved a field that you changed too, on {time}.', saved)
              : rich('{person} saved {n} fields that you changed too, on {time}.', {
                  ...saved,
                  n: conflicts.length,
                })}{' '}
            {t(
              'Everything else of both of you goes together. Nothing is saved before you choose; your version is kept in this browser, also if you leave.',
            )}
          </p>
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              if (open === 0) void act(draft.settle);
            }}
          >
            {conflicts.map((c, n) => (
              <Row key={c.at} draft={draft} two={two} conflict={c} n={n} />
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

/** Says that a colleague's changes have come in, where they did not touch one's own. */
export function Brought({ draft }: { draft: Draft }) {
  const brought = draft.others.brought.value;
  return (
    <span role="status" class="saved">
      {brought &&
        rich('With changes of {person}, {time}', {
          person: brought.by,
          time: <Time at={brought.at} zone={draft.content.value.zone} />,
        })}
    </span>
  );
}
