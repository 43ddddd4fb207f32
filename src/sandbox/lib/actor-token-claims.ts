import { audienceOfHost } from './audience-of-host.ts';
import { publicJwk } from './public-jwk.ts';
import { read } from './read.ts';
import { required } from './required.ts';
import type { RsaPrivateKey } from './rsa-private-key.ts';

/** What an actor token says of a device: the key in `cnf` is the one that signs the token. */
export function actorTokenClaims(key: RsaPrivateKey): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: required('clientId'),
    aud: read('jwtAudience') || audienceOfHost(),
    iat: now,
    exp: now + 180,
    did: read('deviceId'),
    name: read('assetName'),
    sn: read('assetSerialNumber'),
    cnf: { jwk: publicJwk(key) },
  };
}
