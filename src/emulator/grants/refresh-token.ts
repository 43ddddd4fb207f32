import { setTimeout as wait } from 'node:timers/promises';
import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { authenticateClient } from '../checks/authenticate-client.ts';
import { checkLogin } from '../checks/check-login.ts';
import type { App } from '../org/app.ts';
import { revokeApproval } from '../org/approvals.ts';
import { userWithId } from '../org/find-in-org.ts';
import type { Approval, RefreshToken } from '../org/token.ts';
import { requiredParameter } from '../parameters.ts';
import { demand } from '../refusal.ts';
import { issueAccessToken } from '../tokens/issue-access-token.ts';
import { rotateRefreshToken } from '../tokens/issue-refresh-token.ts';
import { whyDead } from '../tokens/live-refresh-token.ts';
import {
  identityMembers,
  modernMembers,
  signedMembers,
  siteMembers,
} from '../tokens/token-members.ts';
import type { Grant } from './grant.ts';

/** RFC 6749 section 6, with Salesforce's rotation: a token that comes back kills its successors. */
export const grant: Grant = { type: 'refresh_token', takesScope: false, handle };

const longestRefreshMs = 60_000;

async function handle(call: Call): Promise<JsonObject> {
  const app = await authenticateClient(call, ({ secretRequired }) => secretRequired);
  const token = requiredParameter(call, 'refresh_token');
  const found = call.org.refreshTokens.get(token, call.now);
  demand(call, 'the refresh token is known', found, [
    'expired-refresh-token',
    'no such refresh token was given out',
  ]);
  demand(call, 'the refresh token belongs to the app', found.approval.clientId === app.clientId, [
    'expired-refresh-token',
    'the refresh token was given to another app',
  ]);
  demandNotInProgress(call, found);
  checkAlive(call, token, found.approval);
  found.inProgress = true;
  try {
    await wait(Math.min(longestRefreshMs, Number(call.switches.refreshTakesMilliseconds)));
    return await refresh(call, app, found.approval);
  } finally {
    found.inProgress = false;
  }
}

function demandNotInProgress(call: Call, found: RefreshToken): void {
  const free = !found.inProgress && call.switches.refreshState === 'free';
  demand(call, 'no other refresh is in progress', free, [
    'token-request-in-progress',
    'another refresh with this token has not been answered yet',
  ]);
}

function checkAlive(call: Call, token: string, approval: Approval): void {
  if (approval.current !== token && call.switches.refreshReuse === 'revoke-family') {
    revokeApproval(call.org, approval, 'a refresh token that was rotated away came back');
  }
  const dead = whyDead(call, token, approval);
  demand(call, 'the refresh token lives', dead === undefined, [
    'expired-refresh-token',
    dead ?? '',
  ]);
}

async function refresh(call: Call, app: App, approval: Approval): Promise<JsonObject> {
  const user = userWithId(call.org, approval.userId);
  demand(call, 'the user exists', user, ['inactive-user', 'the user was deleted']);
  checkLogin(call, app, user);
  demand(call, 'the refresh token was not revoked meanwhile', approval.revoked === undefined, [
    'expired-refresh-token',
    `the refresh token is revoked: ${approval.revoked}`,
  ]);
  const refreshToken = app.refreshRotation ? rotateRefreshToken(call, approval) : undefined;
  const issued = await issueAccessToken(call, { app, user, scopes: approval.scopes, approval });
  const { signature, issued_at } = signedMembers(call, app, issued);
  return {
    access_token: issued.token,
    refresh_token: refreshToken,
    signature,
    ...identityMembers(call, issued),
    issued_at,
    ...modernMembers(call, issued),
    ...siteMembers(call),
  };
}
