/** Roles in an organisation as people say them. */
import { buyerRoles, type Role } from '../../../shared/people.ts';

export type BuyerRole = (typeof buyerRoles)[number];

const names: Record<Role, string> = {
  administrator: 'Administrator',
  manager: 'Sourcing manager',
  approver: 'Approver',
  auditor: 'Auditor',
  member: 'Member',
  bidder: 'Bidder',
};

/** What each role of a buyer may do, where it is given. */
export const roleHints: Record<BuyerRole, string> = {
  administrator: 'Invites colleagues, gives roles, changes the settings.',
  manager: 'Starts, edits and publishes events; names their teams.',
  approver: 'Approves publications and awards, or asks for changes. Never their own.',
  auditor: 'Reads events, opened bids and the record; changes nothing.',
  member: 'Sits on committees, and sees the events they sit on.',
};

/** "Sourcing manager" for `manager`. */
export const roleName = (role: Role): string => names[role];

/** "Administrator, sourcing manager": roles in one line, in the order in which they are always listed. */
export function roleList(roles: readonly Role[]): string {
  const all: readonly Role[] = [...buyerRoles, 'bidder'];
  const line = all
    .filter((role) => roles.includes(role))
    .map(roleName)
    .join(', ')
    .toLowerCase();
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** The roles of a buyer among all of somebody's. */
export const buyerRolesOf = (roles: readonly Role[]): BuyerRole[] => buyerRoles.filter((role) => roles.includes(role));
