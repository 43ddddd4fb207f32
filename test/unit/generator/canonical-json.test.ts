import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/generator/canonical-json.ts';

const parameter = { key: 'grant_type', value: 'password', description: 'Chooses the grant.' };

describe('canonicalJson', () => {
  it('writes members in the order of the format, whatever order they were made in', () => {
    assert.equal(canonicalJson({ value: '1', key: 'a' }), canonicalJson({ key: 'a', value: '1' }));
    assert.equal(canonicalJson({ value: '1', key: 'a' }), '{ "key": "a", "value": "1" }\n');
  });

  it('keeps what is short on one line, and breaks the rest with one space', () => {
    assert.equal(
      canonicalJson({ mode: 'urlencoded', urlencoded: [parameter, parameter] }),
      [
        '{',
        ' "mode": "urlencoded",',
        ' "urlencoded": [',
        '  { "key": "grant_type", "value": "password", "description": "Chooses the grant." },',
        '  { "key": "grant_type", "value": "password", "description": "Chooses the grant." }',
        ' ]',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('begins the lines of a script at the left margin', () => {
    assert.equal(
      canonicalJson({ script: { type: 'text/javascript', exec: ['if (a) {', '  b();', '}'] } }),
      [
        '{ "script": { "type": "text/javascript", "exec": [',
        '"if (a) {",',
        '"  b();",',
        '"}"',
        '] } }',
        '',
      ].join('\n'),
    );
  });

  it('does not count the indentation: a member that moves to another folder stays as it is', () => {
    const line = `{ "key": "${'k'.repeat(105)}" }`;
    const nested = canonicalJson({ item: [{ item: [{ key: 'k'.repeat(105) }, 1, 2] }] });
    assert.ok(nested.includes(line), nested);
  });

  it('puts no script on one line, however short', () => {
    assert.equal(canonicalJson({ exec: ['a();'] }), '{ "exec": [\n"a();"\n] }\n');
  });

  it('leaves out what is undefined', () => {
    assert.equal(canonicalJson({ key: 'a', description: undefined }), '{ "key": "a" }\n');
  });

  it('puts members that we do not write behind those that we do, as they came', () => {
    assert.equal(
      canonicalJson({ zebra: 1, auth: 'none', apple: 2, id: 'a' }),
      '{ "id": "a", "auth": "none", "zebra": 1, "apple": 2 }\n',
    );
  });

  it('is read back as what it was', () => {
    const text = fc.string({ unit: 'binary' });
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 4 }, text, fc.boolean(), tie('list'), tie('object')),
      list: fc.array(tie('any'), { maxLength: 4 }),
      object: fc.record({ key: text, exec: fc.array(text), item: tie('any') }),
    })).any;
    fc.assert(
      fc.property(value, (one) => {
        // Cast: built of strings, booleans, lists and objects alone.
        const json = one as Parameters<typeof canonicalJson>[0];
        assert.deepEqual(JSON.parse(canonicalJson(json)), JSON.parse(JSON.stringify(json)));
      }),
    );
  });
});
