import assert from 'node:assert/strict';
import { openTerminal } from './terminal.ts';

describe('grantsmith --help', () => {
  for (const words of [['--help'], ['run', '--help'], []])
    it(`fits a terminal of 80 columns: ${JSON.stringify(words)}`, async () => {
      const terminal = openTerminal(words, '/', { columns: 80, rows: 24 });
      await terminal.ended;
      const lines = terminal.screen().split('\n');
      assert.match(terminal.screen(), /^Options:$/m);
      assert.deepEqual(
        lines.filter((line) => line.length > 80),
        [],
      );
    });
});
