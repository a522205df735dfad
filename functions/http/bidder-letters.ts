/** Letters to a bidder, once bids are open: to those who work on its bid now, whom only the suppliers' side knows. */
import type { Mail } from '../../shared/mail.ts';
import type { BidderLetterOrder } from '../../shared/orders.ts';
import { isHeldBack } from '../../shared/sandbox.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';

/**
 * What a commit needs for such a letter: an order that the function of the suppliers' side carries out. What a sandbox event would
 * send goes to no supplier: it is a mail as any other, held back where its organisation reads it.
 */
export function letterToBidder(
  order: Pick<BidderLetterOrder, 'id' | 'orgId' | 'eventId' | 'at'>,
  supplierId: string,
  mail: Mail,
): { mails: Mail[]; writes: Write[] } {
  if (isHeldBack(mail)) return { mails: [mail], writes: [] };
  const { id, orgId, eventId, at } = order;
  const data: BidderLetterOrder = { id, orgId, eventId, at, bidder: { supplierId, mail } };
  return { mails: [], writes: [{ put: keys.tidings(id), data, when: 'absent' }] };
}
