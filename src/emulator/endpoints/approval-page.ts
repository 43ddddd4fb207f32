import { type Answer, redirect } from '../answer.ts';
import { admitToApp } from '../authorization/admit-to-app.ts';
import type { AuthorizationRequest } from '../authorization/authorization-request.ts';
import { userOfBrowser } from '../authorization/browser-session.ts';
import { finishAuthorization } from '../authorization/finish-authorization.ts';
import { loginUrl } from '../authorization/login-url.ts';
import { findPending, forgetPending } from '../authorization/pending.ts';
import type { Call } from '../call.ts';
import { checkOrigin } from '../checks/check-origin.ts';
import type { App } from '../org/app.ts';
import { displayName, type User } from '../org/user.ts';
import { page } from '../pages/page.ts';
import { scopeWords } from '../pages/scope-words.ts';
import { parameter } from '../parameters.ts';
import { demand, Refusal } from '../refusal.ts';

interface Asked {
  readonly source: string;
  readonly request: AuthorizationRequest;
  readonly user: User;
  readonly app: App;
}

/** `GET /setup/secur/RemoteAccessAuthorizationPage.apexp`: asks the user. */
export function approvalPage(call: Call): Answer {
  const found = whatIsAsked(call);
  if (found === undefined) return redirect(loginUrl(call, sourceOf(call)));
  const { source, request, user, app } = found;
  const callback = new URL(request.redirectUri);
  return page(call, {
    title: 'Allow access?',
    template: 'pages/approval',
    formTarget: callback.origin === 'null' ? callback.protocol : callback.origin,
    data: {
      action: `${call.host.asked}/setup/secur/RemoteAccessAuthorizationPage.apexp`,
      source,
      app: app.label,
      user: displayName(user),
      username: user.username,
      callbackHost: callback.host || callback.protocol,
      scopes: request.scopes.map((name) => ({ name, words: scopeWords(name) })),
    },
  });
}

/** `POST …`: the answer of the user. */
export function answerApproval(call: Call): Answer | Promise<Answer> {
  checkOrigin(call);
  const found = whatIsAsked(call);
  if (found === undefined) return redirect(loginUrl(call, sourceOf(call)));
  forgetPending(call, found.source);
  if (parameter(call, 'decision') !== 'allow') {
    throw new Refusal('end-user-denied', `${found.user.username} clicked Deny`);
  }
  return finishAuthorization(call, found);
}

/** The authorize request that waits, and the user who is logged in; nothing when nobody is. */
function whatIsAsked(call: Call): Asked | undefined {
  const source = sourceOf(call);
  const request = findPending(call, source);
  demand(call, 'an authorize request waits for an answer', request, [
    'approval-error-generic',
    'the approval page was opened too late, twice, or without an authorize request',
  ]);
  call.callback = { redirectUri: request.redirectUri, state: request.state };
  const user = userOfBrowser(call);
  if (user === undefined) return undefined;
  return { source, request, user, app: admitToApp(call, request, user) };
}

/** Only letters and digits: the reference also goes into a URL. */
function sourceOf(call: Call): string {
  return (parameter(call, 'source') ?? '').replace(/\W/g, '').slice(0, 100);
}
