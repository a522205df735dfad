/** Who acts: people, their organisation, their roles. Read from the table at each request, never from a token. */
import * as v from 'valibot';
import type { TeamMember, TeamRole } from './event.ts';
import { Problem } from './problem.ts';
import type { Instant } from './time.ts';
import { t } from './words/say.ts';

export const buyerRoles = ['administrator', 'manager', 'approver', 'auditor', 'member'] as const;
export const Role = v.picklist([...buyerRoles, 'bidder']);
export type Role = v.InferOutput<typeof Role>;

/** The roles that each kind of organisation gives. A supplier's people all bid; some of them are administrators beside that. */
export const rolesIn = { buyer: buyerRoles, supplier: ['administrator', 'bidder'] } as const satisfies Record<
  Organisation['kind'],
  readonly Role[]
>;

export type Organisation = { id: string; name: string; kind: 'buyer' | 'supplier' };
/** A person as the table knows them. `id` is the subject of their access token. */
export type Person = {
  id: string;
  name: string;
  email: string;
  org: Organisation;
  roles: Role[];
  version: number;
  /** When they came to the organisation; absent for who was here before that was kept. */
  since?: Instant;
};
export type Actor = Person;

/** Somebody as the record names them; with the instant at which they did or said it. */
export type Who = Pick<Person, 'id' | 'name'>;
export type WhoWhen = Who & { at: Instant };
export const who = ({ id, name }: Who): Who => ({ id, name });
export const whoWhen = ({ id, name }: Who, at: Instant): WhoWhen => ({ id, name, at });

/** What somebody may do, in one table. Organisation roles on the left of each pair, roles in the event's team on the right. */
export const may = {
  'organisation.read': [['administrator', 'manager', 'approver', 'auditor', 'member', 'bidder'], []],
  'organisation.change': [['administrator'], []],
  'people.change': [['administrator'], []],
  'settings.read': [['administrator', 'manager', 'approver', 'auditor', 'member'], []],
  'organisation.record': [['administrator', 'auditor'], []],
  'suppliers.read': [['administrator', 'manager', 'approver', 'auditor'], []],
  'suppliers.change': [['administrator', 'manager'], []],
  'figures.read': [['manager', 'approver', 'auditor'], []],
  'figures.share': [['administrator'], []],
  'event.create': [['manager'], []],
  'event.read': [
    ['manager', 'approver', 'auditor'],
    ['lead', 'evaluator', 'opener'],
  ],
  'event.write': [['manager'], ['lead']],
  'event.publish': [['manager'], ['lead']],
  'incident.read': [['manager', 'auditor'], []],
  'incident.declare': [['manager'], []],
  'event.comment': [
    ['manager', 'approver'],
    ['lead', 'evaluator', 'opener'],
  ],
  'publication.approve': [['manager', 'approver'], []],
  'questions.read': [['manager', 'auditor'], ['lead']],
  'questions.answer': [['manager'], ['lead']],
  'file.read': [['manager', 'auditor'], ['lead']],
  'retention.read': [['administrator', 'manager', 'auditor'], ['lead']],
  'retention.hold': [['administrator', 'manager'], []],
  'event.erase': [['administrator'], []],
  'record.read': [['manager', 'approver', 'auditor'], ['lead']],
  /** Who opens or evaluates enters none: see on-behalf.ts. */
  'bids.enter': [['manager'], ['lead']],
  'bids.open': [[], ['opener']],
  'opening.read': [
    ['manager', 'approver', 'auditor'],
    ['lead', 'evaluator', 'opener'],
  ],
  'bids.read': [
    ['approver', 'auditor'],
    ['lead', 'evaluator'],
  ],
  'bids.mark': [[], ['evaluator']],
  'bids.check': [[], ['lead', 'evaluator']],
  'bids.reject': [[], ['lead']],
  'rejections.confirm': [['approver'], ['lead', 'evaluator']],
  'marks.lock': [[], ['lead']],
  'ranking.read': [
    ['manager', 'approver', 'auditor'],
    ['lead', 'evaluator'],
  ],
  'letters.write': [[], ['lead']],
  'award.recommend': [[], ['lead']],
  'award.approve': [['approver'], []],
  'award.final': [['approver'], ['lead']],
  'objection.record': [['manager'], ['lead']],
  'event.cancel': [['manager'], ['lead']],
} as const satisfies Record<string, readonly [readonly Role[], readonly TeamRole[]]>;

export type Act = keyof typeof may;

/** All that a role in a supplier's organisation allows: its administrators have nothing of what a buyer's may do. */
const ofSuppliers: readonly Act[] = ['organisation.read', 'people.change', 'organisation.record'];

/** What of an event says who may do what in it. */
export type Teamed = { team: readonly Pick<TeamMember, 'personId' | 'roles'>[] };

/** A person's roles in an event's team. */
export const teamRolesOf = (event: Teamed, personId: string): TeamRole[] =>
  event.team.find((m) => m.personId === personId)?.roles ?? [];

/** True where the actor may do the act, in this event if one is given. Ownership is not asked here: it is part of the key. */
export function can(actor: Actor, act: Act, event?: Teamed): boolean {
  const [roles, team]: readonly [readonly Role[], readonly TeamRole[]] = may[act];
  if (actor.org.kind === 'supplier' && !ofSuppliers.includes(act)) return false;
  if (actor.roles.some((r) => roles.includes(r))) return true;
  return event !== undefined && teamRolesOf(event, actor.id).some((r) => team.includes(r));
}

/** Throws `not-allowed` where `can` says no; the text names who may. */
export function allow(actor: Actor, act: Act, event?: Teamed): void {
  if (can(actor, act, event)) return;
  const [roles, team]: readonly [readonly Role[], readonly TeamRole[]] = may[act];
  const who = [
    ...roles.map((r) => t(r === 'manager' ? 'sourcing manager' : r)),
    ...team.map((r) => t('{role} of this event', { role: t(r) })),
  ];
  throw new Problem('not-allowed', t('Your role does not allow this. It takes: {list}.', { list: who.join(', ') }));
}
