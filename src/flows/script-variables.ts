import type { ScriptName } from '../model/script-call.ts';
import type { VariableName } from '../model/variables.ts';

/**
 * The variables that each pre-request script reads or writes by name, besides the one it is told to
 * write. A test compares this with the code of the scripts.
 */
export const scriptVariables: Readonly<Record<ScriptName, readonly VariableName[]>> = {
  'sign-assertion': [
    'url',
    'site',
    'clientId',
    'username',
    'privateKey',
    'assertion',
    'jwtAudience',
    'jwtLifetimeSeconds',
    'jwtSubjectClaim',
  ],
  'sign-actor-token': [
    'url',
    'site',
    'clientId',
    'jwtAudience',
    'actorPrivateKey',
    'deviceId',
    'assetName',
    'assetSerialNumber',
  ],
  'prepare-authorization': [
    'url',
    'site',
    'clientId',
    'redirectUrl',
    'scope',
    '_state',
    '_codeVerifier',
    '_nonce',
    'callback',
    'emulated',
  ],
  'read-callback': ['callback', '_callback', '_state'],
  'prepare-approval': ['url', 'site', 'clientId', 'redirectUrl'],
};

/** Those that a script makes for the requests to come, besides the one it is told to write. */
export const scriptMakes: Readonly<Partial<Record<ScriptName, readonly VariableName[]>>> = {
  'prepare-authorization': ['_state', '_codeVerifier', '_nonce'],
};

/**
 * Those that the script for autoToken reads or writes, besides those of the token request. What it
 * keeps of an answer is what every token request keeps.
 */
export const autoTokenVariables: readonly VariableName[] = [
  '_accessToken',
  'autoToken',
  'tokenLifetimeSeconds',
  '_issuedAt',
  '_autoTokenAt',
];
