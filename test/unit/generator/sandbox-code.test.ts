import assert from 'node:assert/strict';
import { entryFunction, sandboxCode } from '../../../src/generator/sandbox-code.ts';
import { sandboxModules } from '../../../src/generator/sandbox-modules.generated.ts';

/** The functions at the top of a piece of code, in their order. */
const functionsIn = (code: string): string[] =>
  Array.from(code.matchAll(/^(?:function|const) (\w+)(?:\(| = \()/gm), ([, name = '']) => name);

describe('sandboxCode', () => {
  it('holds the functions that are named, before all that they use, and nothing else', () => {
    const [first, ...used] = functionsIn(sandboxCode(['signatureMatches']));
    assert.equal(first, 'signatureMatches');
    assert.deepEqual(
      ['hmacSha256', 'utf8', 'sha256', 'hexOfBase64'].filter((name) => !used.includes(name)),
      [],
    );
    assert.ok(used.indexOf('hmacSha256') < used.indexOf('sha256'));
    assert.ok(!used.includes('read'));
  });

  it('holds a module once, however many functions need it', () => {
    const code = sandboxCode(['required', 'read', 'required', 'filledIn']);
    assert.deepEqual(functionsIn(code), ['required', 'read', 'filledIn']);
  });

  it('does not depend on the order of the names', () => {
    const names = ['signAssertion', 'read', 'skipRequest', 'explainRefusal'];
    assert.equal(sandboxCode(names), sandboxCode([...names].reverse()));
  });

  it('is plain JavaScript that defines what it is asked for, for every function there is', () => {
    for (const name of Object.values(sandboxModules).flatMap(({ exports }) => exports)) {
      const define = new Function('pm', `${sandboxCode([name])}\nreturn typeof ${name};`);
      assert.equal(define({}), 'function', name);
    }
  });

  it('is not more than six kilobytes of readable script for the signer and its reading of keys', () => {
    const script = sandboxCode(['signJwt', 'rsaPrivateKey']);
    assert(Buffer.byteLength(script) <= 6 * 1024, `${Buffer.byteLength(script)} bytes`);
    const lines = script.split('\n');
    assert(lines.every((line) => line.length <= 100));
    assert(lines.length > 100);
  });

  it('is bare of types, imports and exports', () => {
    const all = Object.values(sandboxModules)
      .map(({ code }) => code)
      .join('\n');
    assert.doesNotMatch(all, /^(import|export|interface|type) |\bas (string|number|unknown)\b/m);
  });

  it('names a function that is not there', () => {
    assert.throws(
      () => sandboxCode(['sign']),
      new TypeError('src/sandbox exports no function sign'),
    );
  });
});

describe('entryFunction', () => {
  it('is the script name in camel case', () => {
    assert.equal(
      entryFunction({ script: 'prepare-authorization', options: { into: '_authorizeUrl' } }),
      'prepareAuthorization',
    );
    assert.equal(
      entryFunction({ script: 'sign-assertion', options: { into: '_assertion' } }),
      'signAssertion',
    );
  });

  it('is another function where the assertion or the actor token is changed', () => {
    const into = '_assertion';
    for (const change of [
      { claims: { sub: null } },
      { shiftSeconds: -60 },
      { tamper: 'pad' },
    ] as const) {
      const options = { into, ...change } as const;
      assert.equal(entryFunction({ script: 'sign-assertion', options }), 'signChangedAssertion');
    }
    assert.equal(
      entryFunction({ script: 'sign-actor-token', options: { into, tamper: 'wrong-key' } }),
      'signChangedActorToken',
    );
  });

  it('is there for every script', () => {
    for (const script of [
      'sign-assertion',
      'sign-actor-token',
      'prepare-authorization',
      'read-callback',
      'prepare-approval',
    ] as const) {
      const entry = entryFunction({ script, options: { into: '_code' } });
      assert.deepEqual(sandboxModules[`entries/${script}`]?.exports, [entry]);
    }
  });
});
