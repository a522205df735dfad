import { Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../cdk/app.ts';
import { type Synthesis, synthesise } from './synthesis.ts';

let synthesis: Synthesis;

beforeAll(() => {
  // Also the library's own check of the templates against CloudFormation's schemas: it would throw.
  synthesis = synthesise({ validate: true, change: check });
});

/** Every finding that was accepted, with where and why. */
const accepted = () =>
  synthesis.app.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) =>
        Object.entries(data as Record<string, string>).map(([id, reason]) => ({
          construct,
          id: id.replace(/^annotation::/i, ''),
          reason,
        })),
      ),
  );

describe('the AwsSolutions pack', () => {
  it('has no finding that nobody accepted', () => {
    const { violations } = new AwsSolutionsChecks().validateScope(synthesis.app);
    expect(
      violations.map(({ ruleName, violatingResources }) => [
        ruleName,
        violatingResources.map((one) => one.constructPath),
      ]),
    ).toEqual([]);
  });

  it('has findings, which are accepted one by one, where they are and not for a whole stack, with a reason in a sentence', () => {
    expect(accepted().length).toBeGreaterThan(10);
    for (const { id, reason, construct } of accepted()) {
      expect([id, construct instanceof Stack]).toEqual([id, false]);
      expect(id).toMatch(/^AwsSolutions-[A-Z]+\d+(\[.+\])?$/);
      expect(reason).toMatch(/^[A-Z][^\n]+\.$/);
      expect([id, reason.split(' ').length > 9]).toEqual([id, true]);
      expect(reason).not.toMatch(/\b(n\/a|not needed|false positive|known issue|by design|suppress)/i);
    }
  });

  it('still finds what was accepted: no acceptance outlives its finding', () => {
    const pack = new AwsSolutionsChecks();
    Object.defineProperty(pack, 'isAcknowledged', { value: () => false });
    const found = pack
      .validateScope(synthesis.app)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
      );
    const stale = accepted().filter(
      ({ id, construct }) => !found.some((finding) => finding.startsWith(`${id} ${construct.node.path}`)),
    );
    expect(stale.map(({ id, construct }) => `${id} ${construct.node.path}`)).toEqual([]);
  });
});
