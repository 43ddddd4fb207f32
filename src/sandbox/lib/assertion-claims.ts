import { audienceOfHost } from './audience-of-host.ts';
import { read } from './read.ts';
import { required } from './required.ts';

export const assertionClaims = (): Record<string, string | number> => ({
  iss: required('clientId'),
  [read('jwtSubjectClaim') || 'sub']: required('username'),
  aud: read('jwtAudience') || audienceOfHost(),
  exp: Math.floor(Date.now() / 1000) + (Number(read('jwtLifetimeSeconds')) || 180),
});
