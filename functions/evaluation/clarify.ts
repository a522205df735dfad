/** The committee asks one bidder to make something clear, and gives it more time. */
import * as routes from '../../shared/api/check.ts';
import type { OpenedEnvelope } from '../../shared/bid.ts';
import { askClarification, type Clarification, extendClarification } from '../../shared/clarification.ts';
import { idFrom } from '../../shared/digest.ts';
import { envelopesOf } from '../../shared/event.ts';
import { next } from '../../shared/lot-record.ts';
import { letterAbout } from '../../shared/mail.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands } from '../http/app.ts';
import { letterToBidder } from '../http/bidder-letters.ts';
import { keys } from '../ports/keys.ts';
import type { Store, Write } from '../ports/store.ts';
import { checks } from './check.ts';
import { requestsOf } from './check-state.ts';
import { aboutOf, type Place } from './state.ts';

/** Whose bid it is and whom to write to: known since its first envelope was opened. */
async function bidderOf(store: Store, { event, lot }: Place, bidId: string): Promise<OpenedEnvelope> {
  const first = keys.openedBid(event.orgId, event.id, lot.lotId, bidId, envelopesOf(event.content)[0]!);
  const opened = await store.get<OpenedEnvelope>(first);
  if (!opened) throw new Problem('not-found', t('There is no such bid in this lot.'));
  return opened.data;
}

const requestPut = (c: Clarification): Write => ({
  put: keys.clarification(c.orgId, c.eventId, c.supplierId, c.id),
  data: c,
  version: c.version,
  when: c.version === 1 ? 'absent' : { version: c.version - 1 },
});

const letterOf = ({ event, lot }: Place, c: Clarification) => ({
  ...letterAbout(event.content, event.orgName, event.id, lot.lotId),
  supplier: c.supplier,
  due: c.due,
  text: c.text,
});

export const askBidder = commands(
  routes.askBidder,
  checks(
    'bids.check',
    async ({ actor, body, now, commandId }, { place, bid }, { store }) => {
      const { zone } = place.event.content;
      const { supplierId, contact } = await bidderOf(store, place, bid.bidId);
      const asked = { bidId: bid.bidId, name: bid.name, supplierId };
      const id = idFrom(commandId, 'clarification');
      const { clarification, facts } = askClarification(place.lot, zone, asked, body, actor, now, id);
      const data = { ...letterOf(place, clarification), price: clarification.kind === 'price' };
      const mail = { to: contact.email, letter: 'clarification-asked', data } as const;
      const told = letterToBidder({ ...aboutOf(place), id: commandId, at: now }, supplierId, mail);
      return {
        lot: next(place.lot, {}),
        facts,
        writes: [requestPut(clarification), ...told.writes],
        mails: told.mails,
      };
    },
    false,
  ),
);

export const extendRequest = commands(
  routes.extendRequest,
  checks(
    'bids.check',
    async ({ actor, body, params, now, commandId }, { place, bid }, { store }) => {
      const requests = await requestsOf(store, place);
      const before = requests.find((c) => c.id === params.requestId && c.bidId === bid.bidId);
      if (!before) throw new Problem('not-found', t('There is no such request to this bidder.'));
      const { supplierId, contact } = await bidderOf(store, place, bid.bidId);
      const { clarification, facts } = extendClarification(before, place.event.content.zone, body, actor, now);
      const mail = {
        to: contact.email,
        letter: 'clarification-extended',
        data: letterOf(place, clarification),
      } as const;
      const told = letterToBidder({ ...aboutOf(place), id: commandId, at: now }, supplierId, mail);
      return {
        lot: next(place.lot, {}),
        facts,
        writes: [requestPut(clarification), ...told.writes],
        mails: told.mails,
      };
    },
    false,
  ),
);
