import assert from 'node:assert/strict';
import { valueAt } from '../../../../src/sandbox/lib/value-at.ts';

describe('valueAt', () => {
  const body = { records: [{ Id: '001', Owner: null }], scope: 'api id' };

  it('follows members and array indexes', () => {
    assert.equal(valueAt(body, 'records.0.Id'), '001');
    assert.equal(valueAt(body, 'records.0.Owner'), null);
    assert.equal(valueAt([{ errorCode: 'EXAMPLE' }], '0.errorCode'), 'EXAMPLE');
  });

  it('takes the empty path for the whole body', () => {
    assert.equal(valueAt(body, ''), body);
  });

  it('answers undefined when the path leads nowhere', () => {
    for (const path of ['records.1.Id', 'records.0.Owner.Name', 'scope.length', 'nothing']) {
      assert.equal(valueAt(body, path), undefined, path);
    }
    for (const nobody of [undefined, null, 'EXAMPLE', 5]) {
      assert.equal(valueAt(nobody, 'scope'), undefined);
    }
  });
});
