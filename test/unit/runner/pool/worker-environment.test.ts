import assert from 'node:assert/strict';
import { workerEnvironment } from '../../../../src/runner/pool/worker-environment.ts';

describe('workerEnvironment', () => {
  it('passes on what a worker needs to find its way, and no secret', () => {
    const environment = { PATH: '/bin', https_proxy: 'http://proxy', TOKEN: 'EXAMPLE' };
    assert.deepEqual(workerEnvironment(environment), {
      PATH: '/bin',
      https_proxy: 'http://proxy',
      NO_PROXY: 'localhost,127.0.0.1',
    });
  });

  const cases: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
    [{ NO_PROXY: 'a.example,.b.example' }, 'a.example,.b.example,localhost,127.0.0.1'],
    [{ no_proxy: 'a.example' }, 'a.example,localhost,127.0.0.1'],
    [{ NO_PROXY: '', no_proxy: 'a.example' }, 'a.example,localhost,127.0.0.1'],
    [{ NO_PROXY: '*' }, '*'],
  ];
  for (const [environment, expected] of cases)
    it(`asks no proxy for this machine, nor for ${JSON.stringify(environment)}`, () => {
      assert.equal(workerEnvironment(environment)['NO_PROXY'], expected);
    });
});
