import assert from 'node:assert/strict';
import type { Environment, EnvironmentValue } from '../../../../src/model/environment.ts';
import {
  environmentChanges,
  withEnvironmentChanges,
} from '../../../../src/runner/pool/environment-changes.ts';

const value = (key: string, text: string, more: Partial<EnvironmentValue> = {}) => ({
  key,
  value: text,
  type: 'default' as const,
  enabled: true,
  ...more,
});

const environmentOf = (...values: readonly EnvironmentValue[]): Environment => ({
  id: 'e',
  name: 'org',
  values,
  _postman_variable_scope: 'environment',
});

describe('what a run has changed in its environment', () => {
  const before = environmentOf(value('url', 'u'), value('twice', '1'), value('twice', '2'));

  const after: Readonly<Record<string, readonly [Environment, readonly unknown[]]>> = {
    nothing: [before, [null, null, null]],
    'a value': [
      environmentOf(value('url', 'u'), value('twice', '1'), value('twice', '3')),
      [null, null, value('twice', '3')],
    ],
    'the type of a value': [
      environmentOf(
        value('url', 'u', { type: 'secret' }),
        value('twice', '1'),
        value('twice', '2'),
      ),
      [value('url', 'u', { type: 'secret' }), null, null],
    ],
    'whether a value is enabled': [
      environmentOf(
        value('url', 'u', { enabled: false }),
        value('twice', '1'),
        value('twice', '2'),
      ),
      [value('url', 'u', { enabled: false }), null, null],
    ],
    'a value more': [
      environmentOf(...before.values, value('token', 't')),
      [null, null, null, value('token', 't')],
    ],
  };

  for (const [what, [environment, changes]] of Object.entries(after))
    it(`is told, and brings the environment back: ${what}`, () => {
      const told = environmentChanges(before, environment);
      assert.deepEqual(told, changes);
      assert.deepEqual(withEnvironmentChanges(before, told), environment);
    });
});
