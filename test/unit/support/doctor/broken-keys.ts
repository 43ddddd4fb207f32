import { generateKeyPairSync } from 'node:crypto';
import { createCertificate } from '../../../../src/keys/create-certificate.ts';
import { signJwtBearerAssertion } from '../../../../src/keys/sign-jwt-bearer-assertion.ts';
import { sampleKey } from '../../keys/sample-keys.ts';

const day = 24 * 60 * 60 * 1000;

const asPem = { type: 'pkcs8', format: 'pem' } as const;

/** Keys and certificates as people mix them up, made for this run; times are seen from `now`. */
export async function brokenKeys(now: number) {
  const { privateKeyPem, publicKeyPem } = await sampleKey();
  const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength }).privateKey;
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const certificate = (days: number, from: number, keyPem = privateKeyPem, subject = 'EXAMPLE') =>
    createCertificate({ privateKeyPem: keyPem, subject, days, now: from }).certificatePem;
  const longSubject = Array.from({ length: 40 }, (_, at) => `OU=${at}-${'E'.repeat(58)}`).join(',');
  return {
    good: privateKeyPem,
    weak: rsa(1024).export(asPem).toString(),
    encrypted: rsa(2048)
      .export({ ...asPem, cipher: 'aes-256-cbc', passphrase: 'EXAMPLE' })
      .toString(),
    elliptic: elliptic.export(asPem).toString(),
    public: publicKeyPem,
    cutOff: privateKeyPem.slice(0, 900),
    certificate: certificate(365, now),
    otherCertificate: certificate(365, now, rsa(2048).export(asPem).toString()),
    expired: certificate(10, now - 20 * day),
    nearlyExpired: certificate(5, now),
    future: certificate(365, now + 365 * day),
    large: certificate(365, now, privateKeyPem, longSubject),
    expiredAssertion: await signJwtBearerAssertion({
      privateKeyPem,
      clientId: '3MVG9_EXAMPLE_CONSUMER_KEY',
      username: 'integration@example.com',
      audience: 'https://login.salesforce.com',
      lifetimeSeconds: 180,
      now: now - day,
    }),
  };
}

export type BrokenKeys = Awaited<ReturnType<typeof brokenKeys>>;
