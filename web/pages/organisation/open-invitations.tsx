/** Invitations of colleagues that nobody has used yet: sent again with a new link, or withdrawn. */

import { useState } from 'preact/hooks';
import { shownAddress } from '../../../shared/address.ts';
import {
  inviteAgain,
  listColleagueInvitations,
  type OpenInvitation,
  withdrawInvitation,
} from '../../../shared/api/people.ts';
import type { Page } from '../../../shared/api/route.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { type Load, useLoad } from '../../load.ts';
import { Banner } from '../../parts/banner.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { roleList } from './role-words.ts';

type Invitations = Page<OpenInvitation>;

/** Reads the invitations that are open. */
export const useInvitations = (): Load<Invitations> =>
  useLoad((signal) => call(listColleagueInvitations, { signal }), []);

type Asking = { invitation: OpenInvitation; to: 'send' | 'withdraw' };

/** The list of open invitations; nothing where there is none. */
export function OpenInvitations({ load }: { load: Load<Invitations> }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState('');
  const act = async () => {
    if (!asking) return;
    const { invitation, to } = asking;
    const params = { invitationId: invitation.id };
    await call(to === 'send' ? inviteAgain : withdrawInvitation, { params });
    setDone(
      to === 'send'
        ? t('A new link is on its way to {email}. The earlier one no longer works.', {
            email: shownAddress(invitation.email),
          })
        : t('The invitation of {email} is withdrawn. Its link no longer works.', {
            email: shownAddress(invitation.email),
          }),
    );
    await load.reload();
  };
  return (
    <section class="stack" aria-labelledby="open-invitations">
      <h2 id="open-invitations">{t('Open invitations')}</h2>
      <div role="status">
        {done && (
          <Banner kind="good" icon="check">
            <p>{done}</p>
          </Banner>
        )}
      </div>
      <Loaded load={load} what={t('Reading the invitations')}>
        {(page) => (
          <>
            {page.items.length === 0 && <p>{t('None: everybody who was invited has joined.')}</p>}
            {page.items.length > 0 && (
              <ul class="rows">
                {page.items.map((one) => (
                  <li key={one.id}>
                    <span>
                      <strong>{shownAddress(one.email)}</strong>
                      <br />
                      <small>{rich('by {by}, {time}', { by: one.by, time: <Time at={one.at} zone="UTC" /> })}</small>
                    </span>
                    <span>{roleList(one.roles)}</span>
                    <span class="row">
                      <button
                        type="button"
                        class="btn small"
                        aria-label={t('Send again to {email}', { email: shownAddress(one.email) })}
                        onClick={() => setAsking({ invitation: one, to: 'send' })}
                      >
                        {t('Send again')}
                      </button>
                      <button
                        type="button"
                        class="btn small"
                        aria-label={t('Withdraw the invitation of {email}', { email: shownAddress(one.email) })}
                        onClick={() => setAsking({ invitation: one, to: 'withdraw' })}
                      >
                        {t('Withdraw')}
                      </button>
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <More
              page={page}
              read={(cursor) => call(listColleagueInvitations, { query: { cursor } })}
              onRead={load.set}
            />
          </>
        )}
      </Loaded>
      <Confirm
        open={asking !== null}
        title={asking?.to === 'send' ? t('Send the invitation again?') : t('Withdraw the invitation?')}
        act={asking?.to === 'send' ? t('Send a new link') : t('Withdraw it')}
        kind={asking?.to === 'send' ? 'primary' : 'danger'}
        onConfirm={act}
        onClose={() => setAsking(null)}
      >
        <p>
          {asking?.to === 'send'
            ? t('{email} gets a new link. The one that was sent before stops working.', {
                email: shownAddress(asking.invitation.email),
              })
            : t('The link that {email} has stops working.', { email: shownAddress(asking?.invitation.email ?? '') })}
        </p>
      </Confirm>
    </section>
  );
}
