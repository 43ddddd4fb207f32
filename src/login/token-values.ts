import { Failure } from '../model/failure.ts';
import type { JsonObject } from '../model/json.ts';
import { jsonObjectInPart } from '../model/read-json.ts';
import type { VariableName } from '../model/variables.ts';
import type { TokenResponse } from './exchange-code.ts';
import { sameText } from './read-callback.ts';

/** What a login leaves in the environment. */
export type TokenValues = ReadonlyMap<VariableName, string>;

const members: readonly (readonly [member: string, variable: VariableName])[] = [
  ['access_token', '_accessToken'],
  ['refresh_token', '_refreshToken'],
  ['id_token', '_idToken'],
  ['instance_url', '_endpoint'],
  ['id', '_identityUrl'],
];

function claimsIn(jwt: string): JsonObject {
  return jsonObjectInPart(jwt.split('.')[1] ?? '') ?? {};
}

/** An id token came straight from the token endpoint; its nonce ties it to this login (OIDC 3.1.3.7). */
function checkNonce(idToken: unknown, nonce: string): void {
  if (typeof idToken !== 'string' || sameText(String(claimsIn(idToken)['nonce']), nonce)) return;
  throw new Failure('The id token belongs to another login', {
    exit: 'assertionsFailed',
    why: 'its nonce is not the one that was sent',
    next: 'log in again; if it happens again, something stands between you and the org',
  });
}

/**
 * The variables of a token response. What the org did not give is emptied, so that the tokens of two
 * logins never stand together.
 */
export function tokenValues(body: TokenResponse, nonce: string): TokenValues {
  checkNonce(body['id_token'], nonce);
  const [, orgId = '', userId = ''] =
    /^https?:\/\/[^?#]+\/id\/(00D\w{12,15})\/(005\w{12,15})$/.exec(String(body['id'])) ?? [];
  const values = members.map(([member, variable]): [VariableName, string] => {
    const value = body[member];
    return [variable, typeof value === 'string' ? value : ''];
  });
  return new Map<VariableName, string>([...values, ['_orgId', orgId], ['_userId', userId]]);
}
