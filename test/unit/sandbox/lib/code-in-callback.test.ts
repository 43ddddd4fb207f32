import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeInCallback } from '../../../../src/sandbox/lib/code-in-callback.ts';
import { queryValue } from '../../../../src/sandbox/lib/query-value.ts';

/** Codes as Salesforce makes them, and worse. */
const code = fc
  .string({ unit: fc.constantFrom(...'aPrxZ09._-~!*%+=/&?#'), minLength: 1, maxLength: 60 })
  .filter((text) => !/(^|[?&])(code|error)=/.test(text));

describe('codeInCallback', () => {
  it('takes any code out of the whole URL, out of its query, and out of an encoded text', () => {
    fc.assert(
      fc.property(code, fc.boolean(), (expected, isFirst) => {
        const value = encodeURIComponent(expected);
        const query = isFirst ? `code=${value}&state=s` : `state=s&code=${value}`;
        for (const text of [
          `http://localhost:1717/callback?${query}`,
          `  http://localhost/?tenant=1&${query}#_=_\n`,
          `?${query}`,
          query,
        ]) {
          assert.equal(codeInCallback(text, 's'), expected, text);
        }
      }),
    );
  });

  it('decodes a bare code that is encoded throughout, exactly once', () => {
    assert.equal(codeInCallback('aPrxEXAMPLE.a_b%3D%3D', ''), 'aPrxEXAMPLE.a_b==');
    assert.equal(codeInCallback('aPrxEXAMPLE%253D', ''), 'aPrxEXAMPLE%3D');
    assert.equal(codeInCallback('aPrx%2B%2F%25', ''), 'aPrx+/%');
  });

  it('leaves a bare code alone that is not encoded', () => {
    for (const bare of ['aPrxEXAMPLE==', 'aPrx+b/c==', 'aPrx%==', 'a%3Db==', 'a%zz', 'plain']) {
      assert.equal(codeInCallback(bare, ''), bare);
    }
  });

  it('does not take a plus sign in a URL for a space', () => {
    assert.equal(codeInCallback('http://localhost/?code=a+b%2B&state=s', 's'), 'a+b+');
  });

  it('says what the org sent in place of a code', () => {
    assert.throws(
      () =>
        codeInCallback(
          'http://localhost/?error=access_denied&error_description=end-user+denied%20authorization&state=s',
          's',
        ),
      new Error(
        'The org sent no code but an error: access_denied: end-user denied authorization. Mend that, then send the authorize request again.',
      ),
    );
    assert.throws(() => codeInCallback('error=immediate_unsuccessful', 's'), {
      message:
        'The org sent no code but an error: immediate_unsuccessful. Mend that, then send the authorize request again.',
    });
  });

  it('refuses a callback with another state or none', () => {
    for (const [text, state] of [
      ['http://localhost/?code=a&state=other', 's'],
      ['http://localhost/?code=a', 's'],
      ['http://localhost/?code=a', ''],
      ['code=a&state=', 's'],
    ] as const) {
      assert.throws(() => codeInCallback(text, state), /^Error: state-mismatch: /, text);
    }
  });

  it('says that a URL without a code is none', () => {
    assert.throws(() => codeInCallback('https://login.salesforce.com/setup', 's'), {
      message: 'callback holds no code. Paste the address that the browser shows after the login.',
    });
  });
});

describe('queryValue', () => {
  it('takes the first member of that name, decoded once', () => {
    assert.equal(queryValue('https://h/p?a=1&b=%2541&b=2#c=3', 'b'), '%41');
    assert.equal(queryValue('a=x=y', 'a'), 'x=y');
    assert.equal(queryValue('a', 'a'), '');
    assert.equal(queryValue('https://h/p?a=1#c=3', 'c'), undefined);
    assert.equal(queryValue('abc=1', 'c'), undefined);
  });

  it('leaves a value alone that cannot be decoded', () => {
    assert.equal(queryValue('?a=100%', 'a'), '100%');
  });
});
