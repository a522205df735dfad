import { type Resource, resourcesOf, type Synthesis, wordsOf } from './synthesis.ts';

/** One statement of any policy of any template, in plain words. */
export interface Statement {
  allows: boolean;
  actions: string[];
  resources: string[];
  principals: string[];
  conditions: Record<string, Record<string, string[]>>;
  sid: string;
  /** Roles whose rights this is; empty where the policy belongs to a thing. */
  roles: string[];
  /** The thing whose own policy this is: a key, a bucket, a table, a queue, the trust in a role. */
  thing?: string;
}

interface RawStatement {
  Sid?: string;
  Effect: string;
  Action?: unknown;
  NotAction?: unknown;
  Resource?: unknown;
  NotResource?: unknown;
  Principal?: unknown;
  NotPrincipal?: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

/** What one does with a key, as against what one does to it. */
export const keyUses = [
  'Decrypt',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyPair',
  'ReEncryptFrom',
  'ReEncryptTo',
  'CreateGrant',
];

/** Every statement of every policy document in the templates, wherever in a resource it stands. */
export function statementsOf(synthesis: Pick<Synthesis, 'templates'>): Statement[] {
  const words = wordsOf(synthesis);
  const list = (value: unknown, stack: string) =>
    value === undefined ? [] : (Array.isArray(value) ? value : [value]).map((item) => words(item, stack));

  const read = (raw: RawStatement, resource: Resource, name: string): Statement => {
    if (raw.NotAction || raw.NotResource || raw.NotPrincipal) {
      throw new Error(`${resource.path} says what it does not mean: ${JSON.stringify(raw)}`);
    }
    const principal =
      typeof raw.Principal === 'object' && raw.Principal !== null ? raw.Principal : { all: raw.Principal };
    return {
      sid: raw.Sid ?? '',
      allows: raw.Effect === 'Allow',
      actions: list(raw.Action, resource.stack),
      resources: list(raw.Resource, resource.stack),
      principals: Object.values(principal).flatMap((who) => list(who ?? undefined, resource.stack)),
      conditions: Object.fromEntries(
        Object.entries(raw.Condition ?? {}).map(([test, keys]) => [
          test,
          Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, list(value, resource.stack)])),
        ]),
      ),
      ...holder(resource, name),
    };
  };
  const holder = ({ type, path, properties, stack }: Resource, name: string): Pick<Statement, 'roles' | 'thing'> => {
    if (type.startsWith('AWS::IAM::') && name !== 'AssumeRolePolicyDocument') {
      const { Roles, Users, Groups, RoleName } = properties;
      const holders = [Roles, Users, Groups, type === 'AWS::IAM::RolePolicy' ? RoleName : []].flatMap((of) =>
        list(of ?? [], stack),
      );
      return { roles: holders.length > 0 ? holders.map(bare) : [path] };
    }
    const attached = properties.Bucket ?? properties.Queues ?? properties.Topics;
    return { roles: [], thing: type.endsWith('Policy') && attached ? list(attached, stack).map(bare).join() : path };
  };
  return resourcesOf(synthesis).flatMap((resource) =>
    Object.entries(resource.properties).flatMap(([name, property]) =>
      documentsIn(property).flatMap((document) => document.Statement.map((raw) => read(raw, resource, name))),
    ),
  );
}

/** `{EvenhandVault/Bucket:Ref}` as `EvenhandVault/Bucket`. */
export const bare = (words: string) => words.replace(/^\{([^:}]+)(:Ref)?\}$/, '$1');

function documentsIn(value: unknown): { Statement: RawStatement[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(documentsIn);
  return 'Statement' in value && Array.isArray(value.Statement)
    ? [{ Statement: value.Statement as RawStatement[] }, ...below]
    : below;
}

const glob = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  );

/** Whether one of the patterns of a policy covers a word. */
export const covers = (patterns: string[], word: string) => patterns.some((pattern) => glob(pattern).test(word));

/** Statements that let roles do anything with a thing of a service: by its name, by what lies in it, or by a wildcard. */
export function rightsTo(all: Statement[], service: string, thing: string): Statement[] {
  const concerns = (resource: string) =>
    resource.includes(`{${thing}}`) ||
    resource.includes(`{${thing}:`) ||
    // What names nothing of ours may still cover it: `*`, `arn:aws:s3:::*`, `arn:aws:dynamodb:*:*:table/*`.
    (!resource.includes('{') && glob(resource).test(`arn:aws:${service}:r:1:table/x`)) ||
    (!resource.includes('{') && glob(resource).test(`arn:aws:${service}:::x/y`));
  return all.filter(
    ({ allows, roles, actions, resources }) =>
      allows &&
      roles.length > 0 &&
      actions.some((action) => action === '*' || action.toLowerCase().startsWith(`${service}:`)) &&
      resources.some(concerns),
  );
}

/** Who may do what, in one line each: `role: actions`. Sorted, so that a test can say the whole of it. */
export function byRole(statements: Statement[]): Record<string, string[]> {
  const found: Record<string, Set<string>> = {};
  for (const { roles, actions } of statements) {
    for (const role of roles) {
      found[role] ??= new Set();
      for (const action of actions) found[role].add(action);
    }
  }
  return Object.fromEntries(Object.entries(found).map(([role, actions]) => [role, [...actions].sort()]));
}

/** Whether a thing's own policy refuses an action to a role, whatever the role's own rights say. */
export function refuses(all: Statement[], thing: string, role: string, action: string, target?: string): boolean {
  return all.some(({ allows, thing: of, principals, actions, resources, conditions }) => {
    if (allows || of !== thing || !principals.includes('*') || !covers(actions, action)) return false;
    if (target !== undefined && !covers(resources, target)) return false;
    const tests = Object.entries(conditions).flatMap(([test, keys]) =>
      Object.entries(keys).map(([key, values]) => ({ test, key, values })),
    );
    return tests.every(
      ({ test, key, values }) =>
        test === 'StringNotEquals' && key === 'aws:PrincipalArn' && !values.includes(`{${role}}`),
    );
  });
}
