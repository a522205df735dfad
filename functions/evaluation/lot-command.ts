/** What the commands on the award of a lot share: who may and has declared, the lot's write, the answer, the order to tell. */
import { type Declaration, refuseRecused, requireDeclared } from '../../shared/lot.ts';
import type { News, TellOrder } from '../../shared/orders.ts';
import { type Act, type Actor, allow, who } from '../../shared/people.ts';
import type { Signed as SignedCall, Tools } from '../http/app.ts';
import { requireNames } from '../http/pseudonyms.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import { declarationOf, marksOf, type Place, placeOf } from './state.ts';

/** The lot as it was decided, if it is still as it was read. */
export const lotWrite = (place: Place, lot: Place['lot']): Write => ({
  put: place.lotKey,
  data: lot,
  version: lot.version,
  when: { version: place.lot.version },
});

/** Answers with the lot as it now stands. */
export const answerLot = async (_result: unknown, { actor, params }: SignedCall<unknown>, tools: Tools) => {
  const { lot } = await placeOf(tools, actor, params);
  return { body: lot, version: lot.version };
};

/** The place, for somebody whose role allows the act, and what they declared. */
export async function placeFor(
  tools: Tools,
  actor: Actor,
  params: Readonly<Record<string, string>>,
  act: Act,
): Promise<Place & { declaration: Declaration | undefined }> {
  const place = await placeOf(tools, actor, params);
  allow(actor, act, place.event);
  const declaration = (await declarationOf(tools.store, place, actor.id))?.data;
  refuseRecused(declaration);
  if (act === 'ranking.read') await requireNames(tools.store, place.event, place.lot, actor);
  return { ...place, declaration };
}

/** The place for a decision by an approver who has declared no conflict; `marked`: whether they gave marks. */
export async function placeToDecide(
  tools: Tools,
  actor: Actor,
  params: Readonly<Record<string, string>>,
): Promise<Place & { marked: boolean }> {
  const place = await placeFor(tools, actor, params, 'award.approve');
  requireDeclared(place.lot, place.declaration);
  return { ...place, marked: (await marksOf(tools.store, place, actor.id)).length > 0 };
}

/** The order to tell every bidder. */
export function tellWrite(place: Place, news: News, actor: Actor, at: string, commandId: string): Write {
  const order: TellOrder = {
    kind: 'tell',
    id: commandId,
    orgId: place.event.orgId,
    eventId: place.event.id,
    lotId: place.lot.lotId,
    at,
    who: who(actor),
    news,
  };
  return { put: keys.job(commandId), data: order, when: 'absent' };
}
