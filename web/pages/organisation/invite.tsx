import { useState } from 'preact/hooks';
import { shownAddress } from '../../../shared/address.ts';
import { inviteColleague } from '../../../shared/api/people.ts';
import type { Organisation, Role } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useCommandKey } from '../../command-key.ts';
import { Banner } from '../../parts/banner.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { rich } from '../../rich.ts';
import { emailFaults } from '../names.ts';
import { RoleChoices } from './role-choices.tsx';

type Props = { kind: Organisation['kind']; members: readonly string[]; onSent: () => void };

/** Invites a colleague by e-mail, with the roles they will have. */
export function Invite({ kind, members, onSent }: Props) {
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>([kind === 'buyer' ? 'member' : 'bidder']);
  const [sent, setSent] = useState<string | null>(null);
  const keyFor = useCommandKey();
  const here = members.some((known) => known.toLowerCase() === email.trim().toLowerCase());
  const check = () => [
    ...emailFaults('email', email),
    ...(here ? [{ at: 'email', code: 'known', text: t('Somebody with this address is here already.') }] : []),
    ...(roles.length ? [] : [{ at: 'roles', code: 'missing', text: t('Give at least one role.') }]),
  ];
  const send = async () => {
    const body = { email: email.trim(), roles };
    setSent(null);
    await call(inviteColleague, { body, key: keyFor([body, sent]) });
    setSent(body.email);
    setEmail('');
    onSent();
  };
  return (
    <section class="stack" aria-labelledby="invite">
      <h2 id="invite">{t('Invite a colleague')}</h2>
      <div role="status">
        {sent && (
          <Banner kind="good" icon="check">
            <p>
              {rich('The invitation to {email} is on its way. Its link joins one person, once.', {
                email: <strong>{shownAddress(sent)}</strong>,
              })}
            </p>
          </Banner>
        )}
      </div>
      <Form act={t('Send the invitation')} check={check} send={send}>
        {({ errorAt }) => (
          <>
            <Field id="email" label={t('Their e-mail address')} error={errorAt('email')}>
              <input
                type="email"
                value={email}
                maxLength={254}
                autocomplete="off"
                onInput={(event) => setEmail(event.currentTarget.value)}
              />
            </Field>
            <RoleChoices
              id="roles"
              legend={t('Their roles')}
              kind={kind}
              roles={roles}
              onChange={setRoles}
              error={errorAt('roles')}
            />
          </>
        )}
      </Form>
    </section>
  );
}
