import assert from 'node:assert/strict';
import { createSpellingIndex } from '../../../src/redaction/spelling-index.ts';
import { type Spelling, spellingsOf } from '../../../src/redaction/spellings.ts';
import { keyOf } from '../sandbox/keys.ts';

/** A spelling on one line: `‹` and `›` stand for a character that carries bits of the value too. */
const shown = ({ text, before, after, whole }: Spelling): string =>
  `${before ? '‹' : ''}${text}${after ? '›' : ''}${whole ? ' (whole)' : ''}`;

const shownOf = (value: string): readonly string[] => spellingsOf(value).map(shown);

const textsOf = (value: string): readonly string[] => spellingsOf(value).map(({ text }) => text);

describe('a value is spelled', () => {
  it('as it stands, in forms, in base64 at three places, each also encoded for a URL, and in hex', () => {
    assert.deepEqual(shownOf(' abc def\n'), [
      'abc def',
      'abc+def',
      'YWJjIGRlZ›',
      '‹FiYyBkZW›',
      '‹hYmMgZGVm',
      'YWJjJTIwZGVm',
      '‹FiYyUyMGRlZ›',
      '‹hYmMlMjBkZW›',
      'YWJjK2RlZ›',
      '‹FiYytkZW›',
      '‹hYmMrZGVm',
      '61626320646566',
    ]);
  });

  it('in either alphabet of base64, in hex of either case, and as bytes of UTF-8', () => {
    const texts = textsOf('??>>ÿÿjj');
    assert.deepEqual(
      [
        'Pz8+PsO/w79qa',
        'Pz8-PsO_w79qa',
        '3f3f3e3ec3bfc3bf6a6a',
        '3F3F3E3EC3BFC3BF6A6A',
        '??>>Ã¿Ã¿jj',
      ].filter((one) => !texts.includes(one)),
      [],
    );
  });

  it('with its own escapes undone, and without a backslash at its end', () => {
    const texts = textsOf('abc%5Cdef\\\\');
    assert.deepEqual(
      ['abc%5Cdef\\\\', 'abc%5Cdef', 'abc\\def\\', 'abc\\def'].filter(
        (one) => !texts.includes(one),
      ),
      [],
    );
  });

  it('with line ends of either kind, and as JSON, before it becomes base64', () => {
    const values = ['line one\nline two', 'line one\r\nline two'];
    const base64 = ['line one\nline two', 'line one\r\nline two', 'line one\\nline two'].map(
      (text) => Buffer.from(text).toString('base64').replace(/.=*$/, ''),
    );
    for (const texts of values.map(textsOf))
      assert.deepEqual(
        base64.slice(0, 2).filter((start) => !texts.some((text) => text.startsWith(start))),
        [],
      );
    assert.ok(textsOf('line one\nline two').some((text) => text.startsWith(base64[2] ?? '?')));
  });

  it('as a URL has it before it becomes base64, up to 256 characters', () => {
    const known = [256, 257].map((length) => {
      const value = `${'ab'.repeat(64)} ${'c'.repeat(length - 129)}`;
      const encoded = Buffer.from(encodeURIComponent(value)).toString('base64').replace(/.=*$/, '');
      return textsOf(value).some((text) => text.startsWith(encoded));
    });
    assert.deepEqual(known, [true, false]);
  });

  it('by no part that is shorter than six characters', () => {
    assert.deepEqual(shownOf('abcd'), ['61626364']);
  });

  it('by payload and signature of a JWT, never by its header', () => {
    const texts = textsOf('eyJhbGciOiJub25lIn0.cGF5bG9hZA.c2lnbmF0dXJl');
    assert.deepEqual(
      ['eyJhbGciOiJub25lIn0', 'cGF5bG9hZA', 'c2lnbmF0dXJl'].map((one) => texts.includes(one)),
      [false, true, true],
    );
    for (const other of ['no.jwt-here.atallxx', 'never.jwt-here.atallxx', 'eyJ.jwt-here.a.fourth'])
      assert.ok(!textsOf(other).includes('jwt-here'), other);
  });

  it('as a whole only, where it is a URL, but by the tokens in it', () => {
    const spellings = spellingsOf(
      'https://a.example/cb?code=abc%20def&state=unsecret#id_token=xyzxyz',
    );
    const plain = spellings.filter(({ text }) => /^(https|abc|xyz|unsecret)/.test(text)).map(shown);
    assert.deepEqual(plain, [
      'https://a.example/cb?code=abc%20def&state=unsecret#id_token=xyzxyz (whole)',
      'https://a.example/cb?code=abc def&state=unsecret#id_token=xyzxyz (whole)',
      'https://a.example/cb?code=abc+def&state=unsecret#id_token=xyzxyz (whole)',
      'abc%20def',
      'abc def',
      'abc+def',
      'xyzxyz',
    ]);
    assert.ok(!textsOf('see https://a.example/?code=abcdef').includes('abcdef'));
  });

  it('by body and lines of a private key, but not by its last line when that is short', () => {
    const privateKey = keyOf(2048).pkcs8;
    const lines = privateKey.trim().split('\n').slice(1, -1);
    for (const pem of [privateKey, Buffer.from(privateKey).toString('base64')]) {
      const texts = textsOf(pem);
      assert.deepEqual(
        [lines.join(''), ...lines.filter(({ length }) => length >= 32)].filter(
          (one) => !texts.includes(one),
        ),
        [],
      );
      assert.ok(lines.filter(({ length }) => length < 32).every((one) => !texts.includes(one)));
    }
  });

  it('by lines of a private key from 32 characters on', () => {
    const lines = ['Ab1+'.repeat(8), 'Cd2/'.repeat(8).slice(1)];
    const pem = ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----'].join('\n');
    assert.deepEqual(
      lines.map((line) => textsOf(pem).includes(line)),
      [true, false],
    );
  });
});

describe('spellings are found', () => {
  const secret = { name: 'token', fingerprint: '012345' };
  const sightingsIn = (text: string, value: string, shortest = 6): readonly string[] => {
    const index = createSpellingIndex();
    for (const spelling of spellingsOf(value)) index.add(secret, spelling);
    return index.sightings(text, shortest).map(({ start, end }) => text.slice(start, end));
  };

  it('in base64 with the characters and the padding that carry bits of them', () => {
    const found = ['abcdef12', 'xabcdef12', 'xyabcdef12', 'abcdef12z'].map((text) =>
      sightingsIn(` ${Buffer.from(text).toString('base64')} `, 'abcdef12'),
    );
    assert.deepEqual(found, [
      ['YWJjZGVmMTI='],
      ['GFiY2RlZjEy'],
      ['lhYmNkZWYxMg=='],
      ['YWJjZGVmMTJ'],
    ]);
  });

  it('in base64 that ends or begins with them, without what stands beside it', () => {
    assert.deepEqual(sightingsIn('"YWJjZGVmMT"', 'abcdef12'), ['YWJjZGVmMT']);
    assert.deepEqual(sightingsIn('"FiY2RlZjEy"', 'abcdef12'), ['FiY2RlZjEy']);
  });

  it('where an ellipsis cuts them short, after twelve characters', () => {
    const value = 'abcdefghijklmnopqrstuvwxyz';
    const texts = [
      'abcdefghijkl…',
      'abcdefghijkl...',
      "'abcdefghijkl'...",
      'abcdefghijk…',
      'abcdefghijkl',
      'abcdefghijkl..',
    ];
    assert.deepEqual(
      texts.map((text) => sightingsIn(text, value)),
      [['abcdefghijkl'], ['abcdefghijkl'], ['abcdefghijkl'], [], [], []],
    );
  });

  it('where an ellipsis cuts them short, only after as much as is asked for', () => {
    const value = 'abcdefghijklmnopqrstuvwxyz0123456789';
    const texts = [31, 32].map((length) => `${value.slice(0, length)}…`);
    assert.deepEqual(
      texts.map((text) => sightingsIn(text, value, 32)),
      [[], [value.slice(0, 32)]],
    );
  });

  it('where an ellipsis cuts several short before they differ, under the name of the first', () => {
    const found = [false, true].map((whole) => {
      const index = createSpellingIndex();
      for (const name of ['one', 'two', 'three'])
        index.add(
          { ...secret, name },
          { text: `abcdefghijklmnop${name}`, before: 0, after: 0, whole },
        );
      return index.sightings('abcdefghijklmnop…', 6).map(({ secret: { name } }) => name);
    });
    assert.deepEqual(found, [['one'], []]);
  });

  it('where the dots of an ellipsis go on as the value does', () => {
    assert.deepEqual(sightingsIn('abcdefghijkl...', 'abcdefghijkl.xyz'), ['abcdefghijkl']);
    assert.deepEqual(sightingsIn('abcdefghijkl...', 'abcdefghijkl..xyz'), ['abcdefghijkl']);
  });

  it('not where the dots of the value itself are followed by more of it', () => {
    assert.deepEqual(sightingsIn('abcdefghijkl...xyz', 'abcdefghijkl...xyz0123'), []);
  });

  it('only where they are as long as is asked for', () => {
    assert.deepEqual(
      [6, 8, 9].map((shortest) => sightingsIn('x abcdefgh x', 'abcdefgh', shortest)),
      [['abcdefgh'], ['abcdefgh'], []],
    );
    assert.deepEqual(sightingsIn('abcdefgh', 'abcdefgh', 8), ['abcdefgh']);
  });

  it('the longest of those that begin alike', () => {
    const index = createSpellingIndex();
    for (const value of ['abcdef', 'abcdefgh', 'abcdxx'])
      for (const spelling of spellingsOf(value)) index.add({ ...secret, name: value }, spelling);
    assert.deepEqual(
      index.sightings('abcdefghi abcdefg abcdxx abcdxy', 6).map(({ secret: { name } }) => name),
      ['abcdefgh', 'abcdef', 'abcdxx'],
    );
  });

  it('under the first name of those that have one spelling', () => {
    const index = createSpellingIndex();
    const spelled = (text: string): Spelling => ({ text, before: 0, after: 0, whole: true });
    for (const [name, text] of Object.entries({ one: 'abcdef', long: 'abcdefgh', two: 'abcdef' }))
      index.add({ ...secret, name }, spelled(text));
    assert.deepEqual(
      index.sightings('abcdef abcdefgh', 6).map(({ secret: { name } }) => name),
      ['one', 'long'],
    );
  });

  it('among thousands', () => {
    const index = createSpellingIndex();
    const values = Array.from({ length: 2_000 }, (_, at) => `value-${at * 7919}-end`);
    for (const value of values)
      index.add({ ...secret, name: value }, { text: value, before: 0, after: 0, whole: true });
    assert.deepEqual(
      index.sightings(values.join(' '), 6).map(({ secret: { name } }) => name),
      values,
    );
  });
});
