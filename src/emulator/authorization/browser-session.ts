import type { Call } from '../call.ts';
import { userWithId } from '../org/find-in-org.ts';
import type { User } from '../org/user.ts';
import { randomText } from '../random-text.ts';

const sessionMs = 2 * 60 * 60 * 1000;

/** Orgs of one emulator share a host name, so each has a cookie of its own. */
function cookieName(call: Call): string {
  return `sid_${call.org.name}`;
}

function sessionId(call: Call): string {
  const cookies = (call.header('cookie') ?? '').split(';').map((one) => one.trim());
  const start = `${cookieName(call)}=`;
  return cookies.find((one) => one.startsWith(start))?.slice(start.length) ?? '';
}

/** The user who is logged in with the browser that sent the request. */
export function userOfBrowser(call: Call): User | undefined {
  const session = call.org.sessions.get(sessionId(call), call.now);
  return session === undefined ? undefined : userWithId(call.org, session.userId);
}

/** Logs the user in; the headers set the cookie. */
export function startSession(call: Call, user: User): Readonly<Record<string, string>> {
  const id = `EMULATOR${randomText(call.random, 40)}`;
  call.org.sessions.set(id, { userId: user.id, keepUntil: call.now + sessionMs });
  return { 'set-cookie': `${cookieName(call)}=${id}; Path=/; HttpOnly; SameSite=Lax` };
}

/** Logs the user out; the headers take the cookie back. */
export function endSession(call: Call): Readonly<Record<string, string>> {
  call.org.sessions.delete(sessionId(call));
  return { 'set-cookie': `${cookieName(call)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0` };
}
