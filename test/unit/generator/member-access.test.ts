import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { memberAccess } from '../../../src/generator/member-access.ts';

describe('memberAccess', () => {
  const written: readonly (readonly [path: string, code: string])[] = [
    ['', 'body'],
    ['access_token', 'body.access_token'],
    ['0.errorCode', 'body[0]?.errorCode'],
    ['records.0.Id', 'body.records?.[0]?.Id'],
    ['records.10.a1', 'body.records?.[10]?.a1'],
    ['1a.a-1', "body['1a']?.['a-1']"],
    ['a-b.c-d', "body['a-b']?.['c-d']"],
  ];
  for (const [path, code] of written) {
    it(`reads "${path}" as ${code}`, () => assert.equal(memberAccess(path), code));
  }

  it('finds nothing, and fails at nothing, where the path breaks off', () => {
    assert.equal(runInNewContext(memberAccess('records.0.Id'), { body: {} }), undefined);
  });

  it('lets no member name break out', () => {
    const body = { "x'];throw 1;//": 'safe' };
    assert.equal(runInNewContext(memberAccess("x'];throw 1;//"), { body }), 'safe');
  });
});
