import { createPrivateKey, type KeyObject } from 'node:crypto';

const label = /-----BEGIN ([A-Z ]+)-----/;

/** Labels of PEM blocks (RFC 7468) that people take for a private key. */
const otherBlocks: Readonly<Record<string, string>> = {
  CERTIFICATE: 'it is a certificate, not a private key',
  'PUBLIC KEY': 'it is a public key',
  'RSA PUBLIC KEY': 'it is a public key',
  'ENCRYPTED PRIVATE KEY':
    'it is encrypted with a passphrase; remove it with: openssl pkey -in key.pem -out plain.pem',
};

/** The PEM in a value, however it was pasted: `\\n` spelled out, on one line, as Base64 of the whole. */
function pemIn(value: string): string | undefined {
  const text = value
    .replace(/\\+[nr]/g, '\n')
    .replace(/^\uFEFF/, '')
    .trim();
  if (text.startsWith('-----')) return text;
  const decoded = Buffer.from(text.replace(/\s/g, ''), 'base64').toString('utf8');
  return decoded.replace(/^\uFEFF/, '').startsWith('-----') ? pemIn(decoded) : undefined;
}

/** OpenSSL wants lines of 64 characters; pasted keys have lost them. */
function rewrapped(pem: string): string {
  const [, kind = '', body = ''] =
    /-----BEGIN ([A-Z ]+)-----([\s\S]*?)-----END \1-----/.exec(pem) ?? [];
  const lines = body.replace(/\s/g, '').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`, ''].join('\n');
}

function attempt(read: () => KeyObject): KeyObject | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function keyIn(value: string): KeyObject | undefined {
  const pem = pemIn(value);
  if (pem !== undefined) return attempt(() => createPrivateKey(rewrapped(pem)));
  const key = Buffer.from(value.replace(/\\+[nr]|\s/g, ''), 'base64');
  return (
    attempt(() => createPrivateKey({ key, format: 'der', type: 'pkcs8' })) ??
    attempt(() => createPrivateKey({ key, format: 'der', type: 'pkcs1' }))
  );
}

function keyFault(key: KeyObject): string | undefined {
  if (key.asymmetricKeyType !== 'rsa')
    return `it is a key for ${key.asymmetricKeyType}; Salesforce wants RSA`;
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  return bits < 2048 ? `it has ${bits} bits; at least 2048 are needed` : undefined;
}

/** Why a value cannot sign an assertion; `undefined` when it can. Nothing of the value is told. */
export function privateKeyFault(value: string): string | undefined {
  const kind = label.exec(pemIn(value) ?? '')?.[1];
  const other = otherBlocks[kind ?? ''];
  if (other !== undefined) return other;
  if (/Proc-Type: 4,ENCRYPTED/.test(value)) return otherBlocks['ENCRYPTED PRIVATE KEY'];
  const key = keyIn(value);
  if (key === undefined) return 'it is no private key in PEM form, or a part of it is missing';
  return keyFault(key);
}
