import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import type { Authorized } from './gateway-event.ts';

/** Either what the function may know of the caller, or how the gateway refuses. */
export type Verdict =
  | { readonly authorized: Authorized }
  | { readonly status: 401 | 403; readonly message: string; readonly challenge: string };

export type Authorizer = (header: string | undefined) => Promise<Verdict>;

interface Trust {
  readonly issuer: string;
  readonly clientId: string;
  readonly jwks: JSONWebKeySet;
  readonly scope: string;
}

/**
 * Verifies bearer tokens as an HTTP API's JWT authorizer does, by the real clock. In one point it is stricter: a token
 * without `client_id`, that is an ID token, is refused as no access token at all (401, there 403 for want of the scope).
 */
export function jwtAuthorizer({ issuer, clientId, jwks, scope }: Trust): Authorizer {
  const keys = createLocalJWKSet(jwks);
  return async (header) => {
    const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
    if (!token) return { status: 401, message: 'Unauthorized', challenge: 'Bearer' };
    let claims: JWTPayload;
    try {
      // API Gateway accepts RSA signatures only.
      const verified = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'], requiredClaims: ['exp', 'sub'] });
      claims = verified.payload;
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      return unauthorized(error.message);
    }
    // `client_id` counts only where there is no `aud`.
    const audience = claims.aud ?? claims.client_id;
    if (![audience].flat().includes(clientId)) return unauthorized('the token does not have a valid audience');
    if (claims.client_id !== clientId) return unauthorized('the token is not an access token');
    const scopes = typeof claims.scope === 'string' ? claims.scope.split(' ') : [];
    if (!scopes.includes(scope)) {
      return { status: 403, message: 'Forbidden', challenge: `Bearer scope="${scope}" error="insufficient_scope"` };
    }
    return { authorized: { claims: Object.fromEntries(Object.entries(claims).map(textClaim)), scopes: [scope] } };
  };
}

function unauthorized(reason: string): Verdict {
  const description = reason.replaceAll('"', "'");
  const challenge = `Bearer scope="" error="invalid_token" error_description="${description}"`;
  return { status: 401, message: 'Unauthorized', challenge };
}

/** API Gateway hands every claim over as text, lists in square brackets. */
function textClaim([name, value]: [string, unknown]): [string, string] {
  return [name, Array.isArray(value) ? `[${value.join(' ')}]` : String(value)];
}
