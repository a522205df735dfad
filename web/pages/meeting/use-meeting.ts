/** Where one is in the meeting, by the address; keys lead along it as in the score sheet. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { MeetingView } from '../../../shared/api/meeting.ts';
import type { JudgedCriterion } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { announce } from '../evaluation/announce.tsx';
import type { Command } from '../evaluation/keys.ts';
import { focusLevels } from '../evaluation/levels.tsx';
import type { Numbered } from '../evaluation/order.ts';
import { type At, type Field, nextOpen, stepOn } from '../evaluation/walk.ts';
import { summaryId } from './cell-row.tsx';
import type { MeetingWay } from './meeting-left.tsx';
import { cellIn } from './read-all.ts';
import { idsOfCell } from './record-agreed.tsx';

/** The state of the walk through the cells. */
export function useMeeting(view: MeetingView, criteria: readonly Numbered<JudgedCriterion>[]) {
  const { query, path, route } = useLocation();
  const asked = query.way;
  const way: MeetingWay = asked === 'bid' || asked === 'all' ? asked : 'criterion';
  const field: Field = {
    bidIds: view.bids.map((b) => b.bidId),
    criterionIds: criteria.map((c) => c.criterion.id),
    isOpen: (a) => (cellIn(view, a)?.open ?? null) !== null,
  };
  // Asked once: what is agreed must not fold away under the hand that records it.
  const [begin] = useState(() => view.cells.find((c) => c.open !== null) ?? view.cells[0]);
  const at: At = {
    bidId: field.bidIds.find((id) => id === query.bid) ?? begin?.bidId ?? '',
    criterionId: field.criterionIds.find((id) => id === query.criterion) ?? begin?.criterionId ?? '',
  };
  const [folded, setFolded] = useState('');
  const key = `${way}\n${at.bidId}\n${at.criterionId}`;

  const hrefOf = (to: Partial<At> & { way?: MeetingWay }): string => {
    const to2 = { ...at, ...to };
    const search = new URLSearchParams({ way: to.way ?? way, criterion: to2.criterionId, bid: to2.bidId });
    return `${path}?${search}`;
  };
  const aimed = useRef(false);
  useLayoutEffect(() => {
    if (!aimed.current) return;
    aimed.current = false;
    const summary = document.getElementById(summaryId(at));
    if (view.mayRecord && document.getElementById(idsOfCell.levels)) focusLevels(idsOfCell.levels);
    else summary?.focus();
    summary?.scrollIntoView({ block: 'nearest' });
  });
  const go = (to: At | null, by: MeetingWay = way) => {
    if (!to) {
      announce(t('Nothing else is open'));
      return;
    }
    aimed.current = true;
    setFolded('');
    const bid = view.bids.find((b) => b.bidId === to.bidId)?.name ?? '';
    const criterion = criteria.find((c) => c.criterion.id === to.criterionId)?.criterion.name ?? '';
    announce(`${criterion}, ${bid}`);
    route(hrefOf({ ...to, way: by }), true);
  };
  const along = way === 'bid' ? 'bid' : 'criterion';
  const beside = (by: 1 | -1) => {
    const bidId = field.bidIds[field.bidIds.indexOf(at.bidId) + by];
    go(bidId === undefined ? null : { ...at, bidId });
  };
  return {
    way,
    at,
    hrefOf,
    go,
    /** Does what a key says; `view` as it is after what was recorded. */
    obey(command: Command, now: MeetingView = view) {
      const open: Field = { ...field, isOpen: (a) => (cellIn(now, a)?.open ?? null) !== null };
      if (command.do === 'go-on') go(stepOn(along, open, at) ?? nextOpen(along, open, at));
      if (command.do === 'next-open') go(nextOpen(along, open, at));
      if (command.do === 'next-bid') beside(1);
      if (command.do === 'previous-bid') beside(-1);
      if (command.do === 'other-way') go(at, way === 'bid' ? 'criterion' : 'bid');
    },
    isOpen: (a: At) => a.bidId === at.bidId && a.criterionId === at.criterionId && folded !== key,
    toggle(a: At) {
      if (a.bidId === at.bidId && a.criterionId === at.criterionId) return setFolded(folded === key ? '' : key);
      setFolded('');
      route(hrefOf(a), true);
    },
  };
}
