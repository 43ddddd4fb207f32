import assert from 'node:assert/strict';
import { createRedactor } from '../../../src/redaction/redactor.ts';
import { keyOf } from '../sandbox/keys.ts';
import { maskOf } from './mask-of.ts';
import { redactorOf } from './redactor-of.ts';

describe('a private key', () => {
  const privateKey = keyOf(2048).pkcs8;
  const body = privateKey.split('\n').slice(1, -2).join('');
  const keyMask = maskOf('privateKey', body);
  const writings: Readonly<Record<string, string>> = {
    'as a file': privateKey.trimEnd(),
    'with CRLF': privateKey.trimEnd().replaceAll('\n', '\r\n'),
    'with a literal \\n': privateKey.trimEnd().replaceAll('\n', '\\n'),
    'with a literal \\n in JSON': JSON.stringify(
      privateKey.trimEnd().replaceAll('\n', '\\n'),
    ).slice(1, -1),
    'on one line': privateKey.trimEnd().replaceAll('\n', ' '),
    'without any break': privateKey.replaceAll('\n', ''),
    'in a form': encodeURIComponent(privateKey.trimEnd()).replaceAll('%20', '+'),
    'without its header': body,
    'without its header, in other lines': body.replace(/.{50}(?=.{16})/g, '$&\n  '),
  };
  for (const [title, written] of Object.entries(writings)) {
    it(`is masked ${title} when it is registered`, () => {
      const text = `before ${written} after`;
      assert.equal(redactorOf({ privateKey }).mask(text), `before ${keyMask} after`);
    });
    it(`is masked ${title} when it is not`, () => {
      const masked = createRedactor().mask(`before ${written} after`);
      assert.equal(masked.replace(/sha256:.{6}/, ''), 'before «privateKey » after');
    });
  }

  it('has one fingerprint, registered or not, in whatever lines', () => {
    const {
      'without its header': _,
      'without its header, in other lines': __,
      ...blocks
    } = writings;
    assert.deepEqual(
      Object.values(blocks).map((written) => createRedactor().mask(written)),
      Object.values(blocks).map(() => keyMask),
    );
  });

  it('is masked in the base64 of its file, folded or not', () => {
    const encoded = Buffer.from(privateKey).toString('base64');
    const folded = encoded.replace(/.{76}(?=.{16})/g, '$&\n');
    for (const made of [createRedactor(), redactorOf({ privateKey })])
      for (const written of [encoded, folded])
        assert.match(made.mask(`a: ${written}`), /^a: «privateKey sha256:[0-9a-f]{6}»$/);
  });

  it('is masked line by line', () => {
    const [, line = ''] = privateKey.split('\n');
    assert.equal(redactorOf({ privateKey }).mask(`> ${line} <`), `> ${keyMask} <`);
  });

  it('is masked when its end is missing', () => {
    const masked = createRedactor().mask(`a ${privateKey.slice(0, 400)}`);
    assert.match(masked, /^a «privateKey sha256:[0-9a-f]{6}»$/);
  });

  it('is masked as a file in which the public key stays', () => {
    const publicKey = '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkq\n-----END PUBLIC KEY-----\n';
    assert.equal(
      redactorOf({ privateKey }).mask(publicKey + privateKey),
      `${publicKey + keyMask}\n`,
    );
  });
});
