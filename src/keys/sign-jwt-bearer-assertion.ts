import { strongKey } from './strong-key.ts';

export interface JwtBearerAssertion {
  readonly privateKeyPem: string;
  /** Consumer key: `iss`. */
  readonly clientId: string;
  /** Username, not the e-mail address: `sub`. */
  readonly username: string;
  /** The claim that carries the username; `prn` for a legacy set-up. */
  readonly subjectClaim?: 'sub' | 'prn';
  /** `https://login.salesforce.com`, `https://test.salesforce.com` or the URL of the site: `aud`. */
  readonly audience: string;
  /** Salesforce documents at most 180. */
  readonly lifetimeSeconds: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Signs a JWT bearer assertion (RFC 7523 section 3) outside Postman, so that the private key need
 * never be in it. A key that cannot sign is a `Failure`.
 */
export async function signJwtBearerAssertion(assertion: JwtBearerAssertion): Promise<string> {
  const key = strongKey(assertion.privateKeyPem);
  const { SignJWT } = await import('jose');
  return new SignJWT({
    iss: assertion.clientId,
    [assertion.subjectClaim ?? 'sub']: assertion.username,
    aud: assertion.audience,
    exp: Math.floor(assertion.now / 1000) + assertion.lifetimeSeconds,
  })
    .setProtectedHeader({ alg: 'RS256' })
    .sign(key);
}
