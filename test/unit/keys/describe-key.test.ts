import assert from 'node:assert/strict';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createCertificate } from '../../../src/keys/create-certificate.ts';
import { describeKey } from '../../../src/keys/describe-key.ts';
import { Failure } from '../../../src/model/failure.ts';
import { opensslText } from './openssl.ts';
import { sampleKey } from './sample-keys.ts';

function fingerprintOfPublicKey(pem: string): string {
  const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  const digits = createHash('sha256').update(der).digest('hex').toUpperCase();
  return (digits.match(/../g) ?? []).join(':');
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('a private key is read', () => {
  const writings: Readonly<Record<string, (pem: string) => string>> = {
    'as it is': (pem) => pem,
    'with CRLF': (pem) => pem.replaceAll('\n', '\r\n'),
    'with CR alone': (pem) => pem.replaceAll('\n', '\r'),
    'with \\n written out': (pem) => pem.replaceAll('\n', '\\n'),
    'with \\r\\n written out': (pem) => pem.replaceAll('\n', '\\r\\n'),
    'with \\\\n, escaped twice': (pem) => pem.replaceAll('\n', '\\\\n'),
    'on one line': (pem) => pem.trim().replaceAll('\n', ' '),
    'without any break': (pem) => pem.replaceAll('\n', ''),
    'with a byte order mark and blanks around it': (pem) => `\ufeff  \n${pem}\n\t`,
    'with blanks in its lines': (pem) => pem.replaceAll('\n', '  \n  '),
    'as base64 of the file': base64,
    'as folded base64 of the file': (pem) => base64(pem).replace(/.{76}/g, '$&\n'),
    'as base64 of the file with a byte order mark': (pem) => base64(`\ufeff${pem}`),
    'as bare base64': (pem) => pem.replace(/-----.*-----/g, ''),
    'with a certificate before it': (pem) =>
      `-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n${pem}`,
    'with the attributes that openssl pkcs12 writes': (pem) =>
      `Bag Attributes\n    friendlyName: example\nKey Attributes: <No Attributes>\n${pem}`,
  };
  for (const [title, write] of Object.entries(writings))
    it(title, async () => {
      const { privateKeyPem, privateKeyPkcs1Pem, publicKeyPem } = await sampleKey();
      const expected = {
        bits: 2048,
        keyFingerprintSha256: fingerprintOfPublicKey(publicKeyPem),
        objections: [],
      };
      assert.deepEqual(describeKey(write(privateKeyPem)), expected);
      assert.deepEqual(describeKey(write(privateKeyPkcs1Pem)), expected);
    });
});

const weak = (): string => opensslText(['genrsa', '1024']).replace(/^[^-]*/, '');

describe('a weak key', () => {
  it('is described, with the objection that Salesforce has', () => {
    assert.deepEqual(describeKey(weak()).objections, [
      'The key has 1024 bits. Salesforce wants 2048 or more.',
    ]);
  });
});

const otherKinds = {
  ec: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ed25519: () => generateKeyPairSync('ed25519'),
  'rsa-pss': () => generateKeyPairSync('rsa-pss', { modulusLength: 2048 }),
};

const pem = (kind: keyof typeof otherKinds): string =>
  otherKinds[kind]().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const bare = (text: string): string => text.replace(/-----.*-----/g, '');

describe('what is no usable private key is told by what it is', () => {
  type Make = (key: {
    privateKeyPem: string;
    privateKeyPkcs1Pem: string;
    publicKeyPem: string;
  }) => string;
  const certificate: Make = ({ privateKeyPem }) =>
    createCertificate({ privateKeyPem, subject: 'Example', days: 1, now: 0 }).certificatePem;
  const encrypted = (privateKeyPem: string, ...how: readonly string[]): string =>
    opensslText(['pkcs8', '-topk8', '-in', 'k', '-passout', 'pass:EXAMPLE', ...how], {
      k: privateKeyPem,
    });
  const makes: Readonly<Record<string, readonly [message: string, ...Make[]]>> = {
    'nothing at all': [
      'There is no private key.',
      () => '',
      () => '{{privateKey}}',
      () => 'a secret',
    ],
    'an encrypted key': [
      'The private key is encrypted.',
      ({ privateKeyPem }) => encrypted(privateKeyPem),
      ({ privateKeyPem }) => bare(encrypted(privateKeyPem)),
      ({ privateKeyPem }) => encrypted(privateKeyPem, '-v1', 'PBE-SHA1-3DES'),
      ({ privateKeyPem }) => bare(encrypted(privateKeyPem, '-v1', 'PBE-SHA1-3DES')),
      ({ privateKeyPem }) =>
        opensslText(['rsa', '-in', 'k', '-traditional', '-aes128', '-passout', 'pass:EXAMPLE'], {
          k: privateKeyPem,
        }).replace('writing RSA key\n', ''),
    ],
    'a public key': [
      'This is a public key, not a private one.',
      ({ publicKeyPem }) => publicKeyPem,
      ({ publicKeyPem }) => bare(publicKeyPem),
      ({ publicKeyPem }) =>
        createPublicKey(publicKeyPem).export({ type: 'pkcs1', format: 'pem' }).toString(),
    ],
    'a certificate': [
      'This is a certificate, not a private key.',
      certificate,
      (key) => bare(certificate(key)),
    ],
    'a certificate request': [
      'This is a certificate request, not a private key.',
      ({ privateKeyPem }) =>
        opensslText(['req', '-new', '-key', 'k', '-subj', '/CN=Example'], { k: privateKeyPem }),
    ],
    'a key of another kind': [
      'This is no RSA key.',
      () => pem('ec'),
      () => bare(pem('ec')),
      () => opensslText(['ecparam', '-name', 'prime256v1', '-genkey', '-noout']),
      () => pem('ed25519'),
      () => pem('rsa-pss'),
    ],
    'a key that is cut off': [
      'The private key is cut off.',
      ({ privateKeyPem }) => privateKeyPem.slice(0, -40),
      ({ privateKeyPem }) => privateKeyPem.slice(0, 600),
      ({ privateKeyPem }) => privateKeyPem.replace(/(.*\n){5}(?=-----END)/, ''),
      ({ privateKeyPkcs1Pem }) => bare(privateKeyPkcs1Pem).trim().slice(0, 800),
      () => '-----BEGIN PRIVATE KEY-----',
    ],
    'a key that is damaged': [
      'The private key cannot be read.',
      ({ privateKeyPem }) => privateKeyPem.replace(/AQEFAASC/, 'AQEGAASC'),
      () => `-----BEGIN PRIVATE KEY-----\n${base64('0'.repeat(50))}\n-----END PRIVATE KEY-----`,
    ],
  };
  for (const [title, [message, ...makers]] of Object.entries(makes))
    it(title, async () => {
      const key = await sampleKey();
      const told = makers.map((make) => {
        const text = make(key);
        try {
          return describeKey(text);
        } catch (error) {
          assert.ok(error instanceof Failure);
          assert.equal(error.exit, 'usage');
          const body = bare(text).trim().split(/\s+/)[0] ?? '';
          const said = error.message + error.why + error.next + error.stack;
          assert.ok(body === '' || body.length < 20 || !said.includes(body), 'shows the key');
          return error.message;
        }
      });
      assert.deepEqual(
        told,
        makers.map(() => message),
      );
    });

  it('a key of OpenSSH', () => {
    assert.throws(
      () =>
        describeKey(
          '-----BEGIN OPENSSH PRIVATE KEY-----\nRVhBTVBMRQ==\n-----END OPENSSH PRIVATE KEY-----',
        ),
      { message: 'This is a key in the format of OpenSSH.' },
    );
  });
});
