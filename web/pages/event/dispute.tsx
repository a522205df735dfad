/** Where a colleague changed the same fields: both versions side by side, to choose from field by field. */
import { differences } from '../../../shared/difference.ts';
import type { Choices, Conflict } from '../../../shared/merge.ts';
import { mergeContent } from '../../../shared/merge-content.ts';
import { t } from '../../../shared/words/say.ts';
import { DisputeBanner, type Disputed } from '../../parts/dispute.tsx';
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

/** A conflict as both sides say it. */
function disputed(draft: Draft, two: Two, conflict: Conflict, all: readonly Conflict[]): Disputed {
  const words = wordsOf(draft, two, conflict, all);
  return {
    at: conflict.at,
    where: words[0]?.where ?? conflict.at,
    mine: conflict.mine === undefined ? null : words.map(({ where, mine }) => ({ where, text: mine })),
    theirs: conflict.theirs === undefined ? null : words.map(({ where, theirs }) => ({ where, text: theirs })),
  };
}

/** The dispute of a draft, if there is one. */
export function Dispute({ draft }: { draft: Draft }) {
  const two = draft.others.dispute.value;
  if (!two) return null;
  const { conflicts, choices, choose } = draft.others;
  return (
    <DisputeBanner
      by={two.by}
      time={<Time at={two.at} zone={draft.content.value.zone} />}
      kept={t(
        'Everything else of both of you goes together. Nothing is saved before you choose; your version is kept in this browser, also if you leave.',
      )}
      rows={conflicts.value.map((c) => disputed(draft, two, c, conflicts.value))}
      choices={choices.value}
      choose={choose}
      settle={draft.settle}
    />
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
