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
    [' https://me:EXAMPLE-1@h/x y', ['urlPassword: EXAMPLE-1']],
    ['https://me@acme.example:EXAMPLE-1@h', ['urlPassword: EXAMPLE-1']],
    ['jdbc:postgresql://me:EXAMPLE-1@db/x', ['urlPassword: EXAMPLE-1']],
    ['https://h.example', []],
    ['me:you@h', []],
    ['{"username":"integration@acme.com.uat.example","instance_url":"https://h.example"}', []],
    ['Contact: support@acme.example, see https://wiki.example', []],
    ['https://wiki.example, contact: support@acme.example', []],
  ] as const)
    it(`learns ${learnt.join() || 'nothing'} from ${about}`, () => {
      assert.deepEqual(learntFrom(about), learnt);
    });

  for (const part of [' ', 'a', 'a:', 'a@', 'a://'])
    it(`looks as far as the end of a value with a million times "${part}"`, () => {
      const many = part.repeat(1_000_000);
      assert.ok(learntFrom(`${many}://${many}/@`).length <= 2);
    });
});
