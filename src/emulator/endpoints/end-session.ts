import { type Answer, redirect } from '../answer.ts';
import { endSession } from '../authorization/browser-session.ts';
import type { Call } from '../call.ts';

/** `GET /services/auth/idp/oidc/logout`: the end-session endpoint that discovery names. */
export function logOut(call: Call): Answer {
  return redirect(`${call.host.asked}/`, endSession(call));
}
