/** Routes of functions/people: who I am, my organisation, its colleagues. */
import * as v from 'valibot';
import { Email, limits } from '../event.ts';
import { Token } from '../orders.ts';
import { buyerRoles, type Person } from '../people.ts';
import { route } from './route.ts';

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

export type Colleague = Pick<Person, 'id' | 'name' | 'email' | 'roles' | 'version'>;
export const colleagues = route<{ items: Colleague[] }>()('GET', '/api/colleagues', 'The people of my organisation');

export const Roles = v.strictObject({ roles: v.pipe(v.array(v.picklist(buyerRoles)), v.minLength(1), v.maxLength(5)) });
/** If-Match: the colleague's version. */
export const setRoles = route<Colleague>()(
  'PUT',
  '/api/colleagues/:personId/roles',
  'Give a colleague roles (administrators)',
  { body: Roles, edit: true },
);

export const ColleagueInvitation = v.strictObject({ email: Email, roles: Roles.entries.roles });
export const inviteColleague = route<{ email: string }>()(
  'POST',
  '/api/colleagues/invitations',
  'Invite a colleague by e-mail (administrators)',
  { body: ColleagueInvitation, status: 201 },
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
  'This API, described in OpenAPI 3.1',
  { open: true },
);
