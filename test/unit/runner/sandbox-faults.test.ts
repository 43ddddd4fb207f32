import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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

  it('calls once what wants to be called once, while the run goes on too', () => {
    const release = onSandboxException(note('one'));
    process.emit(event, new Error('of this program'));
    release();
    assert.deepEqual(told, ['process: of this program']);
    assert.equal(process.listenerCount(event), 0);
  });

  it('leaves everything as it was, also that a listener is called only once', () => {
    onSandboxException(note('one'))();
    throwAll();
    assert.deepEqual(told, ['process: of a script']);
  });
});

describe('what nobody else listens for while a run goes on', () => {
  const faults = new URL('../../../src/runner/sandbox-faults.ts', import.meta.url).href;

  /** How Node ends, and what it says: a listener of a run says what it is told. */
  function endOf(happening: string) {
    const program = `
      import { onSandboxException, onSandboxRejection } from ${JSON.stringify(faults)};
      onSandboxException(() => console.log('told of an exception'));
      onSandboxRejection(() => console.log('told of a rejection'));
      ${happening}`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import=tsx', '--input-type=module', '--eval', program],
      { encoding: 'utf8' },
    );
    return { status, stdout, error: /^(?:\w*Error: .*?)(?=;|$)/m.exec(stderr)?.[0] };
  }

  for (const [what, happening, error] of [
    [
      'an error',
      "setTimeout(() => { throw new Error('of this program'); });",
      'Error: of this program',
    ],
    [
      'a promise rejected with an error',
      "Promise.reject(new TypeError('of this program'));",
      'TypeError: of this program',
    ],
    [
      'a promise rejected with a text',
      "Promise.reject('a text');",
      "Error: A promise was rejected with 'a text'",
    ],
  ] as const)
    it(`ends Node as without the run: ${what}`, () => {
      assert.deepEqual(endOf(happening), { status: 1, stdout: '', error });
    }).timeout(20_000);

  it('does not end it where a script rejects a promise', () => {
    const { status, stdout } = endOf(
      "(await import('node:vm')).runInNewContext(\"Promise.reject('a text')\");",
    );
    assert.deepEqual({ status, stdout }, { status: 0, stdout: 'told of a rejection\n' });
  }).timeout(20_000);
});
