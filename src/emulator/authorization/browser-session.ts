import type { Call } from '../call.ts';
import { userWithId } from '../org/find-in-org.ts';
import type { User } from '../org/user.ts';
import { randomText } from '../random-text.ts';

const sessionMs = 2 * 60 * 60 * 1000;

/** Orgs of one emulator share a host name, so each has a cookie of its own. */
function cookieName(call: Call): string {
  return `sid_${call.org.name}`;
}

/** The user who is logged in with the browser that sent the request. */
export function userOfBrowser(call: Call): User | undefined {
  const cookies = (call.header('cookie') ?? '').split(';').map((one) => one.trim());
  const start = `${cookieName(call)}=`;
  const id = cookies.find((one) => one.startsWith(start))?.slice(start.length);
  const session = call.org.sessions.get(id ?? '', call.now);
  return session === undefined ? undefined : userWithId(call.org, session.userId);
}

/** Logs the user in; the headers set the cookie. */
export function startSession(call: Call, user: User): Readonly<Record<string, string>> {
  const id = `EMULATOR${randomText(call.random, 40)}`;
  call.org.sessions.set(id, { userId: user.id, keepUntil: call.now + sessionMs }, call.now);
  return { 'set-cookie': `${cookieName(call)}=${id}; Path=/; HttpOnly; SameSite=Lax` };
}
