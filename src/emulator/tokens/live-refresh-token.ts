import type { Call } from '../call.ts';
import type { RefreshTokenPolicy } from '../org/app.ts';
import { appUnderSwitches } from '../org/app-under-switches.ts';
import { appWithClientId } from '../org/find-in-org.ts';
import type { Approval } from '../org/token.ts';

/** The approval whose refresh token this is, if it lives. */
export function liveRefreshToken(call: Call, text: string): Approval | undefined {
  const approval = call.org.refreshTokens.get(text, call.now)?.approval;
  const lives = approval !== undefined && whyDead(call, text, approval) === undefined;
  return lives ? approval : undefined;
}

/** Why this refresh token of the approval is dead; undefined while it lives. */
export function whyDead(call: Call, text: string, approval: Approval): string | undefined {
  if (approval.current !== text) return 'rotation has put another token in the place of this one';
  if (approval.revoked !== undefined) return `the refresh token is revoked: ${approval.revoked}`;
  const app = appWithClientId(call.org, approval.clientId);
  if (app === undefined) return 'the app was deleted';
  return deadByPolicy(call.now, appUnderSwitches(app, call.switches).refreshTokenPolicy, approval);
}

function deadByPolicy(
  now: number,
  policy: RefreshTokenPolicy,
  approval: Approval,
): string | undefined {
  if (policy.kind === 'infinite') return undefined;
  if (policy.kind === 'zero') return 'refresh token policy: immediately expire';
  const end = approval.givenAt + policy.seconds * 1000;
  return now > end ? `refresh token policy: lifetime of ${policy.seconds} s` : undefined;
}
