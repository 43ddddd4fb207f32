import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { demandSecret } from '../checks/authenticate-client.ts';
import { checkApproval } from '../checks/check-approval.ts';
import { checkLogin, isActive } from '../checks/check-login.ts';
import { demandOwnHost } from '../checks/demand-own-host.ts';
import { findApp } from '../checks/find-app.ts';
import { readClient } from '../checks/read-client.ts';
import type { App } from '../org/app.ts';
import { userWithId } from '../org/find-in-org.ts';
import type { User } from '../org/user.ts';
import { demand } from '../refusal.ts';
import { issueAccessToken } from '../tokens/issue-access-token.ts';
import {
  identityMembers,
  modernMembers,
  signedMembers,
  siteMembers,
} from '../tokens/token-members.ts';
import type { Grant } from './grant.ts';

/** RFC 6749 section 4.4, as Salesforce does it: for the Run As user, on the org's own host only. */
export const grant: Grant = { type: 'client_credentials', takesScope: false, handle };

/** Scopes that stand for a person in a browser, which client credentials leave out. */
const forPeople = ['full', 'web', 'refresh_token', 'offline_access'];

async function handle(call: Call): Promise<JsonObject> {
  demandOwnHost(call);
  const claim = readClient(call);
  const app = findApp(call, claim.ids);
  demandSecret(call, app, claim);
  demand(call, 'the client credentials flow is enabled', app.clientCredentialsEnabled, [
    'client-credentials-not-enabled',
    'Enable Client Credentials Flow is off',
  ]);
  const user = runAsUser(call, app);
  if (app.permittedUsers === 'admin-approved') checkAttached(call, app, user);
  checkLogin(call, app, user);
  const scopes = app.scopes.filter((scope) => !forPeople.includes(scope));
  demand(call, 'a usable scope is left', scopes.length > 0, [
    'no-valid-scopes',
    `of the scopes ${app.scopes.join(' ')} none is for client credentials`,
  ]);
  const issued = await issueAccessToken(call, { app, user, scopes });
  const { signature, issued_at } = signedMembers(call, app, issued);
  const { token_format, ...api } = modernMembers(call, issued);
  return {
    access_token: issued.token,
    signature,
    token_format,
    ...identityMembers(call, issued),
    issued_at,
    ...api,
    ...siteMembers(call),
  };
}

/** Where the admin approves, the Run As user must be approved; with nobody attached there is none. */
function checkAttached(call: Call, app: App, user: User): void {
  demand(call, 'somebody is attached to the app', call.switches.userApproved !== 'nobody', [
    'no-client-credentials-user',
    'no profile or permission set is attached to the app',
  ]);
  checkApproval(call, app, user);
}

function runAsUser(call: Call, app: App): User {
  const user = app.runAsUserId === undefined ? undefined : userWithId(call.org, app.runAsUserId);
  demand(call, 'there is a Run As user', user !== undefined && isActive(call, user), [
    'no-client-credentials-user',
    user === undefined ? 'the app has no Run As user' : `the Run As user is not active`,
  ]);
  return user;
}
