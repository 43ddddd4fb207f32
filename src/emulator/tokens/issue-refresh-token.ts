import type { Call } from '../call.ts';
import type { App } from '../org/app.ts';
import { keepApproval } from '../org/approvals.ts';
import type { Approval } from '../org/token.ts';
import type { User } from '../org/user.ts';
import { randomText } from '../random-text.ts';

/** A refresh token is remembered so long, whatever its policy says. */
const rememberedMs = 365 * 24 * 60 * 60 * 1000;

/** A new approval of the app by the user, with its first refresh token. */
export function issueRefreshToken(
  call: Call,
  order: { app: App; user: User; scopes: readonly string[] },
): Approval {
  const approval: Approval = {
    clientId: order.app.clientId,
    userId: order.user.id,
    scopes: order.scopes,
    givenAt: call.now,
    current: newToken(call),
  };
  keepApproval(call.org, approval);
  remember(call, approval);
  return approval;
}

/** Puts a new refresh token in the place of the current one, which is dead from now on. */
export function rotateRefreshToken(call: Call, approval: Approval): string {
  approval.current = newToken(call);
  remember(call, approval);
  return approval.current;
}

function newToken(call: Call): string {
  return `5Aep861EMULATOR.${randomText(call.random, 70)}`;
}

function remember(call: Call, approval: Approval): void {
  const kept = { approval, inProgress: false, keepUntil: call.now + rememberedMs };
  call.org.refreshTokens.set(approval.current, kept);
}
