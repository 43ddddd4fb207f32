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
