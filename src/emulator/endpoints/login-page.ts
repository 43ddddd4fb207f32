import { type Answer, redirect } from '../answer.ts';
import { startSession } from '../authorization/browser-session.ts';
import { approvalUrl } from '../authorization/login-url.ts';
import { findPending } from '../authorization/pending.ts';
import type { Call } from '../call.ts';
import { isActive } from '../checks/check-login.ts';
import { checkOrigin } from '../checks/check-origin.ts';
import { sameSecret } from '../checks/same-secret.ts';
import { userNamed, userWithId } from '../org/find-in-org.ts';
import { displayName, type User } from '../org/user.ts';
import { page } from '../pages/page.ts';
import { parameter } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { aboutUser, homePage } from './home-page.ts';

/** `GET /`: the login page when an authorize request sent the browser here, else the home page. */
export function loginOrHomePage(call: Call): Answer {
  const source = /[?&]source=(\w+)/.exec(call.query.get('startURL') ?? '')?.[1];
  return source === undefined ? homePage(call) : loginPage(call, source);
}

/** `POST /`: logs in, with username and password, or as a user of one's choice. */
export function logIn(call: Call): Answer {
  checkOrigin(call);
  const source = parameter(call, 'source') ?? '';
  const user = userOfForm(call);
  if (user instanceof Refusal) return { ...loginPage(call, source, problem), refused: user };
  const { asked } = call.host;
  const next = findPending(call, source) === undefined ? `${asked}/` : approvalUrl(call, source);
  return redirect(next, startSession(call, user));
}

/** Salesforce's own words, which do not say what was wrong. */
const problem =
  'Please check your username and password. If you still can’t log in, contact your Salesforce administrator.';

function userOfForm(call: Call): User | Refusal {
  const chosen = parameter(call, 'continueAs');
  const user =
    chosen === undefined
      ? userNamed(call.org, parameter(call, 'username') ?? '')
      : userWithId(call.org, chosen);
  if (user === undefined) return new Refusal('authentication-failure', 'there is no such user');
  if (!isActive(call, user)) {
    return new Refusal('authentication-failure', `the user ${user.username} is not active`);
  }
  const password = parameter(call, 'password') ?? '';
  if (chosen !== undefined || sameSecret(password, user.password)) return user;
  return new Refusal('authentication-failure', `wrong password for ${user.username}`);
}

function loginPage(call: Call, source: string, failed: string | null = null): Answer {
  const hint = findPending(call, source)?.loginHint ?? '';
  return page(call, {
    title: 'Log in',
    template: 'pages/login',
    data: {
      action: `${call.host.asked}/`,
      source,
      username: parameter(call, 'username') ?? hint,
      problem: failed,
      users: call.org.users.map((user) => ({
        id: user.id,
        name: displayName(user),
        username: user.username,
        about: aboutUser(call, user),
      })),
    },
  });
}
