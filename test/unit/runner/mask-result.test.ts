import assert from 'node:assert/strict';
import type { RequestResult } from '../../../src/model/run-result.ts';
import { createRedactor } from '../../../src/redaction/redactor.ts';
import { resultMasker } from '../../../src/runner/mask-result.ts';

const request = (text: string): RequestResult => ({
  folders: [text],
  name: text,
  iteration: 0,
  method: 'GET',
  url: text,
  status: 200,
  durationMs: 123456,
  skipped: false,
  assertions: [{ name: text, outcome: 'passed', message: text, knownError: 'invalid-grant' }],
  problems: [{ kind: 'transport', message: text, next: text, where: text }],
  console: [text],
  tokens: [{ name: text, way: 'received', header: { alg: text }, claims: { a: [text] } }],
  follows: { request: 0, how: 'no-value', variables: [text] },
});

describe('a masked result', () => {
  const words = ['passed', 'transport', 'received', 'no-value', '123456', 'assertions', 'status'];

  for (const word of words)
    it(`has lost every text of a stranger and no word of ours to the secret ${word}`, () => {
      const redactor = createRedactor();
      redactor.add('password', word);
      const mask = redactor.mask(word);
      assert.deepEqual(resultMasker(redactor).request(request(word)), request(mask));
    });

  it('has the beginning of a long message, and no part of a secret at its end', () => {
    const redactor = createRedactor();
    redactor.add('password', 'EXAMPLE-pw-1');
    const thrown = `${'m'.repeat(9_990)} EXAMPLE-pw-1${'m'.repeat(1_000_000)}`;
    const { assertions, problems } = resultMasker(redactor).request(request(thrown));
    for (const { message = '' } of [...assertions, ...problems]) {
      assert.match(
        message.slice(9_980, 10_100),
        /^m{10} «password… and 1,000,015 characters more$/,
      );
    }
  });

  it('has no text of a stranger about the collection either', () => {
    const redactor = createRedactor();
    redactor.add('password', 'interrupted');
    const about = (text: string) => ({
      name: text,
      target: text,
      durationMs: 1,
      problems: [{ kind: 'interrupted' as const, message: text, next: text }],
      leftOut: [{ name: text, reason: text }],
    });
    const mask = redactor.mask('interrupted');
    assert.deepEqual(resultMasker(redactor).about(about('interrupted')), about(mask));
  });
});
