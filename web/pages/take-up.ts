/** Taking up an invitation to bid, wherever one comes from, and finding it again once it is taken up. */
import { acceptEventInvitation, listMyEvents } from '../../shared/api/bids.ts';
import { readNotice } from '../../shared/api/open.ts';
import { isToken } from '../../shared/orders.ts';
import { call } from '../api.ts';
import { ownPath } from '../own-path.ts';

/** The token of the invitation that a way of ours leads to; null for any other. */
export function invitationIn(to: string | undefined): string | null {
  const [, token] = /^\/invitation\?token=([^&#]+)$/.exec(ownPath(to)) ?? [];
  return isToken(token) ? token : null;
}

/** Takes it up; answers the way to the bid, or, where there are several lots, to the choice of one. */
export async function takeUp(token: string): Promise<string> {
  const { eventId } = await call(acceptEventInvitation, { body: { token } });
  const { lots } = (await call(readNotice, { params: { eventId }, query: { invitation: token } })).content;
  return lots.length === 1 ? `/bids/${eventId}/${lots[0]!.id}` : `/invitation?token=${token}`;
}

/** The event of an invitation that our organisation has taken up; null where it has not. */
export const takenUp = async (token: string, signal: AbortSignal): Promise<string | null> =>
  (await call(listMyEvents, { signal })).items.find((event) => event.invitation === token)?.eventId ?? null;

/** The invitation by which our organisation reads an event: letters about it lead there without one. */
export const invitationTo = async (eventId: string): Promise<string | undefined> =>
  (await call(listMyEvents)).items.find((event) => event.eventId === eventId)?.invitation ?? undefined;
