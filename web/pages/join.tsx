/** Takes up a colleague's invitation: `?token=` from the e-mail. */
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { acceptInvitation } from '../../shared/api/people.ts';
import { isToken } from '../../shared/orders.ts';
import { t } from '../../shared/words/say.ts';
import { call } from '../api.ts';
import { useCommandKey } from '../command-key.ts';
import { useLoad } from '../load.ts';
import { WhoAreYou } from '../parts/doors.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Page } from '../parts/page.tsx';
import { person, profile, readPerson, session } from '../session.ts';
import { emailFaults, nameFaults } from './names.ts';

function Joining({ token }: { token: string }) {
  const { route } = useLocation();
  const [personName, setPersonName] = useState('');
  const [email, setEmail] = useState('');
  const known = useLoad(profile, []);
  const keyFor = useCommandKey();
  useEffect(() => {
    setPersonName((typed) => typed || (known.data?.name ?? ''));
    setEmail((typed) => typed || (known.data?.email ?? ''));
  }, [known.data]);
  const send = async () => {
    const body = { token, personName: personName.trim(), email: email.trim() };
    await call(acceptInvitation, { body, key: keyFor(body) });
    await readPerson();
    route(person.value?.org.kind === 'supplier' ? '/bids' : '/events', true);
  };
  return (
    <Page
      title={t('Join your colleagues')}
      lede={t('Your colleagues see this name on what you do here, and it goes on the record of events.')}
    >
      <Form
        act={t('Join')}
        check={() => [...nameFaults('personName', personName, t('your name')), ...emailFaults('email', email)]}
        send={send}
      >
        {({ errorAt }) => (
          <>
            <Field id="personName" label={t('Your name')} error={errorAt('personName')}>
              <input
                value={personName}
                autocomplete="name"
                maxLength={200}
                onInput={(event) => setPersonName(event.currentTarget.value)}
              />
            </Field>
            <Field id="email" label={t('Your e-mail address')} error={errorAt('email')}>
              <input
                type="email"
                value={email}
                autocomplete="email"
                maxLength={254}
                onInput={(event) => setEmail(event.currentTarget.value)}
              />
            </Field>
          </>
        )}
      </Form>
    </Page>
  );
}

/** The page behind the link in a colleague's invitation. */
export default function JoinPage() {
  const { query, url } = useLocation();
  const { token } = query;
  if (!isToken(token)) {
    return (
      <Page title={t('This invitation is not complete')}>
        <p class="measure">
          {t('The address was cut off. Copy the whole address from the e-mail, or ask for a new invitation.')}
        </p>
      </Page>
    );
  }
  if (session.value === 'unknown') return <WhoAreYou />;
  if (session.value === 'out') {
    return (
      <Page
        title={t('A colleague has invited you')}
        lede={t('Sign in, or make yourself a sign-in; then you join them here.')}
      >
        <p>
          <a class="btn primary" href={`/sign-in?to=${encodeURIComponent(url)}`}>
            {t('Sign in')}
          </a>
        </p>
      </Page>
    );
  }
  if (person.value) {
    return (
      <Page title={t('You belong to {org}', { org: person.value.org.name })}>
        <p class="measure">
          {t(
            'One person belongs to one organisation here. If the invitation is for somebody else, they open it on their own computer.',
          )}
        </p>
        <p>
          <a class="btn" href="/organisation">
            {t('My organisation')}
          </a>
        </p>
      </Page>
    );
  }
  return <Joining token={token} />;
}
