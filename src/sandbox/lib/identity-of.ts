import { isSalesforceId } from './is-salesforce-id.ts';

/** The ids in an identity URL, as in `https://login.salesforce.com/id/00D…/005…`. */
export function identityOf(url: unknown): { orgId: string; userId: string } | undefined {
  const [, orgId, userId] = /^https?:\/\/[^?#]+\/id\/(\w+)\/(\w+)$/.exec(String(url)) ?? [];
  if (!orgId || !userId) return undefined;
  if (!isSalesforceId(orgId, '00D') || !isSalesforceId(userId, '005')) return undefined;
  return { orgId, userId };
}
