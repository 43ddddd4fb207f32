import assert from 'node:assert/strict';
import { scriptText } from '../../../src/generator/script-text.ts';

describe('the text of a script', () => {
  it('begins with what it is and what it does; the functions that it calls stand below', () => {
    const lines = scriptText('prerequest', ['A request', 'Skips it.'], 'skipRequest();');
    assert.deepEqual(lines, [
      '// A request',
      '// Skips it.',
      '(function () {',
      'skipRequest();',
      '',
      '// What this uses:',
      '',
      '// Keeps the request from being sent; an engine that cannot skip sends it.',
      'function skipRequest() {',
      '  if (pm.execution?.skipRequest) pm.execution.skipRequest();',
      '}',
      '})();',
    ]);
  });

  it('is called at its end where its functions need a table to be there first', () => {
    const body = 'if (signatureMatches({}, "")) done();';
    const lines = scriptText('test', ['A request', 'Checks it.'], body);
    assert.deepEqual(lines.slice(0, 6), [
      '// A request',
      '// Checks it.',
      '(function () {',
      'function checkAnswer() {',
      '  if (signatureMatches({}, "")) done();',
      '}',
    ]);
    assert.deepEqual(lines.slice(-2), ['checkAnswer();', '})();']);
    new Function(lines.join('\n'));
  });

  it('is a call at its end, and the called function at its top, where nothing else is done', () => {
    const lines = scriptText('prerequest', ['A request', 'Signs.'], 'signAssertion({});');
    assert.equal(lines[3], 'function signAssertion({ into }, next = () => undefined) {');
    assert.deepEqual(lines.slice(-2), ['signAssertion({});', '})();']);
  });

  it('brings nothing along when it calls nothing', () => {
    const lines = scriptText('test', ['A request', 'Checks it.'], 'done();');
    assert.deepEqual(lines, [
      '// A request',
      '// Checks it.',
      '(function () {',
      'done();',
      '})();',
    ]);
  });
});
