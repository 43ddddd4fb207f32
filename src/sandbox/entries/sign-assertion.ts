import type { SignAssertionOptions } from '../../model/script-call.ts';
import { assertionClaims } from '../lib/assertion-claims.ts';
import { read } from '../lib/read.ts';
import { signJwt } from '../lib/sign-jwt.ts';
import { withPrivateKey } from '../lib/with-private-key.ts';
import { write } from '../lib/write.ts';

/**
 * Signs the assertion, or takes the one signed outside.
 *
 * An old one is overwritten first, so that a failure never sends it.
 */
export function signAssertion(
  { into }: Pick<SignAssertionOptions, 'into'>,
  next = (): void => undefined,
): void {
  write(into, read('assertion'));
  if (read('assertion')) next();
  else
    withPrivateKey('privateKey', (key) => {
      write(into, signJwt(assertionClaims(), key));
      next();
    });
}
