import type { SignActorTokenOptions } from '../../model/script-call.ts';
import { actorTokenClaims } from '../lib/actor-token-claims.ts';
import { read } from '../lib/read.ts';
import { signJwt } from '../lib/sign-jwt.ts';
import { withPrivateKey } from '../lib/with-private-key.ts';
import { write } from '../lib/write.ts';

/** Signs the actor token of a device with the device's own key; without a key there is no token. */
export function signActorToken({ into }: Pick<SignActorTokenOptions, 'into'>): void {
  // Emptied first, so that a failure never sends an old one.
  write(into, '');
  if (!read('actorPrivateKey')) return;
  withPrivateKey('actorPrivateKey', (key) => write(into, signJwt(actorTokenClaims(key), key)));
}
