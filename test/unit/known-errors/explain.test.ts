import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogue, knownErrorIds } from '../../../src/known-errors/catalogue.ts';
import { wordingsOf } from '../../../src/known-errors/explain/wordings.ts';
import { explain } from '../../../src/known-errors/explain.ts';
import { pastedInputs } from './pasted-inputs.ts';

const idsFor = (input: string) => explain(input).map(({ id }) => id);

describe('explain', () => {
  for (const [input, first] of pastedInputs) {
    it(`names ${first} first for ${JSON.stringify(input.slice(0, 90))}`, () => {
      assert.equal(idsFor(input)[0], first);
    });
  }

  it('takes the id of every known error, and gives that one alone', () => {
    assert.deepEqual(
      knownErrorIds.map(idsFor),
      knownErrorIds.map((id) => [id]),
    );
  });

  it('knows every wording of every known error again in free text', () => {
    const lost = knownErrorIds.flatMap((id) =>
      wordingsOf(catalogue[id]).flatMap(({ error, description }) => {
        const pasted = [error, description].filter(Boolean).join(' ');
        return pasted === '' || description === undefined || idsFor(pasted).includes(id)
          ? []
          : [`${id}: ${pasted}`];
      }),
    );
    assert.deepEqual(lost, []);
  });

  it('offers several causes for an error code that stands for many', () => {
    const ids = idsFor('{"error":"invalid_grant"}');
    assert.ok(ids.length > 1 && ids.every((id) => hasError(id, 'invalid_grant')), ids.join(' '));
  });

  it('prefers known errors without a known text when the text is a new one', () => {
    const [first] = idsFor('{"error":"invalid_grant","error_description":"EXAMPLE new wording"}');
    assert.equal(first, 'code-verifier-missing');
  });

  for (const input of [
    'the audience clapped',
    'run as fast as you can',
    'the state of the match',
    'My cat has approved this consumer',
    '{"error":"invalid_grant","error_description":"EXAMPLE new wording"}',
    '400',
    '403 forbidden',
  ]) {
    it(`calls it a guess what ${JSON.stringify(input)} may mean`, () => {
      const explanations = explain(input);
      assert.ok(explanations.length > 0);
      assert.deepEqual(
        explanations.filter(({ certain }) => certain),
        [],
      );
    });
  }

  it('is certain of an id, of known words, and of a code that stands for one thing alone', () => {
    const certain = (input: string) =>
      explain(input)
        .filter((one) => one.certain)
        .map(({ id }) => id);
    assert.deepEqual(certain('ip-restricted'), ['ip-restricted']);
    assert.deepEqual(certain('the audience is invalid'), ['audience-is-invalid']);
    assert.deepEqual(certain('{"error":"redirect_uri_missing"}'), ['redirect-uri-missing']);
    assert.deepEqual(certain('it said OAUTH_APP_BLOCKED'), ['app-blocked']);
  });

  it('orders by score', () => {
    const scores = explain('{"error":"invalid_request"}').map(({ score }) => score);
    assert.deepEqual(
      scores,
      [...scores].sort((one, other) => other - one),
    );
  });

  for (const input of [
    '',
    '   ',
    'hello',
    'why',
    '{}',
    '[]',
    '200 OK',
    '{"a":1}',
    '%',
    '\u0000',
    '<html></html>',
  ]) {
    it(`says honestly that it knows nothing about ${JSON.stringify(input)}`, () => {
      assert.deepEqual(explain(input), []);
    });
  }

  it('never gives back anything of what was pasted around the error', () => {
    const secret = fc.stringMatching(/^[A-Z0-9]{12,40}$/);
    const wrapped = fc.constantFrom(
      (it: string) =>
        `{"error":"invalid_grant","error_description":"authentication failure ${it}"}`,
      (it: string) => `http://localhost/?error=access_denied&state=${it}&code=${it}`,
      (it: string) => `client_secret=${it}&error=invalid_client&error_description=${it}`,
      (it: string) =>
        `Authorization: Bearer ${it}\n\n[{"errorCode":"INVALID_SESSION_ID","message":"${it}"}]`,
      (it: string) => `user hasn't approved this consumer ${it}`,
    );
    fc.assert(
      fc.property(secret, wrapped, (value, wrap) => {
        const explanations = explain(wrap(value));
        assert.ok(explanations.length > 0);
        assert.ok(!JSON.stringify(explanations).includes(value));
      }),
    );
  });

  it('answers any text without failing, also a million characters that begin again and again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) =>
        Array.isArray(explain(text)),
      ),
    );
    // To go through any of them once for each of its parts would take hours.
    for (const part of [
      '{"error":"',
      '<error>',
      '\\"',
      '{',
      '[ {',
      '. ',
      'http://',
      '%41',
      'error=',
    ]) {
      explain(part.repeat(200_000));
      explain(`error=${part.repeat(200_000)}x`);
    }
  });
});

function hasError(id: (typeof knownErrorIds)[number], error: string): boolean {
  return wordingsOf(catalogue[id]).some((wording) => wording.error === error);
}
