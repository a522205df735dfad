/** The desks of this tab: one that is left with something on its way stays as it is, and its page comes back to it. */
import { useEffect } from 'preact/hooks';
import { readBid, uploadArrived } from '../../../shared/api/bids.ts';
import { call } from '../../api.ts';
import { type Load, useLoad } from '../../load.ts';
import { settled } from '../../saving.ts';
import { person } from '../../session.ts';
import { bidDesk, type Desk } from './desk.ts';
import { openKeeper } from './kept.ts';

const left = new Map<string, Desk>();
const keyOf = (eventId: string, lotId: string) => `${person.value?.id} ${person.value?.org.id} ${eventId} ${lotId}`;

/** A file whose bytes were all out when its page went, before anybody could ask for it, may be here: it is asked for once more. */
async function askForFiles(desk: Desk): Promise<void> {
  const { uploads, notice, lotId } = desk.view.value;
  const params = { eventId: notice.eventId, lotId };
  const asked = uploads
    .filter((u) => desk.open.value && !u.arrived && !u.parts)
    .map((u) =>
      call(uploadArrived, { params: { ...params, fileId: u.id } }).then(
        () => true,
        () => false,
      ),
    );
  if ((await Promise.all(asked)).includes(true)) await desk.look();
}

/** Reads a bid and puts it on the desk, with what this browser keeps of it; or goes back to the desk that was left. */
async function openDesk(eventId: string, lotId: string, signal: AbortSignal): Promise<Desk> {
  const key = keyOf(eventId, lotId);
  const before = left.get(key);
  if (before?.busy()) {
    void before.look();
    return before;
  }
  // What was typed last may be on its way still.
  await settled();
  const [first, keeper] = await Promise.all([
    call(readBid, { params: { eventId, lotId }, signal }),
    openKeeper(person.value ?? { id: '', org: { id: '' } }, eventId, lotId),
  ]);
  left.delete(key);
  const desk = bidDesk(first, keeper(first.notice.closesAt));
  void askForFiles(desk);
  return desk;
}

/** The desk of a bid's page; on the way from lot to lot there is none. */
export function useDesk(eventId: string, lotId: string): { load: Load<Desk>; desk: Desk | undefined } {
  const load = useLoad((signal) => openDesk(eventId, lotId, signal), [eventId, lotId]);
  const { data } = load;
  const here = data?.view.value.lotId === lotId && data.view.value.notice.eventId === eventId ? data : undefined;
  const key = keyOf(eventId, lotId);
  useEffect(() => {
    if (!here) return;
    return () => void left.set(key, here);
  }, [here, key]);
  return { load, desk: here };
}
