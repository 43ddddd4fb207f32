import type { SignAssertionOptions } from '../../model/script-call.ts';
import { assertionClaims } from '../lib/assertion-claims.ts';
import { read } from '../lib/read.ts';
import { rsaPrivateKey } from '../lib/rsa-private-key.ts';
import { signJwt } from '../lib/sign-jwt.ts';
import { write } from '../lib/write.ts';

/** Signs the assertion, or takes the one signed outside. */
export function signAssertion({ into }: Pick<SignAssertionOptions, 'into'>): void {
  write(into, ''); // Never an old one.
  write(into, read('assertion') || signJwt(assertionClaims(), rsaPrivateKey('privateKey')));
}
