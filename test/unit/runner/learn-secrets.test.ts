import assert from 'node:assert/strict';
import { createRedactor } from '../../../src/redaction/redactor.ts';
import { learnSecrets } from '../../../src/runner/learn-secrets.ts';
import { environmentOf } from './foreign-collection.ts';

describe('learnSecrets', () => {
  function learntFrom(about: string): readonly string[] {
    const learnt: string[] = [];
    const redactor = createRedactor();
    learnSecrets(environmentOf({ about }), {
      ...redactor,
      add: (name, value) => learnt.push(`${name}: ${value}`),
    });
    return learnt;
  }

  for (const [about, learnt] of [
    [' https://me:hunter2@h/x y', ['urlPassword: hunter2']],
    ['https://me@acme.example:hunter2@h', ['urlPassword: hunter2']],
    ['jdbc:postgresql://me:hunter2@db/x', ['urlPassword: hunter2']],
    ['https://h.example', []],
    ['me:you@h', []],
    ['{"username":"integration@acme.com.uat.example","instance_url":"https://h.example"}', []],
    ['Contact: support@acme.example, see https://wiki.example', []],
    ['https://wiki.example, contact: support@acme.example', []],
  ] as const)
    it(`learns ${learnt.join() || 'nothing'} from ${about}`, () => {
      assert.deepEqual(learntFrom(about), learnt);
    });

  it('looks in no time into a long value', () => {
    const startedAt = performance.now();
    for (const part of [' ', 'a', 'a:', 'a@', 'a://'])
      learntFrom(`${part.repeat(100_000)}://${part.repeat(100_000)}/@`);
    assert.ok(performance.now() - startedAt < 2_000);
  });
});
