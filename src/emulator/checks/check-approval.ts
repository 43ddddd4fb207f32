import type { Call } from '../call.ts';
import type { App } from '../org/app.ts';
import { approvalKey } from '../org/approvals.ts';
import type { User } from '../org/user.ts';
import { demand } from '../refusal.ts';

/**
 * Whether the user may use the app. With self-authorisation, and when nobody at all is attached to
 * the app, Salesforce says that the user has not approved it; otherwise that the admin has not.
 */
export function checkApproval(call: Call, app: App, user: User): void {
  const selfAuthorized = app.permittedUsers === 'self-authorized';
  demand(call, 'the user may use the app', isApproved(call, app, user), [
    selfAuthorized || call.switches.userApproved === 'nobody'
      ? 'user-has-not-approved'
      : 'user-not-admin-approved',
    selfAuthorized
      ? `${user.username} never approved the app with a refresh scope`
      : `${user.username} has no profile or permission set that is attached to the app`,
  ]);
}

export function isApproved(call: Call, app: App, user: User): boolean {
  const approved = call.switches.userApproved;
  if (approved === 'no' || approved === 'nobody') return false;
  if (app.permittedUsers === 'admin-approved') return app.attachedUserIds.includes(user.id);
  if (approved === 'yes') return true;
  const consented = call.org.consents.get(approvalKey(user.id, app.clientId)) ?? [];
  return consented.some((scope) => scope === 'refresh_token' || scope === 'offline_access');
}
