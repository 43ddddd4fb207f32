import type { KnownError } from '../model/known-error.ts';
import { apiErrors } from './catalogue/api.ts';
import { authorizeErrors } from './catalogue/authorize.ts';
import { clientErrors } from './catalogue/client.ts';
import { cpqErrors } from './catalogue/cpq.ts';
import { tokenEndpointApps } from './catalogue/token-endpoint-apps.ts';
import { tokenEndpointAssertions } from './catalogue/token-endpoint-assertions.ts';
import { tokenEndpointCodes } from './catalogue/token-endpoint-codes.ts';
import { tokenEndpointRequests } from './catalogue/token-endpoint-requests.ts';
import { tokenEndpointUsers } from './catalogue/token-endpoint-users.ts';

/** Everything that is known to go wrong; of like ones the more frequent first. */
export const catalogue = {
  ...tokenEndpointUsers,
  ...tokenEndpointApps,
  ...tokenEndpointAssertions,
  ...tokenEndpointCodes,
  ...tokenEndpointRequests,
  ...authorizeErrors,
  ...apiErrors,
  ...cpqErrors,
  ...clientErrors,
} as const satisfies Record<string, KnownError>;

export type KnownErrorId = keyof typeof catalogue;

// `Object.keys` forgets the key type; the catalogue is a literal without other keys.
export const knownErrorIds = Object.keys(catalogue) as readonly KnownErrorId[];

/** The catalogue as a person reads it: by what was asked, and what has to do with the refusal. */
export const chapters: readonly { readonly title: string; readonly ids: readonly string[] }[] = [
  { title: 'Token endpoint: the user', ids: Object.keys(tokenEndpointUsers) },
  { title: 'Token endpoint: the app', ids: Object.keys(tokenEndpointApps) },
  {
    title: 'Token endpoint: assertions and exchanged tokens',
    ids: Object.keys(tokenEndpointAssertions),
  },
  {
    title: 'Token endpoint: codes and refresh tokens; revoke',
    ids: Object.keys(tokenEndpointCodes),
  },
  { title: 'Token endpoint: the request', ids: Object.keys(tokenEndpointRequests) },
  { title: 'Browser and callback', ids: Object.keys(authorizeErrors) },
  { title: 'Calling the APIs', ids: Object.keys(apiErrors) },
  { title: 'CPQ admin API (Logik.io, ServiceNow)', ids: Object.keys(cpqErrors) },
  { title: 'In the client', ids: Object.keys(clientErrors) },
];

/** The known error of that id, with the members that the entry leaves out as `undefined`. */
export function knownError(id: KnownErrorId): KnownError {
  return catalogue[id];
}

/** Whether a text is the id of a known error. */
export function isKnownErrorId(text: string): text is KnownErrorId {
  return Object.hasOwn(catalogue, text);
}
