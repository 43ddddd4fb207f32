import assert from 'node:assert/strict';
import process from 'node:process';
import { runInNewContext } from 'node:vm';
import { runForeign } from '../run-foreign.ts';

describe('runCollection', () => {
  /** As soon as a run listens, and before its first request. */
  function breakDownAtOnce(): void {
    const breakDown = (event: unknown): void => {
      if (event !== 'uncaughtException') return;
      process.off('newListener', breakDown);
      queueMicrotask(() => process.emit(event, runInNewContext("new Error('looked at')")));
    };
    process.on('newListener', breakDown);
  }

  it('tells a breakdown before the first request as a problem, and not as a wrong command', async () => {
    breakDownAtOnce();
    const { result } = await runForeign([{ name: 'Never', url: 'http://127.0.0.1:9' }]);
    assert.deepEqual(
      result.problems.map(({ kind, message }) => ({ kind, message })),
      [
        {
          kind: 'script-error',
          message: 'Newman broke down over what the script handed over or threw: looked at',
        },
      ],
    );
  });
});
