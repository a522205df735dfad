/** Roles in an organisation as people say them. */
import { buyerRoles, type Role, type rolesIn } from '../../../shared/people.ts';
import { type Plain, t } from '../../../shared/words/say.ts';

export type BuyerRole = (typeof buyerRoles)[number];

/** By itself, and after another one in a line. */
const names: Record<Role, readonly [first: Plain, next: Plain]> = {
  administrator: ['Administrator', 'administrator'],
  manager: ['Sourcing manager', 'sourcing manager'],
  approver: ['Approver', 'approver'],
  auditor: ['Auditor', 'auditor'],
  member: ['Member', 'member'],
  bidder: ['Bidder', 'bidder'],
};

/** What each role of a buyer may do, where it is given. */
export const roleHints: Record<BuyerRole, Plain> = {
  administrator: 'Invites colleagues, gives roles, changes the settings.',
  manager: 'Starts, edits and publishes events; names their teams.',
  approver: 'Approves publications and awards, or asks for changes. Never their own.',
  auditor: 'Reads events, opened bids and the record; changes nothing.',
  member: 'Sits on committees, and sees the events they sit on.',
};

/** "Sourcing manager" for `manager`. */
export const roleName = (role: Role): string => t(names[role][0]);

/** "Administrator, sourcing manager": roles in one line, in the order in which they are always listed. */
export function roleList(roles: readonly Role[]): string {
  const all: readonly Role[] = [...buyerRoles, 'bidder'];
  return all
    .filter((role) => roles.includes(role))
    .map((role, i) => t(names[role][i === 0 ? 0 : 1]))
    .join(', ');
}

/** What a role is called and what it allows, where it is given. Of a supplier's people all bid: that is not chosen. */
export const rolesToGive: Record<keyof typeof rolesIn, readonly { role: BuyerRole; hint: Plain }[]> = {
  buyer: buyerRoles.map((role) => ({ role, hint: roleHints[role] })),
  supplier: [{ role: 'administrator', hint: 'Invites colleagues, gives this role, takes colleagues off.' }],
};
