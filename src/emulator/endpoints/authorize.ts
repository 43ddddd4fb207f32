import { type Answer, redirect } from '../answer.ts';
import { admitToApp } from '../authorization/admit-to-app.ts';
import type { AuthorizationRequest } from '../authorization/authorization-request.ts';
import { userOfBrowser } from '../authorization/browser-session.ts';
import { checkAuthorizationRequest } from '../authorization/check-authorization-request.ts';
import { finishAuthorization } from '../authorization/finish-authorization.ts';
import { approvalUrl, loginUrl } from '../authorization/login-url.ts';
import { keepPending } from '../authorization/pending.ts';
import type { Call } from '../call.ts';
import { checkOrigin } from '../checks/check-origin.ts';
import { approvalKey } from '../org/approvals.ts';
import { userWithId } from '../org/find-in-org.ts';
import type { User } from '../org/user.ts';
import { parameter } from '../parameters.ts';
import { demand, Refusal } from '../refusal.ts';

/**
 * `GET /services/oauth2/authorize`. A browser is led to the login and approval pages; for any other
 * client an imagined browser answers at once, so that a collection run needs no person.
 */
export function authorize(call: Call): Answer | Promise<Answer> {
  checkOrigin(call);
  const request = checkAuthorizationRequest(call);
  const isBrowser = (call.header('accept') ?? '').includes('text/html');
  const user = isBrowser ? userOfBrowser(call) : headlessUser(call);
  if (parameter(call, 'immediate') === 'true') demandImmediate(call, request, user);
  const mustLogIn = user === undefined || (isBrowser && mustLogInAgain(request));
  if (mustLogIn) return redirect(loginUrl(call, keepPending(call, request)));
  if (isBrowser && mustAsk(call, request, user)) {
    return redirect(approvalUrl(call, keepPending(call, request)));
  }
  return finishAuthorization(call, { request, user, app: admitToApp(call, request, user) });
}

function headlessUser(call: Call): User | undefined {
  if (call.switches.headlessUser === 'denies') {
    throw new Refusal('end-user-denied', 'the switch headlessUser is denies');
  }
  if (call.switches.headlessUser === 'none') return undefined;
  return userWithId(call.org, call.org.headlessUserId);
}

/** `immediate=true` asks for an answer without any page. */
function demandImmediate(
  call: Call,
  request: AuthorizationRequest,
  user: User | undefined,
): asserts user is User {
  const ready = user !== undefined && !mustAsk(call, request, user);
  demand(call, 'the user has logged in and approved before', ready, [
    'immediate-unsuccessful',
    user === undefined ? 'nobody is logged in' : 'the user has not approved the app',
  ]);
}

/** Whether the approval page comes: not again for scopes that the user allowed before. */
function mustAsk(call: Call, request: AuthorizationRequest, user: User): boolean {
  const allowed = call.org.consents.get(approvalKey(user.id, request.clientId)) ?? [];
  const isNew = request.scopes.some((scope) => !allowed.includes(scope));
  return isNew || request.prompt.includes('consent');
}

function mustLogInAgain({ prompt }: AuthorizationRequest): boolean {
  return prompt.includes('login') || prompt.includes('select_account');
}
