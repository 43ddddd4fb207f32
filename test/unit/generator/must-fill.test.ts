import assert from 'node:assert/strict';
import { flowNamed } from '../../../src/flows/index.ts';
import { mustFill } from '../../../src/generator/must-fill.ts';
import type { FlowId } from '../../../src/model/flow.ts';

describe('what a person must fill in', () => {
  const needed: Readonly<Record<FlowId, readonly string[]>> = {
    'client-credentials': ['url', 'version', 'clientId', 'clientSecret'],
    // The secret only serves introspection, which is skipped without it.
    'jwt-bearer': ['url', 'version', 'clientId', 'username', 'redirectUrl', 'privateKey'],
    // Of the three ways to the subject token only the first is the way of an untouched environment.
    'asset-token': ['url', 'version', 'clientId', 'clientSecret'],
    'authorization-code': ['url', 'version', 'clientId', 'clientSecret', 'redirectUrl'],
    'username-password': ['url', 'version', 'clientId', 'clientSecret', 'username', 'password'],
  };
  for (const [id, names] of Object.entries(needed)) {
    it(`for ${id} is ${names.join(', ')}`, () => {
      // Cast: the keys of the table are flow ids.
      assert.deepEqual([...mustFill(flowNamed(id as FlowId))], names);
    });
  }
});
