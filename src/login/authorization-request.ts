import { createHash } from 'node:crypto';
import type { ReadVariable } from './read-variable.ts';

/** An authorize URL, and what must be kept until the callback comes. */
export interface AuthorizationRequest {
  readonly url: string;
  readonly redirectUrl: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

type Random = (bytes: number) => Uint8Array;

const randomText = (random: Random): string => Buffer.from(random(32)).toString('base64url');

/** Where the org is asked: the host, and the path prefix of a site. */
export function hostOf(read: ReadVariable): string {
  return read('url').replace(/\/+$/, '') + read('site').replace(/\/+$/, '');
}

/** A request for a code, with state, nonce (OpenID Connect) and PKCE by S256 (RFC 7636 section 4.2). */
export function authorizationRequest(
  read: ReadVariable,
  redirectUrl: string,
  random: Random,
): AuthorizationRequest {
  const [state, nonce, codeVerifier] = [randomText(random), randomText(random), randomText(random)];
  const scope = read('scope');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: read('clientId'),
    redirect_uri: redirectUrl,
    ...(scope === '' ? {} : { scope }),
    state,
    code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
    // Without a scope the org grants those of the app, and openid may be among them.
    ...(scope === '' || scope.split(' ').includes('openid') ? { nonce } : {}),
  });
  // A form writes a space as +, which not every server takes in a URL.
  const text = query.toString().replaceAll('+', '%20');
  const url = `${hostOf(read)}/services/oauth2/authorize?${text}`;
  return { url, redirectUrl, state, nonce, codeVerifier };
}
