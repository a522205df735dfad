/** The chain of approvals of an award: which steps a recommendation takes, who can take them, who has. Pure. */

import { compare, exact, exactPlain } from './exact.ts';
import type { Chain, ChainStep, Colleague } from './lot-record.ts';
import { Problem } from './problem.ts';
import type { Settings } from './settings.ts';
import type { Instant } from './time.ts';
import { retold } from './words/retold.ts';
import { inEnglish, t, tn } from './words/say.ts';

/** What a chain is fixed for: the total of the recommended bid, in the event's currency. */
export type AwardValue = { total: string; currency: string };

/** Those who may take a step, apart from who has approved already. */
const mayTake = (step: ChainStep, person: Pick<Colleague, 'id'>): boolean =>
  !step.named || step.people.some((p) => p.id === person.id);

/** Approvals that a step still needs. */
export const missingIn = (step: ChainStep): number => Math.max(0, step.needed - step.approvals.length);

/** The steps that can be taken now: in serial the first that is not done, in parallel all that are not. */
export function openSteps(chain: Chain): ChainStep[] {
  const left = chain.steps.filter((s) => missingIn(s) > 0);
  return chain.order === 'serial' ? left.slice(0, 1) : left;
}

/** Everybody who has approved, once each. */
export const approversOf = (chain: Chain): string[] => chain.steps.flatMap((s) => s.approvals.map((a) => a.id));

/**
 * The first step that cannot be filled by different people, each counted once over all steps; null where all can be. A matching of
 * people to the approvals that are still missing (Kuhn's algorithm), with the people who are known.
 */
function unfilled(steps: readonly ChainStep[], people: readonly Pick<Colleague, 'id'>[]): ChainStep | null {
  const used = new Map<string, ChainStep>();
  const place = (step: ChainStep, tried: Set<string>): boolean => {
    for (const person of people) {
      if (tried.has(person.id) || !mayTake(step, person)) continue;
      tried.add(person.id);
      const holds = used.get(person.id);
      if (holds && !place(holds, tried)) continue;
      used.set(person.id, step);
      return true;
    }
    return false;
  };
  for (const step of steps) {
    for (let slot = 0; slot < missingIn(step); slot++) if (!place(step, new Set())) return step;
  }
  return null;
}

/**
 * The chain of a recommendation, fixed when it is sent: the organisation's steps whose threshold the bid's total exceeds. Where the
 * organisation counts in another currency than the event, thresholds cannot be compared and every step applies. `eligible`: the
 * approvers who took no part and left the lot with no conflict; a step that they cannot fill is refused at once.
 */
export function chainFor(
  award: Settings['award'],
  organisationCurrency: string,
  value: AwardValue,
  eligible: readonly Colleague[],
): Chain {
  const thresholds = award.steps.some((s) => s.over !== '');
  const comparable = organisationCurrency === value.currency;
  const applies = (over: string) => over === '' || !comparable || compare(exactPlain(value.total), exact(over)) > 0;
  const asked = award.steps.filter((s) => applies(s.over));
  // Whatever the thresholds say, somebody else than the recommender approves.
  const taken = asked.length ? asked : [{ name: 'Approval', over: '', needed: 1, personIds: [] }];
  const steps = taken.map((s): ChainStep => {
    const named = s.personIds.length > 0;
    const people = eligible.filter((p) => !named || s.personIds.includes(p.id));
    return { name: s.name || 'Approval', over: s.over, needed: s.needed, named, people: [...people], approvals: [] };
  });
  const missing = unfilled(steps, eligible);
  if (missing) {
    const who = missing.named
      ? tn(
          missing.needed,
          'an approver of those whom the settings name',
          '{n} different approvers of those whom the settings name',
        )
      : tn(missing.needed, 'an approver', '{n} different approvers');
    throw new Problem(
      'approver-missing',
      t(
        'The step “{step}” takes {who}, and there are not enough: whoever recommended, marked, locked or declared a conflict does not approve, and each person counts once. An administrator can give the role of approver, or change the settings.',
        { step: missing.name, who },
      ),
      { data: { step: missing.name, needed: missing.needed, able: missing.people.length } },
    );
  }
  return {
    order: award.order,
    steps,
    note:
      thresholds && !comparable
        ? inEnglish(() =>
            t('The thresholds are in {settings} and the bid is in {currency}: every step applies.', {
              settings: organisationCurrency,
              currency: value.currency,
            }),
          )
        : '',
  };
}

/** Whether an approval of this step leaves the rest to be filled by others; a chain that could not be filled before is not made worse. */
function leavesTheRest(chain: Chain, step: ChainStep, by: Pick<Colleague, 'id' | 'name'>): boolean {
  const known = [...new Map(chain.steps.flatMap((s) => s.people).map((p) => [p.id, p])).values()];
  const before = approversOf(chain);
  const others = known.filter((p) => p.id !== by.id && !before.includes(p.id));
  const given = { ...step, approvals: [...step.approvals, { id: by.id, name: by.name, at: '', reason: '' }] };
  const steps = chain.steps.map((s) => (s === step ? given : s));
  return !unfilled(steps, others) || unfilled(chain.steps, [...others, by]) !== null;
}

/**
 * The chain with one more approval. It counts in the first open step that the person may take and after which the rest can still be
 * filled; a person counts once. Refused with what it waits for instead.
 */
export function approve(
  chain: Chain,
  actor: Pick<Colleague, 'id' | 'name'>,
  reason: string,
  at: Instant,
): { chain: Chain; step: ChainStep; done: boolean } {
  if (approversOf(chain).includes(actor.id))
    throw new Problem('second-person-needed', t('You have approved this already. It takes another approver.'));
  const able = openSteps(chain).filter((s) => mayTake(s, actor));
  if (able.length === 0) {
    const names = openSteps(chain).flatMap((s) => s.people.map((p) => p.name));
    throw new Problem(
      'not-allowed',
      t('It waits for “{step}” now: {list}. Nobody else can take this step.', {
        step: openSteps(chain)[0]!.name,
        list: [...new Set(names)].join(', '),
      }),
    );
  }
  const step = able.find((s) => leavesTheRest(chain, s, actor));
  if (step) {
    const approvals = [...step.approvals, { id: actor.id, name: actor.name, at, reason }];
    const steps = chain.steps.map((s) => (s === step ? { ...s, approvals } : s));
    return { chain: { ...chain, steps }, step: { ...step, approvals }, done: steps.every((s) => missingIn(s) === 0) };
  }
  throw new Problem(
    'approver-missing',
    t('Another approver takes “{step}”: a later step can be taken by you alone, and each person counts once.', {
      step: able[0]!.name,
    }),
  );
}

/** Whom it waits for now: those whose approval would count, which leaves out who is needed for a later step. */
export function nextApprovers(chain: Chain): Colleague[] {
  const done = approversOf(chain);
  const asked = openSteps(chain).flatMap((s) => s.people.filter((p) => leavesTheRest(chain, s, p)));
  return [...new Map(asked.map((p) => [p.id, p])).values()].filter((p) => !done.includes(p.id));
}

/** What is unusual about a chain, as its reader is told; it was fixed in English. */
export const noteOf = ({ note }: Pick<Chain, 'note'>): string =>
  retold(note, ['The thresholds are in {settings} and the bid is in {currency}: every step applies.']);

/** What a step is called: as the settings say it, or by the name that a step has before anybody has given it one. */
export const stepName = ({ name }: Pick<ChainStep, 'name'>): string => retold(name, ['Approval']);
