import type { SignActorTokenOptions } from '../../model/script-call.ts';
import { actorTokenClaims } from '../lib/actor-token-claims.ts';
import { changedClaims } from '../lib/changed-claims.ts';
import { forget } from '../lib/forget.ts';
import { tamperedJwt } from '../lib/tampered-jwt.ts';
import { withPrivateKey } from '../lib/with-private-key.ts';
import { write } from '../lib/write.ts';

/** Signs an actor token that must be refused, with moved times or a spoilt signature. */
export function signChangedActorToken({
  into,
  shiftSeconds = 0,
  tamper,
}: SignActorTokenOptions): void {
  forget(into);
  withPrivateKey('actorPrivateKey', (key) =>
    write(into, tamperedJwt(changedClaims(actorTokenClaims(key), { shiftSeconds }), key, tamper)),
  );
}
