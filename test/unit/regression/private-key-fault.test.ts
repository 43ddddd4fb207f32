import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { privateKeyFault } from '../../../src/regression/private-key-fault.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const pkcs1 = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const body = (pem: string) => pem.replace(/-----.*-----|\s/g, '');

describe('privateKeyFault', () => {
  const good: readonly (readonly [string, string])[] = [
    ['PKCS#8', pkcs8],
    ['PKCS#1', pkcs1],
    ['lines that end in CRLF', pkcs8.replaceAll('\n', '\r\n')],
    ['\\n spelled out', pkcs8.replaceAll('\n', '\\n')],
    ['\\n spelled out twice', pkcs8.replaceAll('\n', '\\\\n')],
    ['one line', pkcs8.replaceAll('\n', ' ')],
    ['a byte order mark', `\uFEFF${pkcs8}`],
    ['spaces around', `  ${pkcs8}  `],
    ['Base64 of the PEM', Buffer.from(pkcs8).toString('base64')],
    ['Base64 of the DER, PKCS#8', body(pkcs8)],
    ['Base64 of the DER, PKCS#1', body(pkcs1)],
  ];
  for (const [title, value] of good) {
    it(`finds none in a key with ${title}`, () => {
      assert.equal(privateKeyFault(value), undefined);
    });
  }

  const exported = (type: 'ec' | 'rsa') =>
    type === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
      : generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  const bad: readonly (readonly [string, string, RegExp])[] = [
    ['a word', 'nonsense', /no private key in PEM form/],
    ['a truncated key', pkcs8.slice(0, 600), /a part of it is missing/],
    ['a public key', publicKey.export({ type: 'spki', format: 'pem' }).toString(), /public key/],
    [
      'a certificate',
      '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
      /certificate/,
    ],
    [
      'an encrypted key',
      privateKey
        .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'EXAMPLE' })
        .toString(),
      /passphrase/,
    ],
    [
      'an encrypted key in the old form',
      privateKey
        .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'EXAMPLE' })
        .toString(),
      /passphrase/,
    ],
    ['an EC key', exported('ec').export({ type: 'pkcs8', format: 'pem' }).toString(), /wants RSA/],
    [
      'a short key',
      exported('rsa').export({ type: 'pkcs8', format: 'pem' }).toString(),
      /1024 bits/,
    ],
  ];
  for (const [title, value, fault] of bad) {
    it(`says what is wrong with ${title}, and nothing of what it is`, () => {
      const said = privateKeyFault(value) ?? '';
      assert.match(said, fault);
      const secretPart = body(value).slice(10, 30);
      if (secretPart !== '') assert.ok(!said.includes(secretPart));
    });
  }
});
