import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { rsaPrivateKey } from '../../../../src/sandbox/lib/rsa-private-key.ts';
import { usePm } from '../fake-pm.ts';
import { keyOf, openssl, type TestKey } from '../keys.ts';

function numbersIn(text: string): readonly bigint[] {
  usePm({ privateKey: text });
  return rsaPrivateKey('privateKey').slice(0, 9);
}

function numbersOf({ privateKey }: TestKey): readonly bigint[] {
  const { n, e, d, p, q, dp, dq, qi } = privateKey.export({ format: 'jwk' });
  const numbers = [n, e, d, p, q, dp, dq, qi].map((member) =>
    BigInt(`0x${Buffer.from(String(member), 'base64url').toString('hex')}`),
  );
  return [0n, ...numbers];
}

function errorOf(text: string): string {
  usePm({ privateKey: text });
  try {
    rsaPrivateKey('privateKey');
  } catch (error) {
    assert(error instanceof Error);
    return error.message;
  }
  return 'no error';
}

const base64Of = (text: string): string => Buffer.from(text).toString('base64');

/** Ways in which a PEM text arrives in a variable. */
const forms: Readonly<Record<string, (pem: string) => string>> = {
  'as it is': (pem) => pem,
  'with line ends of Windows': (pem) => pem.replace(/\n/g, '\r\n'),
  'with line ends written as \\n': (pem) => pem.replace(/\n/g, '\\n'),
  'with line ends written as \\r\\n': (pem) => pem.replace(/\n/g, '\\r\\n'),
  'with line ends escaped twice': (pem) => pem.replace(/\n/g, '\\\\n'),
  'on one line': (pem) => pem.replace(/\n/g, ''),
  'with spaces for line ends': (pem) => pem.replace(/\n/g, ' '),
  'with spaces around each line': (pem) => pem.replace(/^(.*)$/gm, '  $1\t'),
  'behind a byte order mark': (pem) => `\ufeff${pem}`,
  'in double quotes': (pem) => JSON.stringify(pem),
  'behind bag attributes': (pem) => `Bag Attributes\n    friendlyName: EXAMPLE\n${pem}`,
  'behind its certificate': (pem) =>
    `-----BEGIN CERTIFICATE-----\nMIIBEXAMPLE\n-----END CERTIFICATE-----\n${pem}`,
  'in front of its public key': (pem) => pem + keyOf(2048).publicPem,
  'as Base64 of the PEM': base64Of,
  'as Base64 of the PEM behind a byte order mark': (pem) => base64Of(`\ufeff${pem}`),
  'as Base64 of the PEM, in lines': (pem) => base64Of(pem).replace(/.{76}/g, '$&\n'),
  'as Base64 of the DER': (pem) => pem.replace(/-----.*-----|\n/g, ''),
  'as Base64 of the DER without padding': (pem) => pem.replace(/-----.*-----|\n|=/g, ''),
};

describe('rsaPrivateKey', () => {
  for (const bits of [2048, 2050, 3072, 4096] as const) {
    for (const type of ['pkcs1', 'pkcs8'] as const) {
      it(`reads a key of ${bits} bits in ${type.toUpperCase()} in every form`, () => {
        const key = keyOf(bits);
        const expected = numbersOf(key);
        for (const [form, write] of Object.entries(forms)) {
          assert.deepEqual(numbersIn(write(key[type])), expected, form);
        }
      });
    }
  }

  it('reads a key with white space and line ends anywhere', () => {
    const { pkcs8 } = keyOf(2048);
    const expected = numbersOf(keyOf(2048));
    const gap = fc.constantFrom(' ', '\n', '\r\n', '\t', '\\n', '\\r\\n', '\u00a0', '\ufeff');
    const place = fc.tuple(fc.nat(pkcs8.length), gap);
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const spaced = [...places]
          .sort(([left], [right]) => right - left)
          .reduce((text, [at, space]) => text.slice(0, at) + space + text.slice(at), pkcs8);
        assert.deepEqual(numbersIn(spaced), expected);
      }),
      { numRuns: 50 },
    );
  });

  it('reads a key with two dashes among its bytes', () => {
    const numbers = [0n, (1n << 2047n) + 0x2d2dn, ...[3, 5, 7, 9, 11, 13, 15].map(BigInt)];
    const integers = numbers.map((number) => {
      const digits = number.toString(16);
      const hex = `${digits.length % 2 ? '0' : '00'}${digits}`.replace(/^00(?=[0-7])/, '');
      const bytes = hex.length / 2;
      return `02${bytes < 128 ? '' : '82'}${bytes.toString(16).padStart(bytes < 128 ? 2 : 4, '0')}${hex}`;
    });
    const der = Buffer.from(integers.join(''), 'hex');
    assert.equal(Number(der.includes('--')), 1);
    assert.deepEqual(numbersIn(der.toString('base64')), numbers);
  });

  it('says that a key is empty', () => {
    assert.equal(errorOf(''), 'privateKey is empty. Fill it in.');
  });

  it('says that a key is encrypted, in PKCS#8, in bare Base64 and in PKCS#1', () => {
    const message = 'privateKey is encrypted (see openssl pkey). Paste a whole RSA private key.';
    const secret = { cipher: 'aes-256-cbc', passphrase: 'EXAMPLE' };
    const { privateKey } = keyOf(2048);
    const pkcs8 = String(privateKey.export({ type: 'pkcs8', format: 'pem', ...secret }));
    const pkcs1 = String(privateKey.export({ type: 'pkcs1', format: 'pem', ...secret }));
    assert.equal(errorOf(pkcs8), message);
    assert.equal(errorOf(pkcs8.replace(/-----.*-----|\n/g, '')), message);
    assert.equal(errorOf(pkcs1), message);
    assert.equal(errorOf(base64Of(pkcs1)), message);
  });

  it('says that a key is an EC key, in PKCS#8, in its own form and in bare Base64', () => {
    const message = 'privateKey is an EC key. Paste a whole RSA private key.';
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pkcs8 = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    assert.equal(errorOf(pkcs8), message);
    assert.equal(errorOf(String(privateKey.export({ type: 'sec1', format: 'pem' }))), message);
    assert.equal(errorOf(pkcs8.replace(/-----.*-----|\n/g, '')), message);
  });

  it('says that a key is a public key, of 1024 bits and more, with and without PEM', () => {
    const message = 'privateKey is a public key. Paste a whole RSA private key.';
    for (const { publicKey } of [keyOf(1024), keyOf(2048), keyOf(4096)]) {
      for (const type of ['spki', 'pkcs1'] as const) {
        const pem = String(publicKey.export({ type, format: 'pem' }));
        assert.equal(errorOf(pem), message, type);
        assert.equal(errorOf(pem.replace(/-----.*-----|\n/g, '')), message, type);
      }
    }
  });

  it('says that a key is a certificate', () => {
    const certificate = openssl(
      ['req', '-x509', '-new', '-subj', '/CN=EXAMPLE', '-days', '1', '-key', 'key.pem'],
      { 'key.pem': keyOf(2048).pkcs8 },
    );
    const message = 'privateKey is a certificate. Paste a whole RSA private key.';
    assert.equal(errorOf(certificate), message);
    assert.equal(errorOf(certificate.replace(/-----.*-----|\n/g, '')), message);
  });

  it('says that a key is cut off, wherever it is cut', () => {
    const { pkcs1, pkcs8 } = keyOf(2048);
    const pem = fc.constantFrom(pkcs1, pkcs8);
    fc.assert(
      fc.property(pem, fc.integer({ min: 40, max: pkcs1.length - 45 }), (text, length) => {
        const message = 'privateKey is cut off. Paste a whole RSA private key.';
        assert.equal(errorOf(text.slice(0, length)), message);
        assert.equal(errorOf(base64Of(text.slice(0, length))), message);
      }),
      { numRuns: 100 },
    );
  });

  it('says that a key is cut off where only the last number lacks its end', () => {
    const { pkcs1 } = keyOf(2048);
    const end = pkcs1.lastIndexOf('-----END');
    assert.equal(
      errorOf(pkcs1.slice(0, end - 40)),
      'privateKey is cut off. Paste a whole RSA private key.',
    );
  });

  it('says that a key is an EC key, whatever stands behind it', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    // The mark of a certificate, at each place among the four characters of three bytes.
    const mark = Buffer.from('a00302010200', 'hex').toString('base64');
    const block = Array(8).fill(mark).join('A');
    const certificate = `-----BEGIN CERTIFICATE-----\n${block}+\n-----END CERTIFICATE-----\n`;
    const message = 'privateKey is an EC key. Paste a whole RSA private key.';
    assert.equal(errorOf(key + certificate), message);
  });

  it('says that a key is too short', () => {
    const { pkcs1, pkcs8 } = keyOf(1024);
    const message = 'privateKey is under 2048 bits. Make a new key.';
    assert.equal(errorOf(pkcs1), message);
    assert.equal(errorOf(pkcs8), message);
  });

  it('says that a text is no key at all', () => {
    for (const text of [
      'EXAMPLE',
      'EXAMPLE30',
      '/home/EXAMPLE/server.key',
      'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ EXAMPLE',
      '{"kty":"RSA","n":"EXAMPLE","e":"AQAB"}',
      '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----',
      base64Of('-----BEGIN PRIVATE KEY-----'),
      Buffer.from('2d2d2d2d2dff', 'hex').toString('base64'),
    ]) {
      assert.equal(
        errorOf(text),
        'privateKey is no private key. Paste a whole RSA private key.',
        text,
      );
    }
  });

  it('says that an Ed25519 key is none that it can use', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    assert.match(errorOf(pem), /^privateKey is /);
  });

  it('names the variable, and never quotes what is in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 200, unit: 'binary' }), (text) => {
        const message = errorOf(`${text}EXAMPLESECRET`);
        assert.match(message, /^privateKey is [a-z ]+\. [A-Za-z ]+\.$/);
        assert.doesNotMatch(message, /EXAMPLESECRET/);
      }),
    );
  });
});
