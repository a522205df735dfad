/** Suppliers invited by e-mail: who was, and more of them until the deadline. */
import { useState } from 'preact/hooks';
import { type EventView, inviteSuppliers, listInvitations } from '../../../shared/api/events.ts';
import { limits } from '../../../shared/event.ts';
import { phaseOf } from '../../../shared/lot.ts';
import { instantAt, inZone } from '../../../shared/time.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Field } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { addressesFault, addressesIn } from './addresses.ts';

type FormProps = {
  eventId: string;
  invited: readonly string[];
  onInvited: (items: { email: string; invitedAt: string }[]) => void;
};

function InviteForm({ eventId, invited, onInvited }: FormProps) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { busy, problem, act, forget } = useAct();
  const found = addressesIn(text, invited);

  const invite = async (event: Event) => {
    event.preventDefault();
    const wrong = addressesFault(found, limits.invitations);
    setFault(wrong);
    setSaid('');
    forget();
    if (wrong) document.getElementById('invite')?.focus();
    if (wrong) return;
    await act(async () => {
      const { items } = await call(inviteSuppliers, { params: { eventId }, body: { emails: found.emails } });
      onInvited(items);
      setText('');
      setSaid(found.emails.length === 1 ? `Invited ${found.emails[0]}.` : `Invited ${found.emails.length} suppliers.`);
    });
  };

  const n = found.emails.length;
  return (
    <form class="stack tight" onSubmit={(event) => void invite(event)} noValidate>
      <ProblemBanner problem={problem} />
      <Field
        id="invite"
        label="E-mail addresses"
        hint={`One on each line, or with commas between them; at most ${limits.invitations} at a time. Each gets a link of its own.`}
        error={fault}
      >
        <textarea
          rows={3}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setFault(null);
          }}
        />
      </Field>
      {found.known.length > 0 && <p class="hint">Invited before, not sent again: {found.known.join(', ')}.</p>}
      <p class="row">
        <button type="submit" class="btn" aria-disabled={busy || undefined}>
          {n > 1 ? `Send ${n} invitations` : 'Send the invitation'}
        </button>
        <span role="status">{said}</span>
      </p>
    </form>
  );
}

/** The section of the overview. */
export function Invitations({ view }: { view: EventView }) {
  const eventId = view.id;
  const load = useLoad((signal) => call(listInvitations, { params: { eventId }, signal }), [eventId]);
  const open = view.published !== null && instantAt(now.value) < view.published.closesAt;
  const sealed = ['open', 'closed'].includes(phaseOf(view, view.lots[0] ?? null, instantAt(now.value)));
  return (
    <section class="panel stack" aria-labelledby="invitations">
      <h2 id="invitations">Invited suppliers</h2>
      <p class="measure">
        {view.content.access === 'open'
          ? 'The notice is public; an invitation points a supplier to it.'
          : 'Only those invited see the notice and can bid.'}
        {sealed && ' Who of them bids is sealed.'}
      </p>
      <Loaded load={load} what="Reading the invitations">
        {({ items }) => (
          <>
            {items.length === 0 && <p>{open ? 'Nobody was invited yet.' : 'Nobody was invited.'}</p>}
            {items.length > 0 && (
              <table>
                <caption class="sr">Invited suppliers</caption>
                <thead>
                  <tr>
                    <th scope="col">E-mail</th>
                    <th scope="col">Invited</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <tr key={row.email}>
                      <td>{row.email}</td>
                      <td>
                        <time dateTime={row.invitedAt}>{inZone(row.invitedAt, view.content.zone)}</time>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {open ? (
              <InviteForm
                eventId={eventId}
                invited={items.map((i) => i.email)}
                onInvited={(all) => load.set({ items: all })}
              />
            ) : (
              <p>Bids have closed; nobody can be invited any more.</p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
