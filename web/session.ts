/**
 * Who is signed in. The OpenID Connect client is a chunk of its own: it is loaded when somebody signs in or has done so
 * in this tab, so that a reader of a public notice never fetches it.
 */
import { signal } from '@preact/signals';
import { me } from '../shared/api/open.ts';
import type { Person } from '../shared/people.ts';
import { access, call } from './api.ts';
import { takeUp } from './language.ts';

/** `unknown` until it is looked up; then `out` or `in`. */
export const session = signal<'unknown' | 'out' | 'in'>('unknown');
/** The person signed in; null for nobody, and for somebody who belongs to no organisation yet. */
export const person = signal<Person | null>(null);
/** When the sign-in runs out, by this computer's clock; null where it renews itself, and for nobody. */
export const endsAt = signal<number | null>(null);
/** True once a session has ended by itself in this tab: says why a page asks to sign in again. */
export const expired = signal(false);

/** True once a person has signed in who reads in another language: the next page is to be loaded anew. */
export const readsOtherwise = signal(false);

const identity = () => import('./identity.ts');
let looking: Promise<void> | undefined;

const holdsTokens = () => Object.keys(sessionStorage).some((key) => key.startsWith('oidc.user:'));

function end(): void {
  person.value = null;
  endsAt.value = null;
  session.value = 'out';
}

async function look(): Promise<void> {
  if (!holdsTokens()) return end();
  const { accessToken, runsOut } = await identity();
  if (!(await accessToken())) return end();
  access.token = accessToken;
  await readPerson();
  // Where the sign-in has just ended, its page goes on by itself.
  if (readsOtherwise.value && location.pathname !== '/callback') location.reload();
  endsAt.value = await runsOut();
}

/** Reads who I am from the server; call it after joining or registering an organisation. */
export async function readPerson(): Promise<void> {
  const answer = await call(me);
  person.value = answer.person;
  session.value = 'in';
  readsOtherwise.value = takeUp(answer.language);
}

/** Resolves once it is known whether somebody is signed in, and who. */
export function ready(): Promise<void> {
  looking ??= look().catch((problem) => {
    // Nobody is signed out because the network is down: it stays unknown, and is asked again.
    looking = undefined;
    throw problem;
  });
  return looking;
}

/** Goes to the sign-in of the identity provider and comes back to `returnTo` (this page unless given). */
export async function signIn(returnTo = location.pathname + location.search): Promise<void> {
  await (await identity()).start(returnTo);
}

/** Ends the sign-in that the identity provider has answered; gives the path to go on to. Called by the callback page. */
export async function finishSignIn(): Promise<string> {
  const returnTo = await (await identity()).finish();
  expired.value = false;
  looking = look();
  await looking;
  return returnTo;
}

/** Name and e-mail address as the identity provider knows them, to fill in a form. */
export const profile = async (): Promise<{ name: string; email: string }> => (await identity()).profile();

/** Forgets the tokens and what this browser keeps of the person, and ends the session at the identity provider. */
export async function signOut(): Promise<void> {
  const who = person.value?.id;
  const { leave } = await identity();
  access.token = async () => null;
  end();
  await leave(who);
}

access.refused = () => {
  // Who is not signed in is refused too, and nothing has run out.
  if (session.value === 'out') return;
  access.token = async () => null;
  expired.value = true;
  end();
  void identity().then(({ forget }) => forget());
};
