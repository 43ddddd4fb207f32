import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { createRedactor, type Redactor } from '../../../src/redaction/redactor.ts';
import { itMasks } from './it-masks.ts';
import { maskOf, sha256 } from './mask-of.ts';
import { redactorOf } from './redactor-of.ts';
import { synthetic } from './synthetic.ts';

const secret = 'q9/+Sä cret&"v\\al1';
const mask = maskOf('clientSecret', secret);

const redactor = (): Redactor => redactorOf({ clientSecret: secret });

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('a registered value is masked', () => {
  itMasks(
    {
      'as it is': [`a ${secret} b`, `a ${mask} b`],
      'in JSON': [JSON.stringify({ a: secret }), `{"a":"${mask}"}`],
      'in JSON in JSON': [
        JSON.stringify({ b: JSON.stringify({ a: secret }) }),
        `{"b":"{\\"a\\":\\"${mask}\\"}"}`,
      ],
      'percent-encoded': [`x=${encodeURIComponent(secret)}&b=1`, `x=${mask}&b=1`],
      'percent-encoded with lower-case digits': [
        `x=q9%2f%2bS%c3%a4%20cret%26%22v%5cal1`,
        `x=${mask}`,
      ],
      'in a form': [new URLSearchParams({ a: secret, b: '1' }).toString(), `a=${mask}&b=1`],
      'in HTML': ['<p>q9/+S&auml; q9/+Sä cret&amp;&quot;v\\al1</p>', `<p>q9/+S&auml; ${mask}</p>`],
      'in XML, as numbers': ['<p>q9/+S&#xE4; cret&#38;&#34;v\\al1</p>', `<p>${mask}</p>`],
      'after an id in base64': [`x ${base64(`id:${secret}`)} y`, `x aWQ6${mask} y`],
      'at the second alignment': [`x ${base64(`i:${secret}`)} y`, `x aT${mask} y`],
      'at the third alignment, with something after it': [
        `x ${base64(`i${secret}:tail`)}`,
        `x a${mask}${base64(`i${secret}:tail`).slice(27)}`,
      ],
      'form-encoded in Basic credentials (RFC 6749 section 2.3.1)': [
        `x ${base64(`id:${encodeURIComponent(secret)}`)}`,
        `x aWQ6${mask}`,
      ],
      'in base64 that is percent-encoded': [
        `x=${encodeURIComponent(base64(secret))}&y`,
        `x=${mask}&y`,
      ],
      'in hex': [Buffer.from(secret).toString('hex').toUpperCase(), mask],
      'in a printed Buffer': [
        inspect(Buffer.from(`a ${secret} b`)),
        `<Buffer 61 20 ${mask} 20 62>`,
      ],
      'in a typed array that became JSON': [
        JSON.stringify(new Uint8Array(Buffer.from(`a${secret}b`))),
        `{"0":97,"1":"${mask}","20":98}`,
      ],
      'in JavaScript escapes': ['"q9/+S\\xe4 cret&\\"v\\\\al1"', `"${mask}"`],
    },
    redactor,
  );

  it('in a Buffer that became JSON, which still is one', () => {
    const masked = JSON.parse(redactor().mask(JSON.stringify(Buffer.from(`a ${secret} b`))));
    assert.equal(Buffer.from(masked).toString('utf8'), `a ${mask} b`);
  });
});

describe('what cuts a value short', () => {
  const token = 'EMULATORtoken0123456789abcdefghij';
  const tokenMask = maskOf('_accessToken', token);
  itMasks(
    {
      'is an ellipsis': [
        `expected 'EMULATORtoken0…' to equal 'x'`,
        `expected '${tokenMask}…' to equal 'x'`,
      ],
      'is three dots': ['got EMULATORtoken0... and', `got ${tokenMask}... and`],
      'is what util.inspect does': [
        inspect(token, { maxStringLength: 14 }),
        `'${tokenMask}'... 19 more characters`,
      ],
      'is the end of a printed Buffer': [
        inspect(Buffer.from(`${'-'.repeat(30)}${token}`)),
        `<Buffer ${'2d '.repeat(30)}${tokenMask} ... 13 more bytes>`,
      ],
      'leaves too little to matter': ['got EMULATORtok… and', 'got EMULATORtok… and'],
      'is nothing: then the beginning may be another word': [
        'got EMULATORtoken0 and',
        'got EMULATORtoken0 and',
      ],
    },
    () => redactorOf({ _accessToken: token }),
  );
});

describe('parts of a value', () => {
  const payload = Buffer.from('{"iss":"EXAMPLE"}').toString('base64url');
  const jwt = `eyJhbGciOiJSUzI1NiJ9.${payload}.c2lnbmF0dXJlLUVYQU1QTEU`;
  const callback = 'http://localhost/callback?code=aPrxEXAMPLEcode%3D%3D&state=EXAMPLE';
  const made = (): Redactor => redactorOf({ _assertion: jwt, callback });
  const jwtMask = maskOf('_assertion', jwt);
  itMasks(
    {
      'such as the segments of a JWT are masked, but for its header': [
        `[${jwt.split('.').join(', ')}]`,
        `[eyJhbGciOiJSUzI1NiJ9, ${jwtMask}, ${jwtMask}]`,
      ],
      'such as the code in a callback are masked, however often it is decoded': [
        'code=aPrxEXAMPLEcode%3D%3D, aPrxEXAMPLEcode==',
        `code=${maskOf('callback', callback)}, ${maskOf('callback', callback)}`,
      ],
      'such as the address of a callback stay': [
        'see http://localhost/callback?code=... and http://localhost/callback?code=…',
        'see http://localhost/callback?code=... and http://localhost/callback?code=…',
      ],
    },
    made,
  );
});

describe('a registry', () => {
  it('names a value as it is registered, not as it looks', () => {
    const value = synthetic('00Dxx0000000000!AQ', 94);
    assert.equal(
      redactorOf({ _accessToken: value }).mask(`Authorization: Bearer ${value}`),
      `Authorization: Bearer ${maskOf('_accessToken', value)}`,
    );
  });

  it('makes any name safe in JSON and XML', () => {
    assert.equal(
      redactorOf({ 'my "secret" <1>': secret }).mask(secret),
      maskOf('my_secret_1_', secret),
    );
  });

  it('takes no value that is too short, a placeholder or nothing', () => {
    const values = ['short', '{{clientSecret}}', 'undefined', '[object Object]', '      ', mask];
    const made = createRedactor();
    for (const value of values) made.add('clientSecret', value);
    assert.deepEqual(values.map(made.mask), values);
  });

  it('does not count white space around a value', () => {
    assert.equal(redactorOf({ clientSecret: ` ${secret}\n` }).mask(`[${secret}]`), `[${mask}]`);
  });

  it('keeps the first name of a value that has two', () => {
    assert.equal(redactorOf({ clientSecret: secret, password: secret }).mask(secret), mask);
  });

  it('masks values that overlap as one, and the longer of two that begin alike', () => {
    const made = redactorOf({ a: 'abcdefgh', b: 'efghijkl', c: 'abcdefghijklmnop' });
    assert.deepEqual(['abcdefghijkl!', 'abcdefghijklmnop!', 'abcdefgh efghijkl'].map(made.mask), [
      `${maskOf('a', 'abcdefgh')}!`,
      `${maskOf('c', 'abcdefghijklmnop')}!`,
      `${maskOf('a', 'abcdefgh')} ${maskOf('b', 'efghijkl')}`,
    ]);
  });

  it('finds nothing in its own masks', () => {
    const made = redactorOf({ clientSecret: 'sha256:', x: 'clientSecret' });
    assert.equal(made.mask(mask), mask);
    const guessed = maskOf('bearerToken', 'abcdefgh12345678');
    assert.equal(redactorOf({ x: 'bearerToken' }).mask(guessed), guessed);
  });

  it('does look into what only looks like a mask', () => {
    assert.equal(
      redactorOf({ clientSecret: 'abcdefgh' }).mask('«abcdefgh sha256:000000»'),
      `«${maskOf('clientSecret', 'abcdefgh')} sha256:000000»`,
    );
  });
});

describe('the format around a mask', () => {
  it('stays JSON where the value was a bare number', () => {
    const masked = redactorOf({ pin: '1234567' }).mask('{"a":1234567,"b":[1234567, 12]}');
    const pin = maskOf('pin', '1234567');
    assert.deepEqual(JSON.parse(masked), { a: pin, b: [pin, 12] });
  });

  it('stays JSON where the value could be taken for a part of an escape', () => {
    const masked = redactorOf({ password: 'nabcdef' }).mask('{"a":"x\\nabcdef"}');
    assert.deepEqual(JSON.parse(masked), { a: `x${maskOf('password', 'nabcdef')}` });
  });

  it('stays XML in text, attributes and CDATA', () => {
    const escaped = 'q9/+Sä cret&amp;&quot;v\\al1';
    const masked = redactor().mask(
      `<a b="${escaped}"><c>${escaped}</c><d><![CDATA[${secret}]]></d></a>`,
    );
    assert.equal(XMLValidator.validate(masked), true);
    assert.deepEqual(new XMLParser({ ignoreAttributes: false }).parse(masked), {
      a: { '@_b': mask, c: mask, d: mask },
    });
  });
});

describe('a leak', () => {
  it('is told by name, fingerprint, line and column, never by its value', () => {
    const text = `one\n  two ${secret}\r\n${encodeURIComponent(secret)}, ${secret}`;
    const leak = { name: 'clientSecret', fingerprint: sha256(secret).slice(0, 6) };
    assert.deepEqual(redactor().leaksIn(text), [
      { ...leak, line: 2, column: 7 },
      { ...leak, line: 3, column: 1 },
      { ...leak, line: 3, column: encodeURIComponent(secret).length + 3 },
    ]);
  });

  it('is not in a text that was masked', () => {
    assert.deepEqual(redactor().leaksIn(redactor().mask(`${secret} ${base64(secret)}`)), []);
  });

  const token = [{ alg: 'RS256' }, { sub: 'ada' }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  for (const next of [token, `client_secret=${sha256('a')}`, `Bearer ${sha256('b')}`])
    it(`is not where ${next.slice(0, 14)} follows on a value without a gap`, () => {
      const masked = redactor().mask(secret + next);
      assert.deepEqual(redactor().leaksIn(masked), []);
      assert.ok(masked.startsWith(mask) && !masked.includes(next), masked);
      const bytes = redactor().maskValue(Buffer.from(secret + next));
      assert.equal(String(bytes), masked);
    });
});

describe('a leak in what a mask leaves', () => {
  it('is none of a member whose value was written as bytes', () => {
    const bytes = [...Buffer.from(secret)].join();
    const masked = redactor().mask(`{"password":"${bytes}"}`);
    assert.deepEqual(redactor().leaksIn(masked), []);
  });
});

describe('a long text', () => {
  it('is masked, a million characters with fifty secrets', () => {
    const values = Array.from({ length: 50 }, (_, at) => [`s${at}`, sha256(String(at))]);
    const made = redactorOf(Object.fromEntries(values));
    const row = {
      id: 1,
      url: 'https://host.example/path?x=%20y',
      text: 'a\nb',
      hidden: sha256('7'),
    };
    const text = JSON.stringify(Array.from({ length: 7200 }, () => row));
    assert.ok(text.length > 1_000_000);
    const rows: readonly unknown[] = JSON.parse(made.mask(text));
    assert.equal(rows.length, 7200);
    assert.deepEqual(
      [...new Set(rows.map((one) => JSON.stringify(one)))],
      [JSON.stringify({ ...row, hidden: maskOf('s7', row.hidden) })],
    );
  });
});
