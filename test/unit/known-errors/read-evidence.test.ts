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
    '{"error":"invalid_grant"} and not https://a.example/?error=access_denied': {
      error: 'invalid_grant',
      kinds: ['oauth', 'cpq'],
    },
    'HTTP/1.1 401 Unauthorized': { status: 401 },
  };
  for (const [input, read] of Object.entries(pasted)) {
    it(JSON.stringify(input), () => {
      assert.deepEqual(readIn(input), read);
    });
  }

  it('with the plus signs of a description as spaces', () => {
    const { text } = readEvidence('a+b&error_description=ip+restricted+now&c=d+e');
    assert.equal(text, 'a+b&error_description=ip restricted now&c=d+e');
  });

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

/** What is read of a text, by what it says of it; a key that no text has stands for none. */
function itReads(
  what: string,
  texts: Readonly<Record<string, readonly string[]>>,
  read: (text: string) => unknown,
): void {
  for (const [value, all] of Object.entries(texts))
    for (const text of all)
      it(`${what} of ${JSON.stringify(text)} is ${value}`, () =>
        assert.equal(String(read(text)), value));
}

describe('of an answer', () => {
  itReads(
    'the status',
    {
      401: [
        'it was HTTP 401',
        'it was http401',
        'it was http: 401',
        'it was http :401',
        'it was HTTP/2 401',
        'it was HTTP/1.1 401',
        'the status 401',
        'the status code: 401',
        'the statusCode=401',
        '{"status":401}',
        'its Status 401',
        '401',
        '  401, again',
        'it answers 401',
        'they answer 401',
        'it answered with  401',
        'we got 401',
        'we got a 401',
        'we got an 401',
        'it returns 401',
        'they return 401',
        'it returned  401',
        'it gives  a  401',
        'they give 401',
        'it is a 401 Unauthorized',
      ],
      302: ['what a 302 found'],
      400: ['a 400 Bad Request'],
      403: ['a 403 forbidden'],
      404: ['a 404 not found'],
      410: ['a 410 gone'],
      undefined: [
        'it was xhttp 401',
        'it was http 4011',
        'it was http/ 401',
        'a substatus 401',
        'the status 4011',
        'the status of 401',
        'x 401',
        '4011',
        'we forgot 401',
        'we got 4011',
        'we got some 401',
        'an 1401 gone',
        'a 201 gone',
        'a 401 goner',
        'a 401 x',
        'http 41',
        'we have 401 records',
      ],
    },
    (text) => readEvidence(text).status,
  );

  itReads(
    'the empty body',
    {
      true: [
        'an empty body',
        'an empty response body',
        'no body',
        'no response body',
        'without body',
        'without a body',
        'nothing in the body',
        'body empty',
        'the body is empty',
        'the body was empty',
        'body: empty',
        'body : nothing',
        'body:empty',
        'an empty response',
      ],
      false: [
        'nobody',
        'nobody is here',
        'no bodyguard',
        'anempty body',
        'no other body',
        'no xresponse body',
        'anybody empty',
        'the body seems empty',
        'body emptyish',
        'an empty responses',
        'xempty response',
      ],
    },
    (text) => readEvidence(text).emptyBody,
  );

  const inUrl = 'callback,authorize-text,error-page';
  itReads(
    'the kind',
    {
      'error-page': [
        'RemoteAccessErrorPage',
        '<HTML>',
        '<!DOCTYPE x>',
        'OAUTH_EC_APP_NOT_FOUND',
        'an OAUTH_ABCD',
      ],
      rest: ['[{"message"', '[ { "errorCode"', '[\n{\n"fields"', 'an <errorCode>'],
      'oauth,cpq': ['"error":', '"error" :', '"errorCode":', 'an <error>'],
      [inUrl]: [
        'http://a.example/?error=x',
        'HTTPS://a.example/?code=a&error=x',
        'see https://a.example/#error=x',
      ],
      'authorize-text': ['error=x', 'an error=x'],
      '': [
        'OAUTH_ABC',
        'XOAUTH_ABCD',
        '[{"messages"',
        '{"message"',
        '"errors":',
        'xerror=x',
        'https://a.example/error',
      ],
    },
    (text) => readEvidence(text).kinds,
  );
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
