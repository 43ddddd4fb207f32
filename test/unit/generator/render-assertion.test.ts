import assert from 'node:assert/strict';
import { renderAssertion, type TestContext } from '../../../src/generator/render-assertion.ts';
import { testScript } from '../../../src/generator/test-script.ts';
import type { Assertion } from '../../../src/model/assertion.ts';
import type { Basis } from '../../../src/model/basis.ts';
import { sampleRequest } from './sample-request.ts';

const alone: TestContext = { explained: false, guards: false };
const basis: Basis = { source: 'REST', confidence: 'documented' };

/** The lines between those that open and close the test. */
const bodyOf = (assertion: Assertion, context = alone): readonly string[] =>
  renderAssertion(assertion, context).trim().split('\n').slice(1, -1);

describe('the test of an assertion', () => {
  it('of one status compares it, explains it, and ends the script where something follows', () => {
    const status: Assertion = { kind: 'status', title: "it's fine", basis, oneOf: [200] };
    assert.deepEqual(renderAssertion(status, { explained: 'why()', guards: true }).split('\n'), [
      "pm.test('it\\'s fine', function () {",
      '  pm.expect(pm.response.code, why()).to.equal(200);',
      '});',
      'if (pm.response.code !== 200) return;',
      '',
    ]);
    assert.doesNotMatch(renderAssertion(status, alone), /return|why/);
  });

  it('of several takes any of them', () => {
    const status: Assertion = { kind: 'status', title: 'it is fine', basis, oneOf: [200, 302] };
    assert.deepEqual(
      renderAssertion(status, { ...alone, guards: true })
        .split('\n')
        .slice(1),
      [
        '  pm.expect(pm.response.code).to.be.oneOf([200, 302]);',
        '});',
        'if (![200, 302].includes(pm.response.code)) return;',
        '',
      ],
    );
  });

  it('of a record looks at the prefix of its id where there is one', () => {
    const id: Assertion = { kind: 'record-id', title: 'it is an id', basis, path: 'id' };
    assert.deepEqual(bodyOf(id), ['  pm.expect(isSalesforceId(body.id)).to.be.true;']);
    assert.deepEqual(bodyOf({ ...id, keyPrefix: '001' }), [
      "  pm.expect(isSalesforceId(body.id, '001')).to.be.true;",
    ]);
  });

  it('of a secret compares a boolean, and takes nothing where it is optional', () => {
    const equal: Assertion = {
      kind: 'json',
      title: 'it is the same',
      basis,
      path: 'a.b',
      check: { equalsVariable: 'url' },
    };
    assert.deepEqual(bodyOf(equal), ["  pm.expect(body.a?.b, 'a.b').to.equal(read('url'));"]);
    assert.deepEqual(bodyOf({ ...equal, secret: true, optional: true }), [
      '  if (body.a?.b === undefined) return;',
      "  pm.expect(body.a?.b === read('url'), 'a.b').to.be.true;",
    ]);
  });

  it('of a refusal is of one that is known', () => {
    assert.throws(
      () =>
        renderAssertion({ kind: 'refusal', title: 'it is none', basis, knownError: 'none' }, alone),
      new TypeError('there is no known error none'),
    );
  });

  it('of a refusal without a known code looks at its description alone', () => {
    const knownError = 'app-not-attached-to-agent';
    assert.match(
      renderAssertion({ kind: 'refusal', title: 'it is refused', basis, knownError }, alone),
      /\/\^\.\*: \.\*Connected app is not attached to Agent\//,
    );
  });
});

describe('the tests of a request', () => {
  const inferred: Assertion = {
    kind: 'json-body',
    title: 'it is JSON',
    basis: { source: 'REST', confidence: 'inferred' },
    onlyIf: { filled: 'site' },
  };
  const scriptOf = (folder: (typeof sampleRequest)['folder']): readonly string[] =>
    testScript({ ...sampleRequest, folder, assertions: [inferred] }, { showsToken: false });

  it('say who says so, and ask of the emulator alone what is only inferred', () => {
    const script = scriptOf('Use the token');
    const at = script.findIndex((line) => line.startsWith('// inferred: '));
    assert.equal(script[at + 1], "if (read('emulated') === 'true' && read('site') !== '') {");
  });

  it('do neither in a negative case, which is asked wherever it may be sent', () => {
    const script = scriptOf('Negative cases');
    assert.ok(script.includes("if (read('site') !== '') {"));
    assert.ok(!script.some((line) => line.startsWith('// inferred: ')));
  });
});
