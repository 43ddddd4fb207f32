import { audience } from './audience.ts';
import { read } from './read.ts';
import { required } from './required.ts';

/** The claims of a JWT bearer assertion (RFC 7523). */
export const assertionClaims = (): Record<string, string | number> => ({
  iss: required('clientId'),
  [read('jwtSubjectClaim') || 'sub']: required('username'),
  aud: audience(),
  exp: Math.floor(Date.now() / 1000) + (Number(read('jwtLifetimeSeconds')) || 180),
});
