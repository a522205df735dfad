import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { scope } from '../../functions/names.ts';
import { type Resource, resource, resourcesOf, type Synthesis, synthesise, wordsOf } from './synthesis.ts';

let synthesis: Synthesis;
let resources: Resource[];
let words: (value: unknown, stack: string) => string;

beforeAll(async () => {
  const siteDir = await mkdtemp(join(tmpdir(), 'evenhand-site-'));
  await mkdir(join(siteDir, 'assets'));
  for (const file of ['index.html', 'assets/main-ABCDEFGH.js', 'assets/main-ABCDEFGH.js.map']) {
    await writeFile(join(siteDir, file), file);
  }
  synthesis = synthesise({ siteDir });
  await rm(siteDir, { recursive: true });
  resources = resourcesOf(synthesis);
  words = wordsOf(synthesis);
});

interface Distribution {
  Aliases: string[];
  Logging?: unknown;
  WebACLId: unknown;
  ViewerCertificate: { AcmCertificateArn: unknown; MinimumProtocolVersion: string };
  DefaultCacheBehavior: Behaviour;
  CacheBehaviors: Behaviour[];
  CustomErrorResponses?: unknown;
}
interface Behaviour {
  PathPattern?: string;
  AllowedMethods?: string[];
  CachePolicyId: string;
  OriginRequestPolicyId?: string;
  ResponseHeadersPolicyId: unknown;
  ViewerProtocolPolicy: string;
  FunctionAssociations?: object[];
}

const distribution = () =>
  resource(resources, 'AWS::CloudFront::Distribution').properties.DistributionConfig as Distribution;
const headers = () =>
  resource(resources, 'AWS::CloudFront::ResponseHeadersPolicy').properties.ResponseHeadersPolicyConfig as {
    SecurityHeadersConfig: Record<string, Record<string, unknown>>;
    CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
  };

describe('the security headers', () => {
  const policy = () =>
    words(headers().SecurityHeadersConfig.ContentSecurityPolicy!.ContentSecurityPolicy, 'EvenhandWeb');
  const directives = () =>
    Object.fromEntries(
      policy()
        .split('; ')
        .map((one) => [one.split(' ')[0]!, one.split(' ').slice(1)]),
    );

  it('let the site run its own code only: nothing inline, nothing evaluated, nothing from elsewhere', () => {
    expect(policy()).not.toMatch(/unsafe-|\*|http:|nonce-|strict-dynamic/);
    const { 'connect-src': connect, ...rest } = directives();
    expect(connect).toBeDefined();
    expect(rest).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'worker-src': ["'self'"],
      'style-src': ["'self'"],
      // Beside its marks a bid's document is shown within the page; nothing else is framed.
      'img-src': ["'self'", 'data:', 'https://{EvenhandVault/Bucket:RegionalDomainName}'],
      'frame-src': ['https://{EvenhandVault/Bucket:RegionalDomainName}'],
      'font-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
  });

  it('let the site call itself, who signs people in, the vault and the documents', () => {
    expect(directives()['connect-src']).toEqual([
      "'self'",
      'https://cognito-idp.eu-central-1.amazonaws.com',
      'https://evenhand-example-org.auth.eu-central-1.amazoncognito.com',
      'https://{EvenhandVault/Bucket:RegionalDomainName}',
      'https://{EvenhandRecord/Documents:RegionalDomainName}',
    ]);
  });

  it('ask for HTTPS for a year, for types as they are said, for no frame, no referrer elsewhere, no sensors', () => {
    expect(headers().SecurityHeadersConfig).toMatchObject({
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true, Override: true },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'same-origin' },
    });
    expect(headers().CustomHeadersConfig.Items.map(({ Header }) => Header)).toContain('Permissions-Policy');
  });

  it('stand on every answer, of the site and of the API', () => {
    const policy = resource(resources, 'AWS::CloudFront::ResponseHeadersPolicy').path;
    for (const behaviour of [distribution().DefaultCacheBehavior, ...distribution().CacheBehaviors]) {
      expect(words(behaviour.ResponseHeadersPolicyId, 'EvenhandWeb')).toBe(`{${policy}:Ref}`);
    }
  });
});

describe('the distribution', () => {
  it('hands the API every method and header but the host, and keeps none of its answers', () => {
    const [api, ...others] = distribution().CacheBehaviors;
    expect(others).toEqual([]);
    expect(api).toMatchObject({
      PathPattern: '/api/*',
      AllowedMethods: expect.arrayContaining(['GET', 'POST', 'PUT', 'DELETE']),
      // CachingDisabled and AllViewerExceptHostHeader, by the ids that AWS gives its own policies.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'https-only',
    });
    expect(api!.FunctionAssociations).toBeUndefined();
  });

  it('answers a page with the one document, and leaves files and errors as they are', () => {
    expect(distribution().CustomErrorResponses).toBeUndefined();
    const code = String(resource(resources, 'AWS::CloudFront::Function').properties.FunctionCode);
    const asked = (uri: string) => runInNewContext(`${code};handler({request:{uri:${JSON.stringify(uri)}}}).uri`);
    for (const page of ['/', '/events/e-1', '/notices/2026-11', '/events/e-1/lots/1.2/x'])
      expect(asked(page)).toBe('/index.html');
    for (const file of ['/assets/main-ABCDEFGH.js', '/config.json', '/icon.svg', '/file-hash.worker.js'])
      expect(asked(file)).toBe(file);
  });

  it('speaks TLS 1.2 or newer under our name, behind the firewall', () => {
    const { Aliases, ViewerCertificate, WebACLId } = distribution();
    expect(Aliases).toEqual(['evenhand.example.org']);
    expect(ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021');
    expect(words(ViewerCertificate.AcmCertificateArn, 'EvenhandWeb')).toBe('{EvenhandEdge/Certificate:Ref}');
    expect(words(WebACLId, 'EvenhandWeb')).toBe('{EvenhandEdge/Firewall}');
  });

  it('logs nothing in any way: a log would hold addresses, the paths of bids and the tokens of invitations', () => {
    const { Logging, DefaultCacheBehavior, CacheBehaviors } = distribution();
    expect(Logging).toBeUndefined();
    for (const behaviour of [DefaultCacheBehavior, ...CacheBehaviors])
      expect(behaviour).not.toHaveProperty('RealtimeLogConfigArn');
    const types = new Set(resources.map(({ type }) => type));
    for (const way of ['AWS::CloudFront::RealtimeLogConfig', 'AWS::Logs::DeliverySource', 'AWS::Logs::Delivery'])
      expect([way, types.has(way)]).toEqual([way, false]);
  });

  it('alone reads the site’s bucket', () => {
    const policy = resource(resources, 'AWS::S3::BucketPolicy', 'EvenhandWeb/Site/Policy').properties;
    const { Statement: statements } = policy.PolicyDocument as { Statement: Record<string, unknown>[] };
    const readers = statements.filter(({ Effect, Action }) => Effect === 'Allow' && Action === 's3:GetObject');
    expect(readers.map(({ Principal }) => Principal)).toEqual([{ Service: 'cloudfront.amazonaws.com' }]);
    expect(readers[0]).toHaveProperty(['Condition', 'StringEquals', 'AWS:SourceArn']);
  });
});

describe('the firewall', () => {
  interface Rule {
    Name: string;
    Statement: { ManagedRuleGroupStatement?: { RuleActionOverrides?: { Name: string; ActionToUse: object }[] } };
  }

  it('filters by the managed rules and by rate, and only counts what it thinks of a bid’s text', () => {
    const { Scope, Rules } = resource(resources, 'AWS::WAFv2::WebACL').properties as { Scope: string; Rules: Rule[] };
    expect(Scope).toBe('CLOUDFRONT');
    expect(Rules.map(({ Name }) => Name)).toEqual([
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
      'RatePerAddress',
    ]);
    const counted = Rules[2]!.Statement.ManagedRuleGroupStatement!.RuleActionOverrides!;
    expect(counted.map(({ Name, ActionToUse }) => [Name, ActionToUse])).toEqual(
      [
        'CrossSiteScripting_BODY',
        'EC2MetaDataSSRF_BODY',
        'GenericLFI_BODY',
        'GenericRFI_BODY',
        'SizeRestrictions_BODY',
      ].map((name) => [name, { Count: {} }]),
    );
  });
});

describe('what is deployed with the site', () => {
  /** Where a file stands in the assets of a synthesis. */
  const carrying = (file: string, { directory } = synthesis) =>
    readdirSync(directory)
      .filter((name) => name.startsWith('asset.'))
      .map((name) => join(directory, name, file))
      .filter((path) => existsSync(path));

  it('says who signs people in and where the API is, and nothing of one machine', () => {
    const [config, ...others] = carrying('config.json').map((file) => JSON.parse(readFileSync(file, 'utf8')));
    expect(others).toEqual([]);
    expect(config).toEqual({
      // Filled in while it is deployed.
      issuer: expect.stringMatching(/^https:\/\/cognito-idp\.eu-central-1\.amazonaws\.com\/<<marker/),
      clientId: expect.stringMatching(/^<<marker/),
      scope: `openid email profile ${scope}`,
      api: '/api',
    });
  });

  it('is the built site, without what maps it back to its source', () => {
    expect(carrying('assets/main-ABCDEFGH.js')).toHaveLength(1);
    expect(carrying('assets/main-ABCDEFGH.js.map')).toEqual([]);
    expect(carrying('index.html').map((file) => readFileSync(file, 'utf8'))).toEqual(['index.html']);
  });

  it('is a page that says so, where nobody built the site', () => {
    const without = synthesise();
    expect(carrying('index.html', without).map((file) => readFileSync(file, 'utf8'))).toEqual([
      expect.stringContaining('The site was not built'),
    ]);
  });

  it('is fetched anew at each visit, save what has a name that never changes', () => {
    const text = JSON.stringify(resources.filter(({ type }) => type === 'Custom::CDKBucketDeployment'));
    const kept = [...text.matchAll(/max-age=\d+/g)].map(([found]) => found);
    expect(kept).toEqual(['max-age=31536000', 'max-age=0']);
  });
});
