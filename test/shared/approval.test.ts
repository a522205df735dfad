import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approve, approversOf, chainFor, nextApprovers } from '../../shared/approval.ts';
import type { Chain } from '../../shared/lot-record.ts';
import type { Settings } from '../../shared/settings.ts';
import { afterDeadline as at } from '../given.ts';
import { refusedWith } from './refused.ts';

type Steps = Settings['award']['steps'];
const who = (id: string) => ({ id, name: id.toUpperCase(), email: `${id}@buyer.example` });
const [ann, bob, cy] = [who('ann'), who('bob'), who('cy')];
const step = (name: string, changes: Partial<Steps[number]> = {}) => ({
  name,
  over: '',
  needed: 1,
  personIds: [],
  ...changes,
});
const chain = (
  steps: Steps,
  {
    order = 'serial',
    total = '1000',
    currency = 'USD',
    people = [ann, bob, cy],
  }: Partial<{
    order: 'serial' | 'parallel';
    total: string;
    currency: string;
    people: (typeof ann)[];
  }> = {},
) => chainFor({ order, steps }, 'USD', { total, currency }, people);
const say = (c: Chain, p: typeof ann) => approve(c, p, '', at);

describe('the chain of a recommendation', () => {
  const steps = [step('Office'), step('Board', { over: '50000' })];

  it('takes the steps whose threshold the total exceeds, to the cent', () => {
    expect(chain(steps, { total: '50000' }).steps.map((s) => s.name)).toEqual(['Office']);
    expect(chain(steps, { total: '50000.01' }).steps.map((s) => s.name)).toEqual(['Office', 'Board']);
    expect(chain(steps, { total: '50000.000000000001' }).steps.map((s) => s.name)).toEqual(['Office', 'Board']);
  });

  it('takes every step where the currencies differ, and says so', () => {
    const c = chain(steps, { total: '1', currency: 'EUR' });
    expect(c.steps).toHaveLength(2);
    expect(c.note).toBe('The thresholds are in USD and the bid is in EUR: every step applies.');
    expect(chain([step('Office')], { currency: 'EUR' }).note).toBe('');
  });

  it('is never empty: below every threshold one approver decides', () => {
    expect(chain([step('Board', { over: '50000' })]).steps.map((s) => [s.name, s.needed])).toEqual([['Approval', 1]]);
  });

  it('is refused where a step cannot be filled by different people, each counted once over all steps', () => {
    const missing = (of: Steps, people: (typeof ann)[]) => {
      const refused = refusedWith(() => chain(of, { people }));
      return [refused.code, refused.data.step];
    };
    expect(missing([step('Office')], [])).toEqual(['approver-missing', 'Office']);
    expect(missing([step('Office', { needed: 2 })], [ann])).toEqual(['approver-missing', 'Office']);
    expect(missing([step('Office'), step('Board')], [ann])).toEqual(['approver-missing', 'Board']);
    expect(missing([step('Board', { personIds: ['gone'] })], [ann, bob])).toEqual(['approver-missing', 'Board']);
    const both = [step('Board', { personIds: ['ann'] }), step('Council', { personIds: ['ann'] })];
    expect(missing(both, [ann, bob])).toEqual(['approver-missing', 'Council']);
  });

  it('is not refused where somebody has to be left free for a later step', () => {
    const c = chain([step('Office'), step('Board', { personIds: ['ann'] })], { people: [ann, bob] });
    expect(c.steps.map((s) => s.people.map((p) => p.id))).toEqual([['ann', 'bob'], ['ann']]);
  });
});

describe('approving', () => {
  it('goes step by step in serial, and asks only who is next', () => {
    const begun = chain([step('Office', { personIds: ['ann'] }), step('Board', { personIds: ['bob'] })]);
    expect(nextApprovers(begun).map((p) => p.id)).toEqual(['ann']);
    expect(refusedWith(() => say(begun, bob)).code).toBe('not-allowed');
    const half = say(begun, ann);
    expect([half.done, nextApprovers(half.chain).map((p) => p.id)]).toEqual([false, ['bob']]);
    expect(say(half.chain, bob).done).toBe(true);
  });

  it('goes in any order in parallel', () => {
    const of = [step('Office', { personIds: ['ann'] }), step('Board', { personIds: ['bob'] })];
    const begun = chain(of, { order: 'parallel' });
    expect(nextApprovers(begun).map((p) => p.id)).toEqual(['ann', 'bob']);
    expect(say(say(begun, bob).chain, ann).done).toBe(true);
  });

  it('counts a person once over all steps', () => {
    const begun = chain([step('Office'), step('Board')]);
    const half = say(begun, ann);
    const refused = refusedWith(() => say(half.chain, ann));
    expect([refused.code, refused.message]).toEqual([
      'second-person-needed',
      'You have approved this already. It takes another approver.',
    ]);
    expect(approversOf(say(half.chain, bob).chain)).toEqual(['ann', 'bob']);
  });

  it('keeps for a later step whom it alone needs', () => {
    const of = [step('Office'), step('Board', { personIds: ['ann'] })];
    const begun = chain(of, { people: [ann, bob] });
    expect(nextApprovers(begun)).toEqual([bob]);
    expect(refusedWith(() => say(begun, ann)).code).toBe('approver-missing');
    expect(say(say(begun, bob).chain, ann).done).toBe(true);
    // In parallel the same person's word counts where it is needed.
    const side = say(chain(of, { order: 'parallel', people: [ann, bob] }), ann);
    expect(side.step.name).toBe('Board');
  });

  it('takes an approver who was not one when the chain was fixed, where nobody is named', () => {
    expect(say(chain([step('Office')], { people: [ann] }), who('new')).done).toBe(true);
    expect(refusedWith(() => say(chain([step('Office', { personIds: ['ann'] })]), who('new'))).code).toBe(
      'not-allowed',
    );
  });
});

describe('whoever is asked', () => {
  it('can approve, whatever the chain, and nobody who can is left out, until all steps are taken', () => {
    const people = ['ann', 'bob', 'cy', 'dee'].map(who);
    const named = fc.subarray(people.map((p) => p.id));
    const steps = fc.array(fc.record({ needed: fc.integer({ min: 1, max: 2 }), personIds: named }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(steps, fc.constantFrom('serial' as const, 'parallel' as const), fc.nat(), (drawn, order, pick) => {
        let c: Chain;
        try {
          c = chain(
            drawn.map((s, i) => step(`Step ${i}`, s)),
            { order, people },
          );
        } catch {
          return; // Nobody could fill it: it is refused before anybody is asked.
        }
        for (let done = false; !done; ) {
          const asked = nextApprovers(c);
          expect(asked.length).toBeGreaterThan(0);
          for (const p of people) {
            const counts = asked.some((a) => a.id === p.id);
            if (counts) say(c, p);
            else expect(() => say(c, p)).toThrow();
          }
          ({ chain: c, done } = say(c, asked[pick % asked.length]!));
        }
      }),
    );
  });
});
