import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { type CertificateWish, createCertificate } from '../../../src/keys/create-certificate.ts';
import { Failure } from '../../../src/model/failure.ts';
import { opensslText } from './openssl.ts';
import { sampleKey } from './sample-keys.ts';

const now = Date.UTC(2026, 10, 22, 2, 31, 0, 999);

async function certificateOf(wish: Partial<CertificateWish> = {}): Promise<string> {
  const { privateKeyPem } = await sampleKey();
  const whole = { privateKeyPem, subject: 'Example integration', days: 730, now, ...wish };
  return createCertificate(whole).certificatePem;
}

const print = (certificate: string, ...what: readonly string[]): string =>
  opensslText(['x509', '-in', 'a.pem', '-noout', ...what], { 'a.pem': certificate }).trim();

describe('a new certificate', () => {
  it('is signed by itself, and openssl verifies it', async () => {
    for (const days of [1, 730]) {
      const files = { 'a.pem': await certificateOf({ days, now: Date.now() }) };
      const verified = opensslText(
        ['verify', '-x509_strict', '-CAfile', 'a.pem', '-check_ss_sig', 'a.pem'],
        files,
      );
      assert.equal(verified, 'a.pem: OK\n');
    }
  });

  it('is verified by node too, and belongs to its key', async () => {
    const { privateKeyPem, privateKeyPkcs1Pem } = await sampleKey();
    const certificate = new X509Certificate(await certificateOf());
    const same = new X509Certificate(await certificateOf({ privateKeyPem: privateKeyPkcs1Pem }));
    assert.ok(certificate.verify(certificate.publicKey));
    assert.ok(certificate.checkIssued(certificate));
    assert.equal(same.fingerprint256, certificate.fingerprint256);
    assert.equal(
      opensslText(['rsa', '-in', 'k.pem', '-modulus', '-noout'], { 'k.pem': privateKeyPem }),
      opensslText(['x509', '-in', 'a.pem', '-modulus', '-noout'], {
        'a.pem': certificate.toString(),
      }),
    );
  });

  it('has the bytes that openssl writes when it reads it again', async () => {
    const certificate = await certificateOf();
    assert.equal(opensslText(['x509', '-in', 'a.pem'], { 'a.pem': certificate }), certificate);
  });

  it('says what was asked for', async () => {
    const certificate = await certificateOf({ serial: '00ff01' });
    assert.equal(
      print(certificate, '-subject', '-issuer', '-serial', '-dates', '-ext', 'basicConstraints'),
      [
        'subject=CN = Example integration',
        'issuer=CN = Example integration',
        'serial=FF01',
        'notBefore=Nov 22 02:31:00 2026 GMT',
        'notAfter=Nov 21 02:31:00 2028 GMT',
        'X509v3 Basic Constraints: critical',
        '    CA:TRUE',
      ].join('\n'),
    );
    assert.match(
      print(certificate, '-text'),
      /Version: 3 \(0x2\)[\s\S]*Signature Algorithm: sha256WithRSAEncryption/,
    );
  });

  it('names its key as openssl does: by the same identifier twice', async () => {
    const identifiers = print(
      await certificateOf(),
      '-ext',
      'subjectKeyIdentifier,authorityKeyIdentifier',
    );
    const [subject, authority] = identifiers.match(/(?:[0-9A-F]{2}:){19}[0-9A-F]{2}/g) ?? [];
    assert.ok(subject !== undefined);
    assert.equal(subject, authority);
  });

  it('takes subjects with parts, in the writing of RFC 4514 and of openssl, with any letters', async () => {
    const subjects = {
      'CN=Grüße\\, Welt, OU=A=B, O=Example GmbH, L=Köln, ST=NRW, C=DE':
        'CN = "Grüße, Welt", OU = A=B, O = Example GmbH, L = Köln, ST = NRW, C = DE',
      '/C=SE/O=Example/CN=a\\/b/emailAddress=a@b.example':
        'C = SE, O = Example, CN = a/b, emailAddress = a@b.example',
      'Example, plain/name': 'CN = "Example, plain/name"',
    };
    for (const [subject, printed] of Object.entries(subjects))
      assert.equal(
        print(await certificateOf({ subject }), '-subject', '-nameopt', 'oneline,utf8,-esc_msb'),
        `subject=${printed}`,
      );
  });

  it('can be valid past the year 2049, where dates are written in another way', async () => {
    const certificate = await certificateOf({ days: 36_500 });
    assert.equal(print(certificate, '-enddate'), 'notAfter=Oct 29 02:31:00 2126 GMT');
    assert.match(
      opensslText(['asn1parse', '-in', 'a.pem'], { 'a.pem': certificate }),
      /UTCTIME +:261122023100Z[\s\S]*GENERALIZEDTIME +:21261029023100Z/,
    );
  });

  it('stays under 4 kB with the largest key and the longest names', async () => {
    const { privateKeyPem } = await sampleKey(4096);
    const subject = `CN=${'n'.repeat(64)}, O=${'o'.repeat(64)}, OU=${'u'.repeat(64)}, L=${'l'.repeat(128)}, C=DE`;
    assert.ok((await certificateOf({ privateKeyPem, subject })).length < 4096);
  });

  it('is the same for the same wish, and has another serial number for any other', async () => {
    const serials = await Promise.all(
      [{}, {}, { now: now + 1000 }, { privateKeyPem: (await sampleKey(3072)).privateKeyPem }].map(
        async (wish) => new X509Certificate(await certificateOf(wish)).serialNumber,
      ),
    );
    assert.equal(serials[0], serials[1]);
    assert.equal(new Set(serials).size, 3);
    assert.match(serials[0] ?? '', /^[4-7][0-9A-F]{31}$/);
  });
});

describe('a certificate is refused', () => {
  const wishes: Readonly<Record<string, readonly [Partial<CertificateWish>, string, string]>> = {
    'for no day': [
      { days: 0 },
      'A certificate cannot be valid for 0 days.',
      'The days are a whole number from 1 to 36500.',
    ],
    'with a serial number that is no number': [
      { serial: 'x1' },
      'The serial number cannot be used.',
      'It is a positive number of at most 20 bytes in hex digits (RFC 5280 section 4.1.2.2).',
    ],
    'with a serial number of 21 bytes, because the first bit is a sign': [
      { serial: 'ff'.repeat(20) },
      'The serial number cannot be used.',
      'It is a positive number of at most 20 bytes in hex digits (RFC 5280 section 4.1.2.2).',
    ],
    'with an empty subject': [
      { subject: '' },
      'The subject cannot be used: CN=.',
      'The part is empty.',
    ],
    'with an unknown part in its subject': [
      { subject: 'CN=a, X=b' },
      'The subject cannot be used: X=b.',
      'Each part begins with one of CN, C, L, ST, O, OU, emailAddress, and "=".',
    ],
    'with a country that is no code': [
      { subject: 'C=Germany' },
      'The subject cannot be used: C=Germany.',
      'C has at most 2 characters (RFC 5280).',
    ],
    'with a country in small letters': [
      { subject: 'C=de' },
      'The subject cannot be used: C=de.',
      'C does not have the form that RFC 5280 asks for.',
    ],
  };
  for (const [title, [wish, what, why]] of Object.entries(wishes))
    it(title, async () => {
      await assert.rejects(certificateOf(wish), (error) => {
        assert.ok(error instanceof Failure);
        assert.deepEqual([error.message, error.why, error.exit], [what, why, 'usage']);
        return true;
      });
    });
});
