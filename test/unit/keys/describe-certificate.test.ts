import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { createCertificate } from '../../../src/keys/create-certificate.ts';
import { describeCertificate } from '../../../src/keys/describe-certificate.ts';
import { describeKey } from '../../../src/keys/describe-key.ts';
import { keyMatchesCertificate } from '../../../src/keys/key-matches-certificate.ts';
import { openssl, opensslText } from './openssl.ts';
import { sampleKey } from './sample-keys.ts';

const now = Date.UTC(2026, 10, 22, 2, 31);
const day = 86_400_000;

async function sample(days = 730): Promise<string> {
  const { privateKeyPem } = await sampleKey();
  const wish = { privateKeyPem, subject: 'CN=Example, O=Example GmbH', days, now, serial: '2a' };
  return createCertificate(wish).certificatePem;
}

/** A certificate and its key in one file, made by openssl alone. */
function fromOpenssl(algorithm: string, ...more: readonly string[]): string {
  const { files } = openssl(
    ['req', '-x509', '-newkey', algorithm, '-nodes', '-days', '3650', '-subj', '/CN=Example']
      .concat('-keyout', 'key', '-out', 'certificate')
      .concat(more),
  );
  return `${files['key']}${files['certificate']}`;
}

describe('a certificate is described', () => {
  it('with all that a person compares', async () => {
    const certificate = await sample();
    const { privateKeyPem } = await sampleKey();
    assert.deepEqual(describeCertificate(certificate, now + day / 2), {
      subject: 'CN=Example, O=Example GmbH',
      issuer: 'CN=Example, O=Example GmbH',
      selfSigned: true,
      serial: '2A',
      validFrom: '2026-11-22T02:31:00.000Z',
      validTo: '2028-11-21T02:31:00.000Z',
      daysLeft: 729,
      bits: 2048,
      signatureAlgorithm: 'sha256WithRSAEncryption',
      bytes: certificate.length,
      fingerprintSha256: opensslText(['x509', '-noout', '-fingerprint', '-sha256', '-in', 'a'], {
        a: certificate,
      })
        .trim()
        .replace(/^.*=/, ''),
      keyFingerprintSha256: describeKey(privateKeyPem).keyFingerprintSha256,
      objections: [],
    });
  });

  it('from every way of writing it', async () => {
    const certificate = await sample();
    const { fingerprint256 } = new X509Certificate(certificate);
    const writings = [
      certificate.replaceAll('\n', '\r\n'),
      certificate.replaceAll('\n', '\\n'),
      certificate.replace(/-----.*-----/g, ''),
      Buffer.from(certificate).toString('base64'),
      `${(await sampleKey()).privateKeyPem}${certificate}`,
      `subject=CN = Example\n${certificate}`,
    ];
    assert.deepEqual(
      writings.map((text) => describeCertificate(text, now).fingerprintSha256),
      writings.map(() => fingerprint256),
    );
  });

  it('with every objection that Salesforce has', async () => {
    const objections = (text: string, at = now): readonly string[] =>
      describeCertificate(text, at).objections;
    const early = await sample(10);
    const large = fromOpenssl('rsa:4096', '-addext', `nsComment=${'x'.repeat(2000)}`);
    assert.deepEqual(
      [objections(early, now + 11 * day), objections(early, now - day)],
      [['It expired on 2026-12-02.'], ['It is not valid before 2026-11-22.']],
    );
    const later = Date.now() + day;
    assert.deepEqual(
      [
        fromOpenssl('rsa:1024'),
        fromOpenssl('ec', '-pkeyopt', 'ec_paramgen_curve:P-256'),
        large,
      ].map((text) => objections(text, later)),
      [
        ['The key has 1024 bits. Salesforce wants 2048 or more.'],
        ['The key is of the kind ec. Salesforce takes RSA keys only.'],
        [
          `The file has ${large.slice(large.indexOf('-----BEGIN CERT')).length} bytes. Salesforce takes 4096 at most.`,
        ],
      ],
    );
  });
});

describe('what is no certificate is told by what it is', () => {
  it('such as a key, a request, a half one, nothing', async () => {
    const { privateKeyPem, publicKeyPem } = await sampleKey();
    const certificate = await sample();
    const request = opensslText(['req', '-new', '-key', 'k', '-subj', '/CN=Example'], {
      k: privateKeyPem,
    });
    const bundle = opensslText(['crl2pkcs7', '-nocrl', '-certfile', 'a'], { a: certificate });
    const messages = [
      [privateKeyPem, 'This is a private key, not a certificate.'],
      [publicKeyPem, 'This is a public key, not a certificate.'],
      [request, 'This is a certificate request, not a certificate.'],
      [bundle, 'This is a bundle of certificates (PKCS#7).'],
      [certificate.slice(0, 500), 'The certificate is cut off.'],
      [certificate.replace(/^MII.{30}/m, ''), 'The certificate cannot be read.'],
      ['', 'There is no certificate.'],
    ] as const;
    for (const [text, message] of messages)
      assert.throws(() => describeCertificate(text, now), {
        name: 'Failure',
        message,
        exit: 'usage',
      });
  });
});

describe('a key and a certificate', () => {
  it('belong together when one was made with the other, in whatever form', async () => {
    const [key, other] = await Promise.all([sampleKey(), sampleKey(3072)]);
    const certificate = await sample();
    assert.deepEqual(
      [key.privateKeyPem, key.privateKeyPkcs1Pem, other.privateKeyPem].map((text) =>
        keyMatchesCertificate(text, certificate),
      ),
      [true, true, false],
    );
  });

  it('belong together when openssl made both', () => {
    const both = fromOpenssl('rsa:2048');
    assert.equal(keyMatchesCertificate(both, both), true);
  });
});
