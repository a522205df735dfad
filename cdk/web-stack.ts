import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  Annotations,
  CrossStackReferences,
  Duration,
  ReferenceStrength,
  RemovalPolicy,
  Stack,
  type StackProps,
} from 'aws-cdk-lib';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { scope as accessScope } from '../functions/names.ts';
import { accept, logicalId } from './accept.ts';
import { accessLogs } from './access-logs.ts';
import type { ApiStack } from './api-stack.ts';
import type { EdgeStack } from './edge-stack.ts';
import type { RecordStack } from './record-stack.ts';
import { robots } from './robots.ts';
import type { Settings } from './settings.ts';
import { siteHeaders } from './site-headers.ts';
import type { VaultStack } from './vault-stack.ts';

interface WebProps extends StackProps {
  settings: Settings;
  edge: EdgeStack;
  vault: VaultStack;
  record: RecordStack;
  api: ApiStack;
}

/** The site and its API under one host, behind CloudFront, its firewall and its security headers. */
export class WebStack extends Stack {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id, props);
    const { settings, edge, vault, record, api } = props;
    // Across regions, an output that is read is simpler than copies that custom functions keep.
    for (const given of [edge.certificate, edge.firewall])
      CrossStackReferences.of(given).produce(ReferenceStrength.WEAK);

    const site = new Bucket(this, 'Site', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      serverAccessLogsBucket: accessLogs(this),
      serverAccessLogsPrefix: 'site/',
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const [bids, documents] = [vault.bucket, record.documents].map((b) => `https://${b.bucketRegionalDomainName}`);
    const responseHeadersPolicy = siteHeaders(this, [...record.signIn.origins, bids!, documents!], [bids!]);
    const viewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS;
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Evenhand',
      domainNames: [settings.domain],
      certificate: edge.certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      webAclId: edge.firewall.attrArn,
      // No logs here: they would hold each address with the path of the bid it sends, and the tokens in queries.
      enableLogging: false,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(site),
        viewerProtocolPolicy,
        responseHeadersPolicy,
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.rewrite() }],
      },
      additionalBehaviors: {
        '/api/*': {
          origin: new HttpOrigin(api.front.host),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          responseHeadersPolicy,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    });
    accept(this.distribution, 'Suppliers may bid from anywhere; who is eligible is said by the notice.', 'CFR1');
    accept(
      this.distribution,
      'Its logs would hold who sends which bid, and the tokens of invitations; the API logs each route without either.',
      'CFR3',
    );
    this.deploy(site, props);
  }

  /** Paths without a file name are pages of the site; an error of the API stays an error of the API. */
  private rewrite(): EdgeFunction {
    return new EdgeFunction(this, 'Rewrite', {
      comment: 'Evenhand: every page is the one document',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(
        "function handler(event){var r=event.request;if(!/\\.[^/]+$/.test(r.uri))r.uri='/index.html';return r;}",
      ),
    });
  }

  private deploy(bucket: Bucket, { settings, record }: WebProps): void {
    const config = {
      issuer: record.signIn.issuer,
      clientId: record.signIn.client.userPoolClientId,
      scope: `openid email profile ${accessScope}`,
      api: '/api',
    };
    const site = this.site(settings.siteDir);
    const common = { destinationBucket: bucket, memoryLimit: 512 };
    // Names under assets/ carry a hash: they never change, and older ones stay for pages that are still open.
    const assets = new BucketDeployment(this, 'Assets', {
      ...common,
      sources: [site],
      exclude: ['*'],
      include: ['assets/*'],
      prune: false,
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    const pages = new BucketDeployment(this, 'Pages', {
      ...common,
      sources: [
        site,
        Source.jsonData('config.json', config),
        Source.data('robots.txt', robots(`https://${settings.domain}`)),
      ],
      exclude: ['assets/*'],
      cacheControl: [CacheControl.fromString('public, max-age=0, must-revalidate')],
      distribution: this.distribution,
      distributionPaths: ['/*'],
    });
    pages.node.addDependency(assets);
    acceptDeployment(pages, bucket);
  }

  /** The built site; where nobody has built it, a page that says so, so that no synthesis fails for want of it. */
  private site(siteDir: string): ISource {
    if (existsSync(join(siteDir, 'index.html'))) return Source.asset(siteDir, { exclude: ['*.map'] });
    Annotations.of(this).addWarningV2(
      'evenhand:site-not-built',
      `There is no site in ${siteDir}: this synthesis carries a placeholder. \`cdk synth\` builds it first.`,
    );
    return Source.data('index.html', '<!doctype html><title>Evenhand</title><p>The site was not built.');
  }
}

/** The function that copies the site is the library's own; it reaches the assets of the deployment and the site, no data. */
function acceptDeployment(deployment: BucketDeployment, site: Bucket): void {
  const { partition, region } = Stack.of(deployment);
  const fn = deployment.handlerRole.node.scope;
  if (!fn) throw new Error('The deployment of the site has no function');
  accept(fn, 'The runtime of the deployment helper is chosen by the library that brings it.', 'L1');
  accept(
    fn,
    'The deployment helper runs while the site is deployed, and writes nothing but its log under this policy.',
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
  );
  accept(
    fn,
    'The deployment helper replaces all files of the site from the assets of the deployment; both hold public files only.',
    ...['s3:GetObject*', 's3:GetBucket*', 's3:List*', 's3:DeleteObject*', 's3:Abort*'].map((a) => `IAM5[Action::${a}]`),
    `IAM5[Resource::arn:${partition}:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${region}/*]`,
    `IAM5[Resource::<${logicalId(site)}.Arn>/*]`,
  );
  accept(
    fn,
    'Invalidating the cache of CloudFront: the library grants it for every distribution of the account.',
    'IAM5[Resource::*]',
  );
}
