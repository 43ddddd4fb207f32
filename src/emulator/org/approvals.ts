import type { Org } from './org.ts';
import type { Approval } from './token.ts';

/** A user can hold this many approvals of one app; one more, and the oldest is revoked. */
const approvalsPerUserAndApp = 5;

export function approvalKey(userId: string, clientId: string): string {
  return `${userId}|${clientId}`;
}

/** Keeps a new approval, and revokes the oldest when there are too many. */
export function keepApproval(org: Org, approval: Approval): void {
  const key = approvalKey(approval.userId, approval.clientId);
  const kept = [...(org.approvals.get(key) ?? []), approval];
  const tooMany = kept.slice(0, -approvalsPerUserAndApp);
  for (const oldest of tooMany) oldest.revoked = 'a sixth approval pushed it out';
  org.approvals.set(key, kept.slice(-approvalsPerUserAndApp));
}

/** Kills an approval: its refresh token and the access tokens that came of it. */
export function revokeApproval(org: Org, approval: Approval, why: string): void {
  approval.revoked ??= why;
  const key = approvalKey(approval.userId, approval.clientId);
  const others = (org.approvals.get(key) ?? []).filter((other) => other !== approval);
  org.approvals.set(key, others);
}
