/** What browsers may do with the site: the same wherever it stands, so that what works on one machine works on AWS. */

/**
 * The Content-Security-Policy of every page: nothing inline, nothing from elsewhere; `connect` are other origins that scripts may call,
 * `shown` those whose documents stand within a page (a bid's, beside its marks).
 */
export const contentSecurityPolicy = (connect: readonly string[], shown: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    `img-src ${["'self'", 'data:', ...shown].join(' ')}`,
    `frame-src ${shown.join(' ')}`,
    "font-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Headers that CloudFront has no setting of its own for. */
export const furtherHeaders = {
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;
