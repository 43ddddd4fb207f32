import { join } from 'node:path';
import {
  createCertificate,
  createKeyPair,
  type KeySize,
  keySizes,
  usageFailure,
} from '../index.ts';
import { prepareFiles, writeWhole } from './files.ts';
import { refuseToOverwrite } from './refuse-to-overwrite.ts';

export interface KeysToMake {
  readonly out: string;
  readonly bits: number;
  readonly subject: string;
  readonly days: number;
  readonly pkcs1: boolean;
  readonly force: boolean;
  readonly json: boolean;
}

function sizeOf(bits: number): KeySize {
  const size = keySizes.find((one) => one === bits);
  if (size !== undefined) return size;
  throw usageFailure(
    `A key of ${bits} bits cannot be made`,
    `Salesforce wants at least ${keySizes[0]}, and more than ${keySizes.at(-1)} signs too slowly.`,
    `Take one of ${keySizes.join(', ')}.`,
  );
}

const lost = {
  why: 'A key that is overwritten is lost, and with it every app that has its certificate.',
  next: 'Choose another folder with --out, move the old key away, or take --force to lose it.',
};

/** Makes a key and its certificate, and tells where they are. */
export async function makeKeys(options: KeysToMake): Promise<string> {
  const { out, bits, subject, days, pkcs1, force, json } = options;
  const size = sizeOf(bits);
  const files = {
    privateKey: join(out, 'private-key.pem'),
    certificate: join(out, 'certificate.crt'),
  };
  if (!force) refuseToOverwrite(Object.values(files), lost);
  const { privateKeyPem, privateKeyPkcs1Pem } = await createKeyPair({ bits: size });
  const { certificatePem, fingerprintSha256 } = createCertificate({
    privateKeyPem,
    subject,
    days,
    now: Date.now(),
  });
  prepareFiles(Object.values(files));
  writeWhole(files.privateKey, pkcs1 ? privateKeyPkcs1Pem : privateKeyPem, 0o600);
  writeWhole(files.certificate, certificatePem);
  if (json) return `${JSON.stringify({ ...files, fingerprintSha256 }, null, 2)}\n`;
  return [
    `${files.privateKey}  for privateKey in the environment; keep it to yourself (mode 0600)`,
    `${files.certificate}  to upload to the app in Salesforce`,
    `SHA-256 fingerprint of the certificate: ${fingerprintSha256}`,
    '',
  ].join('\n');
}
