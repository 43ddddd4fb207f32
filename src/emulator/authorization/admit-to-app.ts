import type { Call } from '../call.ts';
import { isApproved } from '../checks/check-approval.ts';
import { isActive } from '../checks/check-login.ts';
import type { App } from '../org/app.ts';
import { appUnderSwitches } from '../org/app-under-switches.ts';
import { appWithClientId } from '../org/find-in-org.ts';
import type { User } from '../org/user.ts';
import { demand } from '../refusal.ts';
import type { AuthorizationRequest } from './authorization-request.ts';

/** Whether a user who has logged in may go on to the approval page. */
export function admitToApp(call: Call, request: AuthorizationRequest, user: User): App {
  const found = appWithClientId(call.org, request.clientId);
  demand(call, 'the app is still there', found, [
    'authorize-client-identifier-invalid',
    'the app was deleted',
  ]);
  const app = appUnderSwitches(found, call.switches);
  demand(call, 'the user is active', isActive(call, user), [
    'inactive-user',
    `the user ${user.username} is not active`,
  ]);
  demand(call, 'the user may use a browser', !user.apiOnly, [
    'approval-error-generic',
    `the user ${user.username} is an API-only user`,
  ]);
  const selfAuthorized = app.permittedUsers === 'self-authorized';
  demand(call, 'the user may use the app', selfAuthorized || isApproved(call, app, user), [
    'app-access-denied',
    `${user.username} has no profile or permission set that is attached to the app`,
  ]);
  return app;
}
