import type { Call } from '../call.ts';

/** The page where a user answers the authorize request that waits under this reference. */
export function approvalUrl(call: Call, source: string): string {
  return `${call.host.asked}/setup/secur/RemoteAccessAuthorizationPage.apexp?source=${source}`;
}

/** The login page, which leads on to the approval page. */
export function loginUrl(call: Call, source: string): string {
  const query = new URLSearchParams({ ec: '302', startURL: approvalUrl(call, source) });
  return `${call.host.asked}/?${query}`;
}
