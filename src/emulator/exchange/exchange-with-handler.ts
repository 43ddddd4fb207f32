import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { authenticateClient } from '../checks/authenticate-client.ts';
import { checkApproval } from '../checks/check-approval.ts';
import { checkLogin } from '../checks/check-login.ts';
import { demandOwnHost } from '../checks/demand-own-host.ts';
import type { App } from '../org/app.ts';
import { userWithId } from '../org/find-in-org.ts';
import { parameter } from '../parameters.ts';
import { demand } from '../refusal.ts';
import { issueAccessToken } from '../tokens/issue-access-token.ts';
import { hasScope, splitScopes, withoutRefresh } from '../tokens/scopes.ts';
import {
  identityMembers,
  modernMembers,
  signedMembers,
  siteMembers,
} from '../tokens/token-members.ts';
import { findSubject } from './find-subject.ts';

/**
 * The exchange by an Apex handler (`Auth.Oauth2TokenExchangeHandler`). The handler of the emulated
 * org maps a live access token of the org to its user.
 */
export async function exchangeWithHandler(call: Call): Promise<JsonObject> {
  demandOwnHost(call);
  const app = await authenticateClient(call, ({ secretRequired }) => secretRequired);
  demand(call, 'the app allows token exchange', app.tokenExchangeEnabled, [
    'oauth-flow-disabled',
    'Enable Token Exchange Flow is off',
  ]);
  const subject = findSubject(call);
  const scopes = requestedScopes(call, app);
  const user = userWithId(call.org, subject.userId);
  demand(call, 'the user exists', user, ['inactive-user', 'the user was deleted']);
  checkApproval(call, app, user);
  checkLogin(call, app, user);
  const issued = await issueAccessToken(call, { app, user, scopes });
  return {
    access_token: issued.token,
    ...identityMembers(call, issued),
    ...signedMembers(call, app, issued),
    ...modernMembers(call, issued),
    ...siteMembers(call),
  };
}

function requestedScopes(call: Call, app: App): readonly string[] {
  const requested = splitScopes(parameter(call, 'scope') ?? '');
  const refused = requested.find((scope) => !hasScope(app.scopes, scope));
  demand(call, 'the app has the scopes', refused === undefined, [
    'invalid-scope',
    `the app does not have the scope ${refused}`,
  ]);
  return withoutRefresh(requested.length > 0 ? requested : app.scopes);
}
