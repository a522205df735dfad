/** Where an evaluator is in the sheet, and how they get on: two ways, one step, the next open mark, the bid before and after. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { EvaluationView, OpenedBid } from '../../../shared/api/evaluation.ts';
import type { JudgedCriterion } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { announce } from './announce.tsx';
import { lacks } from './draft.ts';
import type { Command } from './keys.ts';
import { focusLevels } from './levels.tsx';
import { idsOf } from './mark-panel.tsx';
import { type Numbered, nextBid, previousBid } from './order.ts';
import type { Sheet } from './sheet.ts';
import { type At, type Field, nextOpen, stepOn, type Way } from './walk.ts';

/** What the focus goes to once the next mark is drawn. */
type Aim = { at: 'heading' } | { at: 'levels'; criterionId: string } | { at: 'id'; id: string } | null;

function takeAim(aim: Aim): void {
  if (aim?.at === 'levels') focusLevels(idsOf(aim.criterionId).levels);
  if (aim?.at === 'heading') document.querySelector<HTMLElement>('#main h1')?.focus();
  if (aim?.at === 'id') document.getElementById(aim.id)?.focus();
}

type Given = {
  view: EvaluationView;
  bids: readonly OpenedBid[];
  criteria: readonly Numbered<JudgedCriterion>[];
  marks: Sheet;
  /** Signed off, or rejected: nothing to mark. */
  settled: ReadonlySet<string>;
};

export type Sitting = ReturnType<typeof useSitting>;

/** The state of the sitting; it stands in the address, so that a reload comes back to the same mark. */
export function useSitting({ bids, criteria, marks, settled }: Given) {
  const { query, path, route } = useLocation();
  const criterionIds = criteria.map((c) => c.criterion.id);
  const way: Way = query.way === 'criterion' && criterionIds.length > 0 ? 'criterion' : 'bid';
  const field: Field = {
    bidIds: bids.map((b) => b.bidId).filter((id) => !settled.has(id)),
    criterionIds,
    isOpen: (at) => lacks(marks.slot(at).draft.value).length > 0,
  };
  // Without a bid in the address: the first to do when one comes, and it stays when it is signed off.
  const [begin] = useState(() => bids.find((b) => !settled.has(b.bidId)) ?? bids[0]!);
  const bid = bids.find((b) => b.bidId === query.bid) ?? begin;
  // Asked once for each bid: a criterion must not fold away in the moment in which its reason is complete.
  const first = useMemo(
    () =>
      criterionIds.find((criterionId) =>
        way === 'bid'
          ? field.isOpen({ bidId: bid.bidId, criterionId })
          : field.bidIds.some((bidId) => field.isOpen({ bidId, criterionId })),
      ) ?? criterionIds[0],
    [way, way === 'bid' ? bid.bidId : ''],
  );
  const named = criterionIds.find((id) => id === query.criterion);
  const criterionId = named ?? first ?? '';
  const at: At = { bidId: bid.bidId, criterionId };
  const [folded, setFolded] = useState('');
  const keyOf = (a: At) => `${way}\n${a.bidId}\n${a.criterionId}`;

  const hrefOf = (to: Partial<At> & { way?: Way }): string => {
    const asked = new URLSearchParams({ way: to.way ?? way, bid: to.bidId ?? at.bidId });
    const criterion = to.criterionId ?? (to.bidId && way === 'bid' ? undefined : at.criterionId);
    if (criterion) asked.set('criterion', criterion);
    return `${path}?${asked}`;
  };

  const aim = useRef<Aim>(null);
  const shown = useRef(bid.bidId);
  // Before the next key can come: who types fast must not mark what they have just left.
  useLayoutEffect(() => {
    // By a link one comes to the bid's name; by a key straight to its levels.
    if (shown.current !== bid.bidId && !aim.current) aim.current = { at: 'heading' };
    shown.current = bid.bidId;
    takeAim(aim.current);
    aim.current = null;
  });

  const go = (to: At, by: Way = way) => {
    void marks.flush(at.bidId);
    aim.current = { at: 'levels', criterionId: to.criterionId };
    setFolded('');
    const name = bids.find((b) => b.bidId === to.bidId)?.name ?? '';
    const criterion = criteria.find((c) => c.criterion.id === to.criterionId)?.criterion.name ?? '';
    if (to.bidId !== at.bidId || to.criterionId !== at.criterionId) announce(`${criterion}, ${name}`);
    // Not a step back for each mark: Back leaves the sheet.
    route(hrefOf({ ...to, way: by }), true);
  };
  const goToBid = (bidId: string | null) => {
    if (bidId === null) return false;
    const open = criterionIds.find((id) => field.isOpen({ bidId, criterionId: id }));
    go({ bidId, criterionId: way === 'criterion' ? criterionId : (open ?? criterionId) });
    return true;
  };
  const toSignOff = () => {
    void marks.flush();
    document.getElementById('sign-off')?.focus();
  };
  const goOn = (to: At | null) => (to ? go(to) : toSignOff());

  /** Does what a key says; the document and the list of keys are the page's. */
  const obey = (command: Exclude<Command, { do: 'document' } | { do: 'list-keys' }>): void => {
    const ids = bids.map((b) => b.bidId);
    if (command.do === 'go-on') goOn(stepOn(way, field, at));
    if (command.do === 'next-open') goOn(nextOpen(way, field, at));
    if (command.do === 'next-bid' && !goToBid(nextBid(ids, at.bidId, settled))) toSignOff();
    if (command.do === 'previous-bid') goToBid(previousBid(ids, at.bidId));
    if (command.do === 'other-way') {
      const other: Way = way === 'bid' ? 'criterion' : 'bid';
      announce(other === 'bid' ? t('Bid by bid') : t('Criterion by criterion'));
      go(at, other);
    }
  };

  const isFolded = folded === keyOf(at);
  return {
    way,
    at,
    bid,
    field,
    hrefOf,
    obey,
    go,
    goToBid,
    /** Whether this mark is unfolded. */
    isOpen: (a: At) => a.bidId === at.bidId && a.criterionId === at.criterionId && !isFolded,
    toggle(a: At) {
      if (keyOf(a) === keyOf(at)) return setFolded(isFolded ? '' : keyOf(at));
      setFolded('');
      route(hrefOf(a), true);
    },
    /** After the next drawing the focus goes to this. */
    aimAt(id: string) {
      aim.current = { at: 'id', id };
      setFolded('');
    },
  };
}
