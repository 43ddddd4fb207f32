import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { demandSecret } from '../checks/authenticate-client.ts';
import { checkLogin, usersLiveHere } from '../checks/check-login.ts';
import { findApp } from '../checks/find-app.ts';
import { readClient } from '../checks/read-client.ts';
import { sameSecret } from '../checks/same-secret.ts';
import type { App } from '../org/app.ts';
import { userNamed } from '../org/find-in-org.ts';
import type { User } from '../org/user.ts';
import { requiredParameter } from '../parameters.ts';
import { demand } from '../refusal.ts';
import { issueAccessToken } from '../tokens/issue-access-token.ts';
import { withoutRefresh } from '../tokens/scopes.ts';
import { identityMembers, signedMembers, siteMembers } from '../tokens/token-members.ts';
import type { Grant } from './grant.ts';

/** RFC 6749 section 4.3, legacy. Whatever is wrong with the login, the answer is the same. */
export const grant: Grant = { type: 'password', takesScope: false, handle };

async function handle(call: Call): Promise<JsonObject> {
  const claim = readClient(call);
  const app = findApp(call, claim.ids);
  demandSecret(call, app, claim);
  const user = logIn(call, app);
  checkLogin(call, app, user);
  const issued = await issueAccessToken(call, { app, user, scopes: withoutRefresh(app.scopes) });
  return {
    access_token: issued.token,
    ...identityMembers(call, issued),
    ...signedMembers(call, app, issued),
    ...siteMembers(call),
  };
}

function logIn(call: Call, app: App): User {
  const user = userNamed(call.org, requiredParameter(call, 'username'));
  const password = requiredParameter(call, 'password');
  const rightPassword = sameSecret(password, `${user?.password}${user?.securityToken}`);
  const obstacles: readonly (readonly [boolean, string])[] = [
    [call.switches.passwordFlow === 'blocked', 'the org blocks the username-password flow'],
    [!usersLiveHere(call), `the users of the org do not log in on the ${call.host.kind} host`],
    [app.ipRelaxation === 'enforced', 'the address of the caller is outside the range'],
    [user === undefined, 'no user has this username'],
    [!rightPassword, 'the password is not the user’s, followed by the security token'],
  ];
  const [, why = ''] = obstacles.find(([stands]) => stands) ?? [];
  demand(call, 'username and password are right', user !== undefined && why === '', [
    'authentication-failure',
    why,
  ]);
  return user;
}
