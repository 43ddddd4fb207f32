import { createHmac } from 'node:crypto';
import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { homeOf } from '../checks/check-login.ts';
import type { App } from '../org/app.ts';
import { emulatedId } from '../org/salesforce-id.ts';
import type { AccessToken } from '../org/token.ts';

/** The identity URL: `id` of token answers, and the subject of id tokens. */
export function identityUrl(call: Call, userId: string): string {
  return `${call.host.base}/id/${call.org.id}/${userId}`;
}

/** The members that every token answer with an identity has; absent ones are left out when written. */
export function identityMembers(call: Call, issued: AccessToken): JsonObject {
  return {
    scope: issued.scopes.join(' '),
    instance_url: call.host.base,
    id: identityUrl(call, issued.userId),
    token_type: 'Bearer',
  };
}

/** `issued_at`, milliseconds in a string, and the signature over it and the identity URL. */
export function signedMembers(call: Call, app: App, issued: AccessToken) {
  const issuedAt = String(issued.issuedAt);
  return {
    issued_at: issuedAt,
    signature: createHmac('sha256', app.clientSecret)
      .update(identityUrl(call, issued.userId) + issuedAt)
      .digest('base64'),
  };
}

/** What newer orgs add. */
export function modernMembers(call: Call, issued: AccessToken): JsonObject {
  const prefix = homeOf(call.org) === 'test' ? 'test.' : '';
  return {
    token_format: issued.format,
    ...(issued.scopes.includes('sfap_api')
      ? { api_instance_url: `https://${prefix}api.salesforce.com` }
      : {}),
  };
}

/** What users of an Experience Cloud site get beside the rest. */
export function siteMembers(call: Call): JsonObject {
  if (call.host.kind !== 'site') return {};
  return { sfdc_community_url: call.host.asked, sfdc_community_id: emulatedId('0DB', 1) };
}
