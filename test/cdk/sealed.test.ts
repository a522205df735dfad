import { beforeAll, describe, expect, it } from 'vitest';
import { byRole, covers, keyUses, refuses, rightsTo, type Statement, statementsOf } from './policies.ts';
import { paths, type Resource, resource, resourcesOf, type Synthesis, synthesise } from './synthesis.ts';

const { supplier, opening, notices, bidders, sealed, sealedKey } = paths;

let synthesis: Synthesis;
let all: Statement[];
let resources: Resource[];
let roles: string[];

beforeAll(() => {
  synthesis = synthesise();
  all = statementsOf(synthesis);
  resources = resourcesOf(synthesis);
  roles = resources.filter(({ type }) => type === 'AWS::IAM::Role').map(({ path }) => path);
});

const everyoneBut = (...named: string[]) => roles.filter((role) => !named.includes(role));

describe('the sealed table', () => {
  const itsItems = () => rightsTo(all, 'dynamodb', sealed).filter(({ resources: on }) => covers(on, `{${sealed}}`));
  const reach = (role: string) =>
    Object.fromEntries(
      itsItems()
        .filter(({ roles: of }) => of.includes(role))
        .flatMap(({ actions, conditions }) =>
          actions.map((action) => [action, conditions['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']]),
        ),
    );

  it('is touched, by any action, by a supplier, by opening, by notices and by bidders, and by nobody else', () => {
    expect(Object.keys(byRole(rightsTo(all, 'dynamodb', sealed))).sort()).toEqual(
      [notices, opening, supplier, bidders].sort(),
    );
  });

  it('is read and written by suppliers under their own key, and takes ballots and outgoing mail from them', () => {
    expect(reach(supplier)).toEqual({
      'dynamodb:GetItem': ['S#*'],
      'dynamodb:Query': ['S#*'],
      'dynamodb:ConditionCheckItem': ['S#*'],
      'dynamodb:PutItem': ['S#*', 'BALLOT#*', 'FOLLOW#*', 'CLASS#*', 'EXPIRY#*', 'OUTBOX#*'],
    });
  });

  it('is only read by opening', () => {
    expect(reach(opening)).toEqual({
      'dynamodb:GetItem': ['S#*', 'BALLOT#*'],
      'dynamodb:Query': ['S#*', 'BALLOT#*'],
    });
  });

  it('shows notices its outgoing mail and nothing else', () => {
    expect(reach(notices)).toEqual({
      'dynamodb:GetItem': ['OUTBOX#*'],
      'dynamodb:PutItem': ['OUTBOX#*'],
    });
  });

  it('shows bidders who works on a bid and who follows a class, no bid, and takes letters from it', () => {
    expect(reach(bidders)).toEqual({
      'dynamodb:Query': ['FOLLOW#*', 'CLASS#*', 'EXPIRY#*'],
      'dynamodb:GetItem': ['TOLD#*'],
      'dynamodb:PutItem': ['OUTBOX#*', 'TOLD#*'],
    });
  });

  it('gives its stream to notices alone', () => {
    const stream = rightsTo(all, 'dynamodb', sealed).filter(
      ({ actions }) => covers(actions, 'dynamodb:GetRecords') || covers(actions, 'dynamodb:GetShardIterator'),
    );
    expect(stream.map(({ roles: of, resources: on }) => [of, on])).toEqual([[[notices], [`{${sealed}:StreamArn}`]]]);
  });

  it('refuses its items to every other role itself, and a Scan to all', () => {
    const items = [
      'GetItem',
      'BatchGetItem',
      'Query',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'BatchWriteItem',
      'ConditionCheckItem',
    ];
    for (const role of [...everyoneBut(supplier, opening, notices, bidders), 'a role of tomorrow']) {
      for (const action of items)
        expect([role, action, refuses(all, sealed, role, `dynamodb:${action}`)]).toEqual([role, action, true]);
    }
    for (const role of [supplier, opening, notices, bidders]) {
      expect(refuses(all, sealed, role, 'dynamodb:Query')).toBe(false);
      for (const action of ['Scan', 'PartiQLSelect', 'PartiQLUpdate']) {
        expect(refuses(all, sealed, role, `dynamodb:${action}`)).toBe(true);
      }
    }
  });

  it('has a key of its own, whose policy names the same three and lets the deployment create the table', () => {
    const uses = all.filter(
      ({ thing, allows, actions }) =>
        thing === sealedKey && allows && keyUses.some((use) => covers(actions, `kms:${use}`)),
    );
    expect(uses.map(({ principals, sid }) => [sid, principals])).toEqual([
      ['DeploymentCreatesTheTable', ['arn:aws:iam::<AccountId>:root']],
      ['SuppliersReadAndWrite', [`{${supplier}}`]],
      ['OpeningReads', [`{${opening}}`]],
      ['NoticesMarkAsSent', [`{${notices}}`]],
      ['BiddersAreTold', [`{${bidders}}`]],
    ]);
    expect(uses[0]!.conditions.ArnLike?.['aws:PrincipalArn']).toEqual([
      'arn:aws:iam::<AccountId>:role/cdk-*-cfn-exec-role-*',
    ]);
    for (const { conditions } of uses) {
      expect(conditions.StringEquals?.['kms:ViaService']).toEqual(['dynamodb.eu-central-1.amazonaws.com']);
    }
    expect(byRole(rightsTo(all, 'kms', sealedKey))).toEqual({});
  });
});

describe('what no role may do', () => {
  it('is to read a table whole, by Scan or by PartiQL', () => {
    const whole = [
      'Scan',
      'PartiQLSelect',
      'PartiQLInsert',
      'PartiQLUpdate',
      'PartiQLDelete',
      'ExportTableToPointInTime',
    ];
    for (const { allows, actions, roles: of } of all) {
      if (allows)
        for (const action of whole)
          expect([of, action, covers(actions, `dynamodb:${action}`)]).toEqual([of, action, false]);
    }
  });

  it('is to hold rights that these templates do not show: no policy of AWS but the log of the deployment helper', () => {
    const managed = resources.flatMap(({ path, properties }) =>
      Object.entries(properties).flatMap(([name, value]) => (name === 'ManagedPolicyArns' ? [[path, value]] : [])),
    );
    expect(managed.map(([path]) => path)).toEqual([expect.stringMatching(/^EvenhandWeb\/Custom::CDKBucketDeployment/)]);
    expect(JSON.stringify(managed)).toContain('service-role/AWSLambdaBasicExecutionRole');
  });

  it('is to act by a wildcard on a table, a key, mail or the vault', () => {
    const wild = all.filter(
      ({ allows, actions }) =>
        allows &&
        actions.some((action) => action === '*' || /^(dynamodb|kms|sts|ses|sqs|iam|lambda):.*\*/.test(action)),
    );
    // The default policy of a key lets the account's own policies decide; the vault's and the sealed table's do not.
    expect(wild.map(({ thing, roles: of }) => thing ?? of.join())).toEqual([
      'EvenhandRecord/RecordsKey',
      'EvenhandWatch/TopicKey',
    ]);
  });
});

describe('this test', () => {
  it('notices a right that should not be there, whatever kind of policy it hides in', () => {
    const table = resource(resources, 'AWS::DynamoDB::Table', sealed).id;
    const hidden = (type: string, properties: Record<string, unknown>) => {
      const templates = structuredClone(synthesis.templates);
      templates.EvenhandRecord!.Resources.Hidden = { Type: type, Properties: properties };
      return byRole(rightsTo(statementsOf({ templates }), 'dynamodb', sealed));
    };
    const document = (Resource: unknown) => ({
      Statement: [{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource }],
    });
    for (const on of [
      '*',
      { 'Fn::GetAtt': [table, 'Arn'] },
      'arn:aws:dynamodb:*:*:table/*',
      { 'Fn::GetAtt': [table, 'StreamArn'] },
    ]) {
      const PolicyDocument = document(on);
      expect(hidden('AWS::IAM::Policy', { Roles: ['evaluation'], PolicyDocument })).toHaveProperty('evaluation');
      expect(hidden('AWS::IAM::ManagedPolicy', { Roles: ['evaluation'], PolicyDocument })).toHaveProperty('evaluation');
      expect(hidden('AWS::IAM::UserPolicy', { Users: ['somebody'], PolicyDocument })).toHaveProperty('somebody');
      expect(Object.keys(hidden('AWS::IAM::Role', { Policies: [{ PolicyDocument }] }))).toContain(
        'EvenhandRecord/Hidden',
      );
    }
  });
});
