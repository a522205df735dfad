/** Registers my organisation, as a buyer or as a supplier. */
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { createOrganisation } from '../../shared/api/people.ts';
import { t } from '../../shared/words/say.ts';
import { call } from '../api.ts';
import { useCommandKey } from '../command-key.ts';
import { useLoad } from '../load.ts';
import { ownPath } from '../own-path.ts';
import { Choice, Field, Group } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Page } from '../parts/page.tsx';
import { person, profile, readPerson } from '../session.ts';
import { emailFaults, nameFaults } from './names.ts';
import { invitationIn, takeUp } from './take-up.ts';

/** Where a new member goes on to: where they wanted to go, else where their work begins. */
export function firstPlace(to: string | undefined, kind: 'buyer' | 'supplier'): string {
  const wanted = ownPath(to);
  return wanted === '/' && kind === 'buyer' ? '/events' : wanted;
}

/** The page for who has signed in and belongs to no organisation. */
export default function WelcomePage() {
  const { query, route } = useLocation();
  // Who was invited to bid is a bidder, and comes to take the invitation up: neither is asked again.
  const invitation = invitationIn(query.to);
  const [kind, setKind] = useState<'buyer' | 'supplier' | null>(invitation ? 'supplier' : null);
  const [name, setName] = useState('');
  const [personName, setPersonName] = useState('');
  const [email, setEmail] = useState('');
  const known = useLoad(profile, []);
  const keyFor = useCommandKey();
  useEffect(() => {
    setPersonName((typed) => typed || (known.data?.name ?? ''));
    setEmail((typed) => typed || (known.data?.email ?? ''));
  }, [known.data]);

  const who = person.value;
  if (who) {
    return (
      <Page title={t('You belong to {org}', { org: who.org.name })}>
        <p class="measure">{t('One person belongs to one organisation here. There is nothing to register.')}</p>
        <p>
          <a class="btn" href="/organisation">
            {t('My organisation')}
          </a>
        </p>
      </Page>
    );
  }

  const check = () => [
    ...(kind ? [] : [{ at: 'kind', code: 'missing', text: t('Say whether your organisation buys or bids.') }]),
    ...nameFaults('name', name, t('the name of your organisation')),
    ...nameFaults('personName', personName, t('your name')),
    ...emailFaults('email', email),
  ];
  const send = async () => {
    const body = { kind: kind!, name: name.trim(), personName: personName.trim(), email: email.trim() };
    await call(createOrganisation, { body, key: keyFor(body) });
    // What cannot be taken up says so on its own page.
    const way = invitation ? await takeUp(invitation).catch(() => null) : null;
    await readPerson();
    route(way ?? firstPlace(query.to, kind!), true);
  };

  return (
    <Page
      title={t('Register your organisation')}
      lede={t(
        'You are the first of it here. If a colleague is here already, ask for an invitation instead: then you join theirs.',
      )}
    >
      <Form act={invitation ? t('Register and take up the invitation') : t('Register')} check={check} send={send}>
        {({ errorAt }) => (
          <>
            {!invitation && (
              <Group id="kind" legend={t('What your organisation does here')} error={errorAt('kind')}>
                <Choice
                  name="kind"
                  checked={kind === 'supplier'}
                  onChoose={() => setKind('supplier')}
                  hint={t('Reads notices, submits bids. Nobody but you sees that you bid until the bids are opened.')}
                >
                  {t('It bids')}
                </Choice>
                <Choice
                  name="kind"
                  checked={kind === 'buyer'}
                  onChoose={() => setKind('buyer')}
                  hint={t(
                    'Publishes requests for proposals, scores bids. You become its administrator and a sourcing manager.',
                  )}
                >
                  {t('It buys')}
                </Choice>
              </Group>
            )}
            <Field
              id="name"
              label={t('Name of the organisation')}
              hint={t('Its legal name, as it shall stand on notices, bids and awards.')}
              error={errorAt('name')}
            >
              <input
                value={name}
                autocomplete="organization"
                maxLength={200}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </Field>
            <Field id="personName" label={t('Your name')} error={errorAt('personName')}>
              <input
                value={personName}
                autocomplete="name"
                maxLength={200}
                onInput={(event) => setPersonName(event.currentTarget.value)}
              />
            </Field>
            <Field
              id="email"
              label={t('Your e-mail address')}
              hint={t('Receipts and notices of awards go there.')}
              error={errorAt('email')}
            >
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
