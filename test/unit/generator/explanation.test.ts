import assert from 'node:assert/strict';
import { explanation } from '../../../src/generator/explanation.ts';

describe('explanation', () => {
  it('is none when no known error has words', () => {
    assert.equal(explanation([]), undefined);
    assert.equal(explanation(['state-mismatch']), undefined);
  });

  it('is a plain object where one word tells the errors apart', () => {
    assert.deepEqual(explanation(['session-expired']), {
      table: [
        '// What each known error of this request says, and its first fix.',
        'function fixes() {',
        "  return { INVALID_SESSION_ID: 'Known error session-expired: Get a new access token.' };",
        '}',
        '',
      ].join('\n'),
      code: 'fixes()[body[0]?.errorCode] ?? body[0]?.errorCode',
    });
  });

  it('knows a refusal by its status when the body says nothing, or nothing known', () => {
    const code = 'fixes()[body[0]?.errorCode] ?? fixes()[pm.response.code] ?? body[0]?.errorCode';
    assert.equal(explanation(['session-expired', 'api-version-gone'])?.code, code);
    assert.equal(explanation(['api-version-gone', 'session-expired'])?.code, code);
    assert.match(explanation(['cpq-token-refused'])?.table ?? '', /401'?: 'Known error cpq-/);
  });

  it('compares descriptions where several errors have the same word', () => {
    const found = explanation(['ip-restricted', 'no-valid-scopes']);
    assert.equal(found?.code, 'explainRefusal(body, fixes())');
    assert.deepEqual(
      found?.table.split('\n').map((line) => /'([^']+)': 'Known error/.exec(line)?.[1]),
      [
        undefined,
        undefined,
        undefined,
        'invalid_grant: ip restricted',
        'invalid_grant: no valid scopes defined',
        undefined,
        undefined,
        undefined,
      ],
    );
  });

  it('looks into the text where a refusal is no JSON', () => {
    assert.equal(explanation(['bad-oauth-token'])?.code, 'fixes()[pm.response.text()]');
  });
});
