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

/** Everything that is known to go wrong, in the order in which a person meets it. */
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

/** The known error of that id, with the members that the entry leaves out as `undefined`. */
export function knownError(id: KnownErrorId): KnownError {
  return catalogue[id];
}

/** Whether a text is the id of a known error. */
export function isKnownErrorId(text: string): text is KnownErrorId {
  return Object.hasOwn(catalogue, text);
}
