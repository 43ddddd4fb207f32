import assert from 'node:assert/strict';
import { commands } from '../../../src/cli/commands/index.ts';
import { readArguments } from '../../../src/cli/read-arguments.ts';

describe('readArguments', () => {
  it('does not repeat what was pasted and is no name of an option', async () => {
    const args = [
      'inspect',
      '-----BEGIN PRIVATE KEY-----\\nEXAMPLE-key\\n-----END PRIVATE KEY-----',
    ];
    const inspect = commands.find(({ name }) => name === 'inspect');
    await assert.rejects(readArguments(args, inspect), {
      message: 'There is no option of such a name',
    });
  });
});
