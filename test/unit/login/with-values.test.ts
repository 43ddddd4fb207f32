import assert from 'node:assert/strict';
import { withValues } from '../../../src/login/with-values.ts';

describe('the environment file after a login', () => {
  it('has the new values, and everything else as it was', () => {
    const before = {
      id: 'EXAMPLE',
      name: 'mine',
      values: [
        { key: 'url', value: 'https://host.example', type: 'any', enabled: true, extra: [1] },
        { key: '_accessToken', value: 'EXAMPLE_old', type: 'secret', enabled: false },
      ],
      _postman_variable_scope: 'environment',
      _postman_exported_at: '2026-01-01',
    };
    const text = withValues(
      JSON.stringify(before, null, '\t'),
      new Map([
        ['_accessToken', 'EXAMPLE_new'],
        ['_refreshToken', ''],
        ['_userId', '005EXAMPLE'],
      ]),
    );
    assert.match(text, /^\{\n\t"id"/);
    assert.deepEqual(JSON.parse(text), {
      ...before,
      values: [
        before.values[0],
        { key: '_accessToken', value: 'EXAMPLE_new', type: 'secret', enabled: true },
        { key: '_userId', value: '005EXAMPLE', type: 'default', enabled: true },
      ],
    });
  });

  it('keeps the wrapping of the Postman API', () => {
    const text = withValues(
      JSON.stringify({ environment: { values: [] } }),
      new Map([['_accessToken', 'EXAMPLE_new']]),
    );
    assert.deepEqual(JSON.parse(text), {
      environment: {
        values: [{ key: '_accessToken', value: 'EXAMPLE_new', type: 'secret', enabled: true }],
      },
    });
  });
});
