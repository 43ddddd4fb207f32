import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { checkApproval } from '../checks/check-approval.ts';
import { checkAssertion } from '../checks/check-assertion.ts';
import { checkLogin, usersLiveHere } from '../checks/check-login.ts';
import type { App } from '../org/app.ts';
import { userNamed } from '../org/find-in-org.ts';
import type { User } from '../org/user.ts';
import { requiredParameter } from '../parameters.ts';
import { demand } from '../refusal.ts';
import { showValue } from '../show-value.ts';
import { issueAccessToken } from '../tokens/issue-access-token.ts';
import type { ReadJwt } from '../tokens/read-jwt.ts';
import { withoutRefresh } from '../tokens/scopes.ts';
import {
  identityMembers,
  modernMembers,
  signedMembers,
  siteMembers,
} from '../tokens/token-members.ts';
import type { Grant } from './grant.ts';

/** RFC 7523 section 2.1: a signed assertion in place of a login. Never gives a refresh token. */
export const grant: Grant = {
  type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  takesScope: false,
  handle,
};

async function handle(call: Call): Promise<JsonObject> {
  const { app, jwt } = checkAssertion(call, requiredParameter(call, 'assertion'));
  demandPreauthorisation(call, app);
  const user = subjectOf(call, jwt);
  checkApproval(call, app, user);
  checkLogin(call, app, user);
  const issued = await issueAccessToken(call, { app, user, scopes: withoutRefresh(app.scopes) });
  const extras =
    call.switches.jwtBearerExtras === 'present'
      ? { ...signedMembers(call, app, issued), ...modernMembers(call, issued) }
      : {};
  return {
    access_token: issued.token,
    ...identityMembers(call, issued),
    ...siteMembers(call),
    ...extras,
  };
}

/** One text for several causes: the refresh scope is missing, or the flow is not enabled. */
function demandPreauthorisation(call: Call, app: App): void {
  demand(call, 'the JWT bearer flow is enabled', app.jwtBearerEnabled, [
    'refresh-scope-required',
    'Enable JWT Bearer Flow is off',
  ]);
  const hasRefreshScope = withoutRefresh(app.scopes).length < app.scopes.length;
  const needed = call.switches.jwtBearerNeedsRefreshScope === 'on';
  demand(call, 'the app has the scope refresh_token', hasRefreshScope || !needed, [
    'refresh-scope-required',
    `the app has only the scopes ${app.scopes.join(' ')}`,
  ]);
}

/** The user the assertion speaks for: `sub`, or the older `prn`, which wins when both are there. */
function subjectOf(call: Call, jwt: ReadJwt): User {
  const name = jwt.claims['prn'] ?? jwt.claims['sub'];
  const user = typeof name === 'string' ? userNamed(call.org, name) : undefined;
  demand(call, 'the user is known on this host', user !== undefined && usersLiveHere(call), [
    'user-has-not-approved',
    user === undefined
      ? `the org ${call.org.name} has no user with the username ${showValue(name)}`
      : `the users of a ${call.org.type} org do not log in on the ${call.host.kind} host`,
  ]);
  return user;
}
