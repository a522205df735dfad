import { type MeetingCell, type MeetingView, readMeeting } from '../../../shared/api/meeting.ts';
import { call } from '../../api.ts';

export type Where = { eventId: string; lotId: string };

/** Cells that one answer holds at most: with words of a dozen evaluators each they stay well below its 6 MB. */
const atOnce = 300;

/** One part of the meeting: a criterion, or nothing but its head. */
const part = (where: Where, criterionId: string, signal: AbortSignal): Promise<MeetingView> =>
  call(readMeeting, { params: where, query: { criterionId }, signal });

/** The meeting with all its cells: in one answer, or, of a large lot, criterion by criterion. */
export async function readWholeMeeting(where: Where, signal: AbortSignal): Promise<MeetingView> {
  const head = await part(where, '', signal);
  if (head.of <= atOnce) return call(readMeeting, { params: where, signal });
  const cells: MeetingCell[] = [];
  for (const { id, kind } of head.method.criteria)
    if (kind === 'judged') cells.push(...(await part(where, id, signal)).cells);
  return { ...head, cells };
}

/** The meeting with the cells of one criterion as they are now, the others as they were read. */
export async function refreshed(where: Where, view: MeetingView, criterionId: string): Promise<MeetingView> {
  const now = await part(where, criterionId, new AbortController().signal);
  return { ...now, cells: view.cells.map((c) => (c.criterionId === criterionId ? (cellIn(now, c) ?? c) : c)) };
}

/** The cell of a bid on a criterion. */
export const cellIn = (
  view: Pick<MeetingView, 'cells'>,
  { bidId, criterionId }: Pick<MeetingCell, 'bidId' | 'criterionId'>,
): MeetingCell | undefined => view.cells.find((c) => c.bidId === bidId && c.criterionId === criterionId);

/** The meeting after something was agreed: its cell, and what is open. */
export function withAgreed(view: MeetingView, agreed: NonNullable<MeetingCell['agreed']>): MeetingView {
  const cells = view.cells.map((c) =>
    c.bidId === agreed.bidId && c.criterionId === agreed.criterionId ? { ...c, agreed, open: null } : c,
  );
  return { ...view, cells, open: cells.filter((c) => c.open !== null).length };
}
