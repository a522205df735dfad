/** The people of an organisation; administrators give roles, invite, and see which invitations are open. */
import { useLocation } from 'preact-iso';
import { colleagues } from '../../../shared/api/people.ts';
import { managesPeople } from '../../../shared/colleagues.ts';
import type { Actor } from '../../../shared/people.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { readPerson } from '../../session.ts';
import { Colleagues } from './colleagues.tsx';
import { Invite } from './invite.tsx';
import { OpenInvitations, useInvitations } from './open-invitations.tsx';

function Inviting({ me, members }: { me: Actor; members: readonly string[] }) {
  const load = useInvitations();
  return (
    <>
      <OpenInvitations load={load} />
      <Invite kind={me.org.kind} members={members} onSent={() => void load.reload()} />
    </>
  );
}

/** The part "People". */
export function People({ me }: { me: Actor }) {
  const { route } = useLocation();
  const load = useLoad((signal) => call(colleagues, { signal }), []);
  return (
    <Loaded load={load} what={t('Reading the people')}>
      {({ items }) => (
        <>
          <section class="stack" aria-labelledby="people">
            <h2 id="people">{tn(items.length, 'One person', '{n} people')}</h2>
            <Colleagues
              people={items}
              me={me}
              mayChange={managesPeople(me, items)}
              onGone={(gone) => {
                if (gone.id === me.id) void readPerson().then(() => route('/welcome', true));
                else load.set({ items: items.filter((one) => one.id !== gone.id) });
              }}
              onStale={() => void load.reload()}
              onChanged={(changed) => {
                load.set({ items: items.map((one) => (one.id === changed.id ? changed : one)) });
                if (changed.id === me.id) void readPerson().catch(() => {});
              }}
            />
          </section>
          {managesPeople(me, items) && <Inviting me={me} members={items.map((one) => one.email)} />}
        </>
      )}
    </Loaded>
  );
}
