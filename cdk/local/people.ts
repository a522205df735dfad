/** A person as the identity provider knows them. What they may do is read from the table at each request, not from here. */
export interface DemoPerson {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  /** Absent for somebody who has just signed in for the first time. */
  readonly organisation?: Organisation;
  readonly roles: readonly Role[];
  /** What this person does in the teams of the demo's events. */
  readonly part?: 'team lead' | 'evaluator' | 'opener';
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'buyer' | 'supplier';
}

export type Role = 'administrator' | 'manager' | 'approver' | 'auditor' | 'member' | 'bidder';

/** The buyer whose events the demo shows. */
const department: Organisation = {
  id: 'org-dhss',
  name: 'Department of Health and Social Services',
  kind: 'buyer',
};

/** A second buyer, which must see nothing of the first one's. */
export const fernhaven: Organisation = { id: 'org-fernhaven', name: 'City of Fernhaven', kind: 'buyer' };

const supplier = (id: string, name: string): Organisation => ({ id, name, kind: 'supplier' });

/** The companies that bid; all invented. */
export const suppliers = [
  supplier('org-paper-heron', 'Paper Heron Collective'),
  supplier('org-lanternfish', 'Lanternfish Works'),
  supplier('org-marmot', 'Marmot & Daughters'),
  supplier('org-brass-kettle', 'Brass Kettle Computing'),
  supplier('org-seven-buoys', 'Seven Buoys Digital'),
  supplier('org-driftwood', 'Driftwood Parliament'),
] as const satisfies readonly Organisation[];

const [paperHeron, lanternfish, marmot, brassKettle, sevenBuoys, driftwood] = suppliers;

function person(
  name: string,
  domain: string,
  organisation: Organisation,
  roles: readonly Role[],
  part?: DemoPerson['part'],
): DemoPerson {
  const words = name.toLowerCase().split(' ');
  const email = `${words[0]}@${domain}.example`;
  return { sub: words.join('-'), name, email, organisation, roles, ...(part && { part }) };
}

/** Everybody in the demo, by organisation. */
export const demoPeople: readonly DemoPerson[] = [
  person('Ada Kowalski', 'dhss', department, ['administrator']),
  person('Ben Ortiz', 'dhss', department, ['manager'], 'team lead'),
  person('Carla Njoroge', 'dhss', department, ['approver']),
  person('Dmitri Vale', 'dhss', department, ['auditor']),
  person('Eva Lindqvist', 'dhss', department, ['member'], 'evaluator'),
  person('Farid Haddad', 'dhss', department, ['member'], 'evaluator'),
  person('Greta Sommer', 'dhss', department, ['member'], 'evaluator'),
  person('Hugo Tanaka', 'dhss', department, ['member'], 'evaluator'),
  person('Iris Novak', 'dhss', department, ['member'], 'opener'),
  person('Jonas Weber', 'dhss', department, ['member'], 'opener'),
  person('Maya Lindholm', 'paper-heron', paperHeron, ['bidder']),
  person('Tomas Rezek', 'lanternfish', lanternfish, ['bidder']),
  person('Ines Marmot', 'marmot', marmot, ['bidder']),
  person('Rafael Okoro', 'brass-kettle', brassKettle, ['bidder']),
  person('Signe Dahl', 'seven-buoys', sevenBuoys, ['bidder']),
  person('Noor Castellan', 'driftwood', driftwood, ['bidder']),
  person('Olga Petrenko', 'fernhaven', fernhaven, ['administrator', 'manager']),
];

/** A person's roles in words, for the sign-in page and the terminal. */
export function rolesOf(person: DemoPerson): string {
  const words = person.roles.map((role) => (role === 'manager' ? 'sourcing manager' : role));
  return [...words.filter((word) => word !== 'member' || !person.part), ...(person.part ? [person.part] : [])].join(
    ', ',
  );
}
