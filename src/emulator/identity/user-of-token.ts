import type { Call } from '../call.ts';
import { userWithId } from '../org/find-in-org.ts';
import type { AccessToken } from '../org/token.ts';
import type { User } from '../org/user.ts';
import { demand } from '../refusal.ts';

export function userOfToken(call: Call, session: AccessToken): User {
  const user = userWithId(call.org, session.userId);
  demand(call, 'the user exists', user, ['bad-oauth-token', 'the user was deleted']);
  return user;
}
