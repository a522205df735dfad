/** What the page of a best and final offer says: an offer may be made, and the bid that it is for stands meanwhile. */
import type { EventContent } from '../../../shared/event.ts';
import { bothClocks, inZone } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { rich } from '../../rich.ts';
import { type Words, wordsFor } from './banner-words.tsx';
import type { Desk } from './desk.ts';
import type { Standing } from './standing.ts';

/** The words of the banner for each standing of an offer; those of a bid where they say the same. */
export function wordsForOffer(s: Standing, closesAt: string, content: EventContent): Words {
  const { zone } = content;
  const until = <strong>{inZone(closesAt, zone)}</strong>;
  const none = rich('Your bid stands as it is. Offers close {until}.', { until });
  switch (s.is) {
    case 'cancelled':
      return {
        kind: 'plain',
        label: t('This is cancelled'),
        big: t('The round is cancelled'),
        text: t('{when}. Your bid stands as it is, and no offer is opened. The buyer writes: {reasons}', {
          when: bothClocks(s.cancelled.at, zone),
          reasons: s.cancelled.reasons,
        }),
      };
    case 'not-submitted':
    case 'withdrawn':
      return {
        kind: 'alert',
        label: t('This offer is not submitted'),
        big: s.is === 'withdrawn' ? t('Withdrawn: not submitted') : t('Not submitted yet'),
        text: none,
      };
    case 'changed':
      return {
        kind: 'alert',
        label: t('Your last changes are not submitted'),
        big: t('Your last changes are not submitted'),
        text: t('The offer of {when} stands; what you changed since is not in it.', {
          when: inZone(s.stands.receivedAt, zone, 'second'),
        }),
      };
    case 'counts':
      return {
        ...wordsFor(s, closesAt, content),
        label: t('Offers are closed; yours counts'),
        big: t('Offers are closed. Yours is in.'),
      };
    case 'nothing':
      return {
        kind: 'plain',
        label: t('Offers are closed; you made none'),
        big: t('Offers are closed. You made none.'),
        text: t('Offers closed {when}. Your bid stands as it is.', { when: bothClocks(closesAt, zone, 'second') }),
      };
    default:
      return wordsFor(s, closesAt, content);
  }
}

/** What an offer is, above it; nothing on the page of a bid. */
export function RoundNote({ desk }: { desk: Desk }) {
  const { round, notice } = desk.view.value;
  if (!round) return null;
  return (
    <p class="lede">
      {rich(
        'You may state your prices anew, as your best and final offer. All else in {bid} stands, and so do its marks; without an offer it stands as it is. Nobody on the buyer’s side sees before the opening whether you have made one.',
        { bid: <a href={`/bids/${notice.eventId}/${round.lotId}`}>{t('your bid|all else in it')}</a> },
      )}
    </p>
  );
}
