import type { SignAssertionOptions } from '../../model/script-call.ts';
import { assertionClaims } from '../lib/assertion-claims.ts';
import { read } from '../lib/read.ts';
import { rsaPrivateKey } from '../lib/rsa-private-key.ts';
import { signJwt } from '../lib/sign-jwt.ts';
import { write } from '../lib/write.ts';

/** Signs the JWT bearer assertion, or takes the one that was signed outside. */
export function signAssertion({ into }: Pick<SignAssertionOptions, 'into'>): void {
  // Emptied first, so that a failure never sends an old one.
  write(into, '');
  write(into, read('assertion') || signJwt(assertionClaims(), rsaPrivateKey('privateKey')));
}
