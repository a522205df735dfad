import { beforeAll, describe, expect, it } from 'vitest';
import { background, functionSeconds, http, scope, streams } from '../../functions/names.ts';
import { bare, rightsTo, type Statement, statementsOf } from './policies.ts';
import { type Resource, resource, resourcesOf, type Synthesis, synthesise, wordsOf } from './synthesis.ts';

let synthesis: Synthesis;
let all: Statement[];
let resources: Resource[];
let words: (value: unknown, stack: string) => string;

beforeAll(() => {
  synthesis = synthesise();
  all = statementsOf(synthesis);
  resources = resourcesOf(synthesis);
  words = wordsOf(synthesis);
});

const ofType = (type: string) => resources.filter((one) => one.type === type);
const areas = [...Object.keys(http), ...background];
const areaOf = (value: unknown) => /^\{EvenhandApi\/(\w+)\//.exec(words(value, 'EvenhandApi'))?.[1];

describe('the routes', () => {
  const routes = () =>
    ofType('AWS::ApiGatewayV2::Route').map(({ properties }) => {
      const [method, path] = String(properties.RouteKey).split(' ');
      return { method: method!, path: path!, properties };
    });
  const under = (prefixes: readonly string[]) => prefixes.flatMap((prefix) => [prefix, `${prefix}/{proxy+}`]);
  const paths = (kind: 'private' | 'public') =>
    Object.values(http)
      .flatMap((area) => under(area[kind]))
      .sort();

  const bidder = Object.values(http).flatMap((of) => ('bidder' in of ? under(of.bidder) : []));
  const told = Object.values(http).flatMap((of): string[] => ('told' in of ? [...of.told] : []));

  it('are those of names.ts and no others, and no route catches the rest', () => {
    expect(
      routes()
        .map(({ path }) => path)
        .sort(),
    ).toEqual([...paths('private'), ...paths('public'), ...told, ...bidder].sort());
  });

  it('ask for an access token with our scope wherever names.ts says private', () => {
    const authorizer = resource(resources, 'AWS::ApiGatewayV2::Authorizer');
    const asking = routes().filter(({ properties }) => properties.AuthorizationType === 'JWT');
    expect(asking.map(({ path }) => path).sort()).toEqual(paths('private'));
    for (const { method, properties } of asking) {
      expect(method).toBe('ANY');
      expect(properties.AuthorizationScopes).toEqual([scope]);
      expect(bare(words(properties.AuthorizerId, 'EvenhandApi'))).toBe(authorizer.path);
    }
  });

  it('can be read, and only read, by anybody where names.ts says public', () => {
    const open = routes().filter(({ properties }) => properties.AuthorizationType !== 'JWT');
    const read = open.filter(({ method }) => method === 'GET');
    expect(read.map(({ path }) => path).sort()).toEqual(paths('public'));
    // One thing is told without a token of ours: that an invitation was opened.
    const others = open.filter(({ method, path }) => method !== 'GET' && !bidder.includes(path));
    expect(others.map(({ method, path }) => [method, path])).toEqual(told.map((path) => ['POST', path]));
    expect(told).toEqual(['/api/invitation-opened']);
  });

  it('reach a function without an access token, by any method, for suppliers’ programs only, and those are these', () => {
    const places = ['bids', 'my-events', 'profile', 'our-data', 'correspondence'].map((one) => `/api/bidder/${one}`);
    expect([...bidder].sort()).toEqual(under(places).sort());
    const there = routes().filter(({ path }) => bidder.includes(path));
    for (const { method, properties } of there) {
      expect([method, properties.AuthorizationType]).toEqual(['ANY', 'NONE']);
      expect(properties.AuthorizerId).toBeUndefined();
    }
    expect(there).toHaveLength(bidder.length);
    expect(routes().filter(({ path }) => path.startsWith('/api/bidder'))).toHaveLength(bidder.length);
  });

  it('believe our user pool, for our client', () => {
    const { properties } = resource(resources, 'AWS::ApiGatewayV2::Authorizer');
    const { Issuer, Audience } = properties.JwtConfiguration as { Issuer: unknown; Audience: unknown[] };
    expect(properties).toMatchObject({ AuthorizerType: 'JWT', IdentitySource: ['$request.header.Authorization'] });
    expect(words(Issuer, 'EvenhandApi')).toBe(
      'https://cognito-idp.eu-central-1.amazonaws.com/{EvenhandRecord/SignIn/Pool:Ref}',
    );
    expect(Audience.map((client) => words(client, 'EvenhandApi'))).toEqual(['{EvenhandRecord/SignIn/Pool/Site:Ref}']);
  });

  it('lead to the function of their folder', () => {
    const integrations = new Map(
      ofType('AWS::ApiGatewayV2::Integration').map(({ path, properties }) => [path, properties]),
    );
    for (const { path, properties } of routes()) {
      const [, target] = /integrations\/\{(.+):Ref\}$/.exec(words(properties.Target, 'EvenhandApi')) ?? [];
      const area = areaOf(integrations.get(target!)?.IntegrationUri) as keyof typeof http;
      expect([
        path,
        [...under([...http[area].private, ...http[area].public]), ...told, ...bidder].includes(path),
      ]).toEqual([path, true]);
    }
  });

  it('are throttled, and logged without saying whose bid was touched', () => {
    const stage = resource(resources, 'AWS::ApiGatewayV2::Stage').properties;
    expect(stage.DefaultRouteSettings).toMatchObject({ ThrottlingBurstLimit: 1000, ThrottlingRateLimit: 500 });
    const { Format } = stage.AccessLogSettings as { Format: string };
    expect(Format).toContain('$context.routeKey');
    expect(Format).not.toMatch(/\$context\.(path|identity|authorizer\.claims|authorizer\.principalId)/);
  });
});

describe('the functions', () => {
  const functions = () => ofType('AWS::Lambda::Function').filter(({ stack }) => stack === 'EvenhandApi');

  it('are one for each folder, each with a role that no other function has', () => {
    expect(
      functions()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(areas.map((area) => `EvenhandApi/${area}/Function`).sort());
    const roles = functions().map(({ properties }) => words(properties.Role, 'EvenhandApi'));
    expect(new Set(roles).size).toBe(areas.length);
  });

  it('run on Node 24 on arm64, are traced, and log as JSON to a group of their own for a limited time', () => {
    for (const { properties } of functions()) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      });
    }
    const groups = ofType('AWS::Logs::LogGroup');
    expect(groups.filter(({ properties }) => !properties.RetentionInDays || !properties.LogGroupName)).toEqual([]);
  });

  it('that answer people end within the time that opening waits for', () => {
    for (const area of Object.keys(http)) {
      expect(resource(resources, 'AWS::Lambda::Function', `EvenhandApi/${area}/Function`).properties.Timeout).toBe(
        functionSeconds,
      );
    }
  });

  it('know where the vault is only if they can read it, and whom to become only if that is their work', () => {
    const told = (name: string) =>
      functions()
        .filter(({ properties }) => name in (properties.Environment as { Variables: object }).Variables)
        .map(({ path }) => path.split('/')[1]);
    expect(told('VAULT_BUCKET')).toEqual(['bids', 'opening']);
    expect(told('SUPPLIER_ROLE_ARN')).toEqual(['bids']);
    expect(told('DOCUMENTS_BUCKET').sort()).toEqual(['events', 'jobs']);
    expect(told('MAIL_FROM')).toEqual(['notices']);
  });

  it('send mail from notices only, from our address only', () => {
    const mail = all.filter(({ actions, allows }) => allows && actions.some((action) => action.startsWith('ses:')));
    expect(mail.map(({ roles, actions, conditions }) => ({ roles, actions, conditions }))).toEqual([
      {
        roles: ['EvenhandRecord/Notices'],
        actions: ['ses:SendEmail'],
        conditions: { StringEquals: { 'ses:FromAddress': ['notices@evenhand.example.org'] } },
      },
    ]);
  });
});

describe('what nobody waits for', () => {
  it('is woken by the streams and prefixes of names.ts, by new items only', () => {
    const mappings = ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) => ({
      filters: (properties.FilterCriteria as { Filters: { Pattern: string }[] }).Filters,
      function: areaOf(properties.FunctionName),
      table: words(properties.EventSourceArn, 'EvenhandApi')
        .replace(/^\{EvenhandRecord\/(\w+):StreamArn\}$/, '$1')
        .toLowerCase(),
    }));
    const woken = mappings.flatMap(({ filters, ...of }) =>
      filters.map(({ Pattern }) => {
        const filter = JSON.parse(Pattern);
        expect(filter.eventName).toEqual(['INSERT']);
        return { ...of, prefix: filter.dynamodb.Keys.pk.S[0].prefix };
      }),
    );
    // Lambda refuses a second mapping of one stream to one function, and a sixth filter.
    expect(new Set(mappings.map((m) => `${m.function} ${m.table}`)).size).toBe(mappings.length);
    expect(Math.max(...mappings.map((m) => m.filters.length))).toBeLessThanOrEqual(5);
    const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
    expect(sorted(woken)).toEqual(sorted(streams));
  });

  it('is tried again, halved until the bad item stands alone, and then set aside', () => {
    for (const { properties } of ofType('AWS::Lambda::EventSourceMapping')) {
      expect(properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 10,
        StartingPosition: 'TRIM_HORIZON',
      });
      const { OnFailure } = properties.DestinationConfig as { OnFailure: { Destination: unknown } };
      const queue = bare(words(OnFailure.Destination, 'EvenhandApi'));
      expect(queue).toBe(
        `EvenhandApi/Failed-${areaOf(properties.FunctionName)}-${/Sealed/.test(words(properties.EventSourceArn, 'EvenhandApi')) ? 'sealed' : 'records'}`,
      );
      const sender = rightsTo(all, 'sqs', queue).map(({ actions }) => actions);
      expect(sender).toEqual([['sqs:SendMessage']]);
    }
  });

  it('is, for the clock, once a minute, with a queue for minutes that did not arrive or failed', () => {
    const rule = resource(resources, 'AWS::Events::Rule').properties;
    const [target, ...others] = rule.Targets as { Arn: unknown; DeadLetterConfig: { Arn: unknown } }[];
    expect(rule).toMatchObject({ ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' });
    expect(others).toEqual([]);
    expect(areaOf(target!.Arn)).toBe('clock');
    expect(words(target!.DeadLetterConfig.Arn, 'EvenhandApi')).toBe('{EvenhandApi/Failed-clock}');
    const invoke = resource(resources, 'AWS::Lambda::EventInvokeConfig').properties;
    const { OnFailure } = invoke.DestinationConfig as { OnFailure: { Destination: unknown } };
    expect(words(OnFailure.Destination, 'EvenhandApi')).toBe('{EvenhandApi/Failed-clock}');
  });
});

describe('the synthesised app', () => {
  it('knows nothing of one machine: no demo clock, no mailbox', () => {
    const text = JSON.stringify(synthesis.templates);
    expect(text).not.toMatch(/\/local|\/mail"|demo|localhost|127\.0\.0\.1/i);
  });
});
