/** Routes of functions/people: who I am, my organisation, its colleagues. */
import * as v from 'valibot';
import { Email, limits } from '../event.ts';
import { Token } from '../orders.ts';
import { type Person, Role } from '../people.ts';
import type { Fact } from '../record.ts';
import { Language, Settings, type StoredSettings } from '../settings.ts';
import { type Page, route } from './route.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(limits.name));

export { clock, type Me, me } from './open.ts';

export const NewOrganisation = v.strictObject({
  kind: v.picklist(['buyer', 'supplier']),
  name,
  personName: name,
  email: Email,
});
export const createOrganisation = route<Person>()(
  'POST',
  '/api/organisations',
  'Register my organisation; I become its first member',
  { body: NewOrganisation, status: 201 },
);

export const Choice = v.strictObject({ language: Language });
export const chooseLanguage = route<v.InferOutput<typeof Choice>>()(
  'POST',
  '/api/me/language',
  'Choose the language in which the site and its letters speak to me',
  { body: Choice },
);

export type Colleague = Pick<Person, 'id' | 'name' | 'email' | 'roles' | 'version'>;
export const colleagues = route<{ items: Colleague[] }>()('GET', '/api/colleagues', 'The people of my organisation');

export const Roles = v.strictObject({ roles: v.pipe(v.array(Role), v.minLength(1), v.maxLength(5)) });
/** If-Match: the colleague's version. */
export const setRoles = route<Colleague>()(
  'PUT',
  '/api/colleagues/:personId/roles',
  'Give a colleague roles (administrators)',
  { body: Roles, edit: true },
);

/** At a supplier. They act here no more from this moment on; with one's own id one leaves. */
export const removeColleague = route<{ name: string }>()(
  'DELETE',
  '/api/colleagues/:personId',
  'Take a colleague off (administrators), or leave; suppliers only',
);

export const ColleagueInvitation = v.strictObject({ email: Email, roles: Roles.entries.roles });
export const inviteColleague = route<{ email: string }>()(
  'POST',
  '/api/colleagues/invitations',
  'Invite a colleague by e-mail (administrators)',
  { body: ColleagueInvitation, status: 201 },
);

/** A colleague's invitation that nobody has used yet. */
export type OpenInvitation = { id: string; email: string; roles: Person['roles']; by: string; at: string };
export const listColleagueInvitations = route<Page<OpenInvitation>>()(
  'GET',
  '/api/colleagues/invitations',
  'Invitations of colleagues that are open (administrators; ?cursor=)',
);
export const inviteAgain = route<{ email: string }>()(
  'POST',
  '/api/colleagues/invitations/:invitationId/again',
  'Send an invitation again with a new link; the earlier one stops working (administrators)',
  { status: 201 },
);
export const withdrawInvitation = route<{ email: string }>()(
  'DELETE',
  '/api/colleagues/invitations/:invitationId',
  'Withdraw an invitation: its link stops working (administrators)',
);

export const readSettings = route<StoredSettings>()(
  'GET',
  '/api/organisation/settings',
  'The settings of my organisation',
);
/** If-Match: the settings' version; 0 before anybody has changed them. */
export const saveSettings = route<StoredSettings>()(
  'PUT',
  '/api/organisation/settings',
  'Change the settings of my organisation (administrators)',
  { body: Settings, edit: true },
);
export const readOrganisationRecord = route<Page<Fact>>()(
  'GET',
  '/api/organisation/record',
  'The record of my organisation, newest first (administrators and auditors; ?cursor=)',
);

export const Acceptance = v.strictObject({
  token: Token,
  personName: name,
  email: Email,
});
export const acceptInvitation = route<Person>()(
  'POST',
  '/api/colleagues/acceptances',
  'Join the organisation that invited me',
  { body: Acceptance, status: 201 },
);

export const openApiDocument = route<Record<string, unknown>>()(
  'GET',
  '/api/openapi.json',
  'This API, described in OpenAPI 3.1 (?for=bidders: what a bidder’s program uses)',
  { open: true },
);

export { createPersonalToken, listPersonalTokens, type PersonalTokenRow, revokePersonalToken } from './tokens.ts';
