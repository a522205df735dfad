/** Invitations of colleagues that nobody has used yet: sent again with a new link, or withdrawn. */
import { useState } from 'preact/hooks';
import {
  inviteAgain,
  listColleagueInvitations,
  type OpenInvitation,
  withdrawInvitation,
} from '../../../shared/api/people.ts';
import type { Page } from '../../../shared/api/route.ts';
import { call } from '../../api.ts';
import { type Load, useLoad } from '../../load.ts';
import { Banner } from '../../parts/banner.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { Time } from '../../parts/time.tsx';
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
        ? `A new link is on its way to ${invitation.email}. The earlier one no longer works.`
        : `The invitation of ${invitation.email} is withdrawn. Its link no longer works.`,
    );
    await load.reload();
  };
  return (
    <section class="stack" aria-labelledby="open-invitations">
      <h2 id="open-invitations">Open invitations</h2>
      <div role="status">
        {done && (
          <Banner kind="good" icon="check">
            <p>{done}</p>
          </Banner>
        )}
      </div>
      <Loaded load={load} what="Reading the invitations">
        {(page) => (
          <>
            {page.items.length === 0 && <p>None: everybody who was invited has joined.</p>}
            {page.items.length > 0 && (
              <ul class="rows">
                {page.items.map((one) => (
                  <li key={one.id}>
                    <span>
                      <strong>{one.email}</strong>
                      <br />
                      <small>
                        by {one.by}, <Time at={one.at} zone="UTC" />
                      </small>
                    </span>
                    <span>{roleList(one.roles)}</span>
                    <span class="row">
                      <button
                        type="button"
                        class="btn small"
                        onClick={() => setAsking({ invitation: one, to: 'send' })}
                      >
                        Send again<span class="sr"> to {one.email}</span>
                      </button>
                      <button
                        type="button"
                        class="btn small"
                        onClick={() => setAsking({ invitation: one, to: 'withdraw' })}
                      >
                        Withdraw<span class="sr"> the invitation of {one.email}</span>
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
        title={asking?.to === 'send' ? 'Send the invitation again?' : 'Withdraw the invitation?'}
        act={asking?.to === 'send' ? 'Send a new link' : 'Withdraw it'}
        kind={asking?.to === 'send' ? 'primary' : 'danger'}
        onConfirm={act}
        onClose={() => setAsking(null)}
      >
        <p>
          {asking?.to === 'send'
            ? `${asking.invitation.email} gets a new link. The one that was sent before stops working.`
            : `The link that ${asking?.invitation.email} has stops working.`}
        </p>
      </Confirm>
    </section>
  );
}
