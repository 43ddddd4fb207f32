import type { SignAssertionOptions } from '../../model/script-call.ts';
import { assertionClaims } from '../lib/assertion-claims.ts';
import { changedClaims } from '../lib/changed-claims.ts';
import { forget } from '../lib/forget.ts';
import { tamperedJwt } from '../lib/tampered-jwt.ts';
import { withPrivateKey } from '../lib/with-private-key.ts';
import { write } from '../lib/write.ts';

/** Signs a JWT bearer assertion that must be refused, with changed claims or a spoilt signature. */
export function signChangedAssertion(options: SignAssertionOptions): void {
  forget(options.into);
  const claims = changedClaims(assertionClaims(), options);
  withPrivateKey('privateKey', (key) =>
    write(options.into, tamperedJwt(claims, key, options.tamper)),
  );
}
