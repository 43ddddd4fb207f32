import type { Assertion } from '../../model/assertion.ts';
import { documented } from '../sources.ts';
import { capture } from './capture.ts';

/** Keeps what the next requests need: the token, where to use it, and whose it is. */
export function captures(): readonly Assertion[] {
  const basis = documented('RFC 6749', '5.1');
  return [
    capture('access_token', '_accessToken', basis, { issuedInto: '_issuedAt' }),
    capture('instance_url', '_endpoint', documented('MOB')),
    capture('id', '_identityUrl', documented('MOB')),
    capture('id', '_orgId', documented('MOB'), { as: 'org-id' }),
    capture('id', '_userId', documented('MOB'), { as: 'user-id' }),
  ];
}
