import assert from 'node:assert/strict';
import process from 'node:process';
import { runInNewContext } from 'node:vm';
import { onSandboxException } from '../../../src/runner/sandbox-faults.ts';

describe('onSandboxException', () => {
  const event = 'uncaughtException';
  const ofMocha = process.rawListeners(event);
  const told: string[] = [];
  beforeEach(() => {
    told.length = 0;
    process.removeAllListeners(event);
    process.once(event, (error) => told.push(`process: ${error.message}`));
  });
  afterEach(() => {
    process.removeAllListeners(event);
    for (const listener of ofMocha) process.on(event, listener as NodeJS.UncaughtExceptionListener);
  });

  const note = (who: string) => (error: unknown) => told.push(`${who}: ${String(error)}`);
  const throwAll = (): void => {
    process.emit(event, runInNewContext("new Error('of a script')"));
    process.emit(event, new Error('of this program'));
  };

  it('tells each run what a sandbox threw, and leaves the rest to whom it went before', () => {
    const releases = [onSandboxException(note('one')), onSandboxException(note('two'))];
    throwAll();
    for (const release of releases) release();
    assert.deepEqual(told, [
      'one: Error: of a script',
      'two: Error: of a script',
      'process: of this program',
    ]);
  });

  it('leaves everything as it was, also that a listener is called only once', () => {
    onSandboxException(note('one'))();
    throwAll();
    assert.deepEqual(told, ['process: of a script']);
  });
});
