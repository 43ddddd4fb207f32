import assert from 'node:assert/strict';
import { clientCredentialsRequest } from '../../../src/flows/requests/client-credentials-request.ts';
import { autoTokenVariables, scriptVariables } from '../../../src/flows/script-variables.ts';
import { autoTokenScript } from '../../../src/generator/auto-token-script.ts';
import { entryFunction, sandboxCode } from '../../../src/generator/sandbox-code.ts';
import type { ScriptCall, ScriptName } from '../../../src/model/script-call.ts';
import { variableNames } from '../../../src/model/variables.ts';

/** One call of each script, with the options that bring all of its code along. */
const calls: Readonly<Record<ScriptName, readonly ScriptCall[]>> = {
  'sign-assertion': [
    { script: 'sign-assertion', options: { into: '_assertion' } },
    { script: 'sign-assertion', options: { into: '_assertion', tamper: 'wrong-key' } },
  ],
  'sign-actor-token': [
    { script: 'sign-actor-token', options: { into: '_actorToken' } },
    { script: 'sign-actor-token', options: { into: '_actorToken', tamper: 'wrong-key' } },
  ],
  'prepare-authorization': [
    { script: 'prepare-authorization', options: { into: '_authorizeUrl' } },
  ],
  'read-callback': [{ script: 'read-callback', options: { into: '_code' } }],
  'prepare-approval': [{ script: 'prepare-approval', options: { into: '_approvalUrl' } }],
};

/** Names of variables that stand between quotes in the code of a script. */
function namedIn(code: string): readonly string[] {
  return variableNames.filter((name) => new RegExp(`['"]${name}['"]`).test(code));
}

describe('the table of variables that scripts read and write', () => {
  for (const [script, variables] of Object.entries(scriptVariables)) {
    it(`says what the code of ${script} names`, () => {
      // Cast: the keys of the table are the names of the scripts.
      const code = calls[script as ScriptName].map((call) => sandboxCode([entryFunction(call)]));
      assert.deepEqual([...variables].sort(), [...namedIn(code.join('\n'))].sort());
    });
  }

  it('says what the script for autoToken names', () => {
    const request = clientCredentialsRequest;
    const script = autoTokenScript([{ id: 'client-credentials', request }]).join('\n');
    assert.deepEqual([...autoTokenVariables].sort(), [...namedIn(script)].sort());
  });
});
