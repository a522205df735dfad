/** My organisation: its people, their roles; administrators invite colleagues. */
import { colleagues } from '../../shared/api/people.ts';
import { can } from '../../shared/people.ts';
import { call } from '../api.ts';
import { useLoad } from '../load.ts';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { person, readPerson } from '../session.ts';
import { Colleagues } from './organisation/colleagues.tsx';
import { Invite } from './organisation/invite.tsx';
import { roleList } from './organisation/role-words.ts';

/** The page of my organisation. */
export default function OrganisationPage() {
  const load = useLoad((signal) => call(colleagues, { signal }), []);
  const me = person.value;
  if (!me) return null;
  const mayChange = me.org.kind === 'buyer' && can(me, 'organisation.change');
  return (
    <Page title={me.org.name}>
      <Facts
        items={[
          ['What it does here', me.org.kind === 'buyer' ? 'It buys' : 'It bids'],
          ['You', me.name],
          ['Your roles', roleList(me.roles)],
        ]}
      />
      <Loaded load={load} what="Reading the people">
        {({ items }) => (
          <>
            <section class="stack" aria-labelledby="people">
              <h2 id="people">{items.length === 1 ? 'One person' : `${items.length} people`}</h2>
              <Colleagues
                people={items}
                me={me.id}
                mayChange={mayChange}
                onStale={() => void load.reload()}
                onChanged={(changed) => {
                  load.set({ items: items.map((one) => (one.id === changed.id ? changed : one)) });
                  if (changed.id === me.id) void readPerson().catch(() => {});
                }}
              />
            </section>
            {mayChange && <Invite members={items.map((one) => one.email)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
