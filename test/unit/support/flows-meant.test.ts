import assert from 'node:assert/strict';
import { flowsMeant } from '../../../src/support/doctor/flows-meant.ts';

const filled = (names: string): readonly (readonly [string, string])[] =>
  names.split(' ').map((name) => [name, 'EXAMPLE'] as const);

const empty = (names: string): readonly (readonly [string, string])[] =>
  names.split(' ').map((name) => [name, ''] as const);

describe('the flow that an environment is for', () => {
  const rows: readonly (readonly [
    title: string,
    values: readonly (readonly [string, string])[],
    expected: string,
  ])[] = [
    [
      'has host, key and secret and nothing else',
      filled('url version clientId clientSecret'),
      'client-credentials',
    ],
    [
      'has the names of all flows, and the values of one',
      [...filled('url version clientId clientSecret'), ...empty('username password redirectUrl')],
      'client-credentials',
    ],
    [
      'names a user beside key and secret',
      filled('url version clientId clientSecret username'),
      'client-credentials',
    ],
    [
      'is the template of another flow, though the values are enough for client credentials',
      [...filled('url version clientId clientSecret username redirectUrl'), ...empty('privateKey')],
      'jwt-bearer',
    ],
    [
      'has the settings of a JWT bearer client',
      filled('url version clientId username privateKey'),
      'jwt-bearer',
    ],
    [
      'has a callback URL beside key and secret',
      filled('url version clientId clientSecret redirectUrl'),
      'authorization-code',
    ],
    [
      'is the template of the legacy flow',
      filled('url version clientId clientSecret username password'),
      'username-password',
    ],
  ];
  for (const [title, values, expected] of rows)
    it(`${title}: ${expected}`, () => {
      const found = flowsMeant(new Map(values), undefined);
      assert.deepEqual(
        found.map(({ id }) => id),
        [expected],
      );
    });
});
