import { type Answer, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { bearerToken } from '../checks/bearer-token.ts';
import { checkOrigin } from '../checks/check-origin.ts';
import { identitySession } from '../checks/identity-session.ts';
import { userOfToken } from '../identity/user-of-token.ts';
import { userinfoMembers } from '../identity/userinfo-members.ts';
import { identityUrl } from '../tokens/token-members.ts';

/** `GET or POST /services/oauth2/userinfo` (OpenID Connect Core section 5.3). */
export function userinfo(call: Call): Answer {
  checkOrigin(call);
  const session = identitySession(call, bearerToken(call));
  const user = userOfToken(call, session);
  return json(200, userinfoMembers(call, user, identityUrl(call, user.id)));
}
