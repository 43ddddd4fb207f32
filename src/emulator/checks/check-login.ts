import type { Call } from '../call.ts';
import type { App } from '../org/app.ts';
import type { Org } from '../org/org.ts';
import type { User } from '../org/user.ts';
import { demand } from '../refusal.ts';

/** Logins of one user in one hour that Salesforce allows. */
const loginsAnHour = 3600;

/** The checks on a login that concern neither app nor grant: user, address and rate. */
export function checkLogin(call: Call, app: App, user: User): void {
  demand(call, 'the user is active', isActive(call, user), [
    'inactive-user',
    `the user ${user.username} is not active`,
  ]);
  demand(call, 'the address of the caller is allowed', app.ipRelaxation === 'relaxed', [
    'ip-restricted',
    'IP Relaxation is enforced, and the caller is outside the range',
  ]);
  checkLoginRate(call, user);
}

export function isActive(call: Call, user: User): boolean {
  return user.active && call.switches.userState === 'active';
}

function checkLoginRate(call: Call, user: User): void {
  const rate = call.switches.loginRate;
  demand(call, 'logins are not limited', rate !== 'limited', [
    'login-rate-exceeded',
    'the switch loginRate is limited',
  ]);
  const tooMany = rate === 'exceeded' || (rate === 'counted' && countLogin(call, user));
  demand(call, 'there are not too many logins', !tooMany, [
    'rate-limit-exceeded',
    `${user.username} logged in more than ${loginsAnHour} times in an hour`,
  ]);
}

/** Counts this login; true when it is one too many. */
function countLogin(call: Call, user: User): boolean {
  const hour = Math.floor(call.now / 3_600_000);
  const before = call.org.logins.get(user.id);
  const count = (before?.hour === hour ? before.count : 0) + 1;
  call.org.logins.set(user.id, { hour, count });
  return count > loginsAnHour;
}

/** Whether the users of the org log in on the host that was asked: sandboxes on test, others on login. */
export function usersLiveHere(call: Call): boolean {
  const elsewhere = homeOf(call.org) === 'login' ? 'test' : 'login';
  return call.host.kind !== elsewhere;
}

/** The login host of an org. */
export function homeOf(org: Org): 'login' | 'test' {
  return org.type === 'sandbox' ? 'test' : 'login';
}
