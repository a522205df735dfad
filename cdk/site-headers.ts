import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { contentSecurityPolicy, furtherHeaders } from './site-policy.ts';

/**
 * The security headers of every answer, from the site and from the API. Of other origins, `connect` are those that scripts may call,
 * `shown` those whose documents stand within a page.
 */
export function siteHeaders(scope: Construct, connect: string[], shown: string[]): ResponseHeadersPolicy {
  const year = Duration.days(365);
  return new ResponseHeadersPolicy(scope, 'Headers', {
    comment: 'Evenhand: nothing inline, nothing from elsewhere, nothing framed',
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(connect, shown), override: true },
      strictTransportSecurity: { accessControlMaxAge: year, includeSubdomains: true, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(furtherHeaders).map(([header, value]) => ({ header, value, override: true })),
    },
  });
}
