/** After an addendum: which version of the notice the standing bid answers, and how its owner confirms it for the new one. */
import { useState } from 'preact/hooks';
import type { BidView } from '../../../shared/api/bids.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { now } from '../../clock.ts';
import { Banner } from '../../parts/banner.tsx';
import type { Desk } from './desk.ts';
import { inboxId, toSettle, touchedNow } from './inbox-items.ts';
import { isOpen } from './standing.ts';
import { SubmitAgain } from './submit-again.tsx';

/** The version that the standing bid answers; null where that is the newest, or nothing stands. */
const olderVersion = ({ notice, standing }: Pick<BidView, 'notice' | 'standing'>): number | null =>
  standing && standing.notice < notice.number ? standing.notice : null;

/** Asks the owner of a bid that answers an older version to confirm or replace it. It stands meanwhile. */
export function VersionBanner({ desk }: { desk: Desk }) {
  const view = desk.view.value;
  const { notice, invitation } = view;
  const [asking, setAsking] = useState(false);
  const older = olderVersion(view);
  if (!older) return null;
  const query = invitation ? `?invitation=${encodeURIComponent(invitation)}` : '';
  const open = isOpen(notice.closesAt, now.value);
  const changed = desk.standing.value.is === 'changed';
  const settle = toSettle(touchedNow(desk)).length;
  return (
    <div class="wrap">
      <Banner
        kind="warn"
        icon="alert"
        label={t('The notice was changed after you submitted')}
        big={t('Your bid answers version {older} of {newest}', { older, newest: notice.number })}
        act={
          open &&
          (settle > 0 ? (
            <a class="btn primary" href={`#${inboxId}`}>
              {t('See what it touches')}
            </a>
          ) : (
            !changed && (
              <button type="button" class="btn primary" onClick={() => setAsking(true)}>
                {t('Confirm it for version {number}', { number: notice.number })}
              </button>
            )
          ))
        }
      >
        <p>
          {t(
            'The buyer has changed the notice since. Your bid stands and counts as it is, marked with the version that it answers.',
          )}{' '}
          {open && (
            <>
              {settle > 0
                ? tn(
                    settle,
                    'One of your answers and prices is to be confirmed or changed; then submit again.',
                    '{n} of your answers and prices are to be confirmed or changed; then submit again.',
                  )
                : changed
                  ? t('Check and submit what you have changed: it will answer the newest version.')
                  : t('Confirm it word for word for the new version, or change it and submit again.')}{' '}
            </>
          )}
          <a href={`/notices/${notice.eventId}${query}#addenda`}>{t('What changed')}</a>
        </p>
      </Banner>
      <SubmitAgain desk={desk} open={asking} onClose={() => setAsking(false)} />
    </div>
  );
}
