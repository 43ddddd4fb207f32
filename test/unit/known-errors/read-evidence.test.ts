import assert from 'node:assert/strict';
import { readEvidence } from '../../../src/known-errors/explain/evidence.ts';
import { normalText, wordsOf } from '../../../src/known-errors/explain/normal-text.ts';

/** Code, words and status that are read from a text; what is not there is no member. */
function readIn(input: string): Readonly<Record<string, unknown>> {
  const { error, description, status, kinds } = readEvidence(input);
  const members = { error, description, status, kinds };
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && String(value) !== ''),
  );
}

describe('a pasted text is read', () => {
  const pasted: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'nothing of it': {},
    '{"error":"invalid_grant","error_description":"ip \\"restricted\\""}': {
      error: 'invalid_grant',
      description: 'ip',
      kinds: ['oauth', 'cpq'],
    },
    '"{\\"error\\":\\"invalid_grant\\"}"': { error: 'invalid_grant', kinds: ['oauth', 'cpq'] },
    '{"url":"https:\\/\\/a.example\\/?error=access_denied"}': {
      error: 'access_denied}',
      kinds: ['callback', 'authorize-text', 'error-page'],
    },
    '<OAuth><error>invalid_grant</error><error_description>ip restricted</error_description></OAuth>':
      { error: 'invalid_grant', description: 'ip restricted', kinds: ['oauth', 'cpq'] },
    '<errorCode>INVALID_SESSION_ID</errorCode><message>Session expired</message>': {
      error: 'invalid_session_id',
      description: 'session expired',
      kinds: ['rest'],
    },
    'error=invalid_grant&error_description=ip+restricted': {
      error: 'invalid_grant',
      description: 'ip restricted',
      kinds: ['authorize-text'],
    },
    'error=a+b&error_description=100%25+sure%2e': {
      error: 'a b',
      description: '100% sure',
      kinds: ['authorize-text'],
    },
    'error=invalid_grant&error_description=user%20hasn%E2%80%99t': {
      error: 'invalid_grant',
      description: 'user hasnt',
      kinds: ['authorize-text'],
    },
    'error%3Dinvalid_grant and %ff%fe': { error: 'invalid_grant', kinds: ['authorize-text'] },
    'error=%ff%fe&error_description=100%': {
      error: '%ff%fe',
      description: '100%',
      kinds: ['authorize-text'],
    },
    "{ error: 'invalid_client', error_description: 'invalid client credentials' }": {
      error: 'invalid_client',
      description: 'invalid client credentials',
    },
    'Error, error: invalid_grant, message: some words': {
      error: 'invalid_grant',
      description: 'some words',
    },
    'HTTP/1.1 401 Unauthorized': { status: 401 },
  };
  for (const [input, read] of Object.entries(pasted)) {
    it(JSON.stringify(input), () => {
      assert.deepEqual(readIn(input), read);
    });
  }

  it('with its codes and its words apart, and as it was before it was decoded', () => {
    const { text, encodedText, codes, words, descriptionWords } = readEvidence(
      'error=a_b--c&error_description=Two%20words',
    );
    assert.deepEqual(
      [text, encodedText],
      ['error=a_b--c&error_description=two words', 'error=a_b--c&error_description=two%20words'],
    );
    assert.deepEqual(
      [[...codes], [...words], [...descriptionWords]],
      [
        ['error', 'a_b', 'c', 'error_description', 'two', 'words'],
        ['error', 'a_b', 'error_description', 'two', 'words'],
        ['two', 'words'],
      ],
    );
  });
});

describe('normal text', () => {
  it('is in lower case, with one space, without quotes and without marks at its ends', () => {
    assert.deepEqual(
      [
        ' .,;:!?User  hasn’t\n\tapproved?!:;,. ',
        '“quoted” «text» `code`',
        'a. b',
        '...',
        '',
        'ﬁne Ｗide',
        'x',
      ].map(normalText),
      ['user hasnt approved', 'quoted text code', 'a. b', '', '', 'fine wide', 'x'],
    );
  });

  it('has words of two letters and more, each once', () => {
    assert.deepEqual([...wordsOf('A to-do: to DO it_2, é, éa')], ['to', 'do', 'it_2', 'éa']);
    assert.deepEqual([...wordsOf('- . a')], []);
  });
});
