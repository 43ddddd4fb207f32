import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { Failure } from '../model/failure.ts';
import { type PemBlock, pemBlocks } from './pem-blocks.ts';

interface Mistake {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

const mistakes = {
  empty: {
    what: 'There is no private key.',
    why: 'The text holds neither a PEM block nor base64.',
    next: 'Give the whole key, from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY-----.',
  },
  cutOff: {
    what: 'The private key is cut off.',
    why: 'It holds fewer bytes than it says, or its END line is missing.',
    next: 'Copy all of it, from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY-----.',
  },
  damaged: {
    what: 'The private key cannot be read.',
    why: 'What stands in it is no RSA private key in PKCS#8 or PKCS#1.',
    next: 'Take the key file as it was made, and check it with: openssl pkey -in key.pem -check -noout',
  },
  encrypted: {
    what: 'The private key is encrypted.',
    why: 'A passphrase protects it, and neither Postman nor grantsmith asks for one.',
    next: 'Decrypt it with: openssl pkey -in key.pem -out decrypted.pem',
  },
  public: {
    what: 'This is a public key, not a private one.',
    why: 'Only the private key can sign.',
    next: 'Give the private key that was made together with it.',
  },
  certificate: {
    what: 'This is a certificate, not a private key.',
    why: 'The certificate is what the app in Salesforce gets; only its private key can sign.',
    next: 'Give the private key that the certificate was made with.',
  },
  request: {
    what: 'This is a certificate request, not a private key.',
    why: 'Only a private key can sign.',
    next: 'Give the private key that the request was made with.',
  },
  openssh: {
    what: 'This is a key in the format of OpenSSH.',
    why: 'Salesforce and Postman work with keys in PEM form, PKCS#8 or PKCS#1.',
    next: 'Turn a copy of it into PEM with: ssh-keygen -p -m PKCS8 -f copy-of-key',
  },
  otherKind: {
    what: 'This is no RSA key.',
    why: 'Salesforce verifies RS256 signatures only, and refuses elliptic-curve and other keys without saying why.',
    next: 'Make an RSA key with: grantsmith keys',
  },
} as const satisfies Readonly<Record<string, Mistake>>;

/** What a text is that is no private key to sign with. */
export type KeyMistake = keyof typeof mistakes;

/** Why a text is no private key to sign with: in words for a person, and by name for a program. */
export class UnusableKey extends Failure {
  readonly mistake: KeyMistake;

  constructor(mistake: KeyMistake) {
    const { what, why, next } = mistakes[mistake];
    super(what, { exit: 'usage', why, next });
    this.mistake = mistake;
  }
}

/** What a block is by its label; the rest is tried. */
const labels: readonly (readonly [label: RegExp, mistake: KeyMistake])[] = [
  [/^ENCRYPTED PRIVATE KEY$/, 'encrypted'],
  [/^OPENSSH PRIVATE KEY$/, 'openssh'],
  [/^(?:EC|DSA) /, 'otherKind'],
  [/PUBLIC KEY$/, 'public'],
  [/REQUEST$/, 'request'],
  [/CERTIFICATE$/, 'certificate'],
];

function parsed<Value>(parse: () => Value): Value | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

function keyIn(der: Buffer): KeyObject | undefined {
  const asType = (type: 'pkcs8' | 'pkcs1' | 'sec1') =>
    parsed(() => createPrivateKey({ key: der, format: 'der', type }));
  return asType('pkcs8') ?? asType('pkcs1') ?? asType('sec1');
}

/** PKCS#8 with a passphrase begins with the identifier of PBES2 (RFC 8018), or of an older scheme. */
function isEncrypted(der: Buffer): boolean {
  return /^30.{2,8}30.{2,6}06[0-9a-f]{2}(?:2a864886f70d0105|2a864886f70d010c01)/.test(
    der.subarray(0, 40).toString('hex'),
  );
}

/** What a block without a telling label is, if it is no private key. */
function mistakeIn(der: Buffer): KeyMistake {
  if (isEncrypted(der)) return 'encrypted';
  if (parsed(() => new X509Certificate(der))) return 'certificate';
  const isPublic = (['spki', 'pkcs1'] as const).some((type) =>
    parsed(() => createPublicKey({ key: der, format: 'der', type })),
  );
  return isPublic ? 'public' : 'damaged';
}

function keyOf({ label, der, encrypted, cutOff }: PemBlock): KeyObject {
  const [, byLabel] = labels.find(([pattern]) => pattern.test(label)) ?? [];
  if (byLabel !== undefined) throw new UnusableKey(byLabel);
  if (encrypted) throw new UnusableKey('encrypted');
  if (cutOff) throw new UnusableKey('cutOff');
  const key = keyIn(der);
  if (key === undefined) throw new UnusableKey(mistakeIn(der));
  if (key.asymmetricKeyType !== 'rsa') throw new UnusableKey('otherKind');
  return key;
}

/**
 * The RSA private key in a text: PKCS#8 or PKCS#1, as PEM with any line ends, with `\n` written out,
 * on one line, as base64 of the PEM or of the DER; other blocks may stand beside it. Anything else
 * is an `UnusableKey` that says what it is instead. It never shows the text.
 */
export function readPrivateKey(text: string): KeyObject {
  const blocks = pemBlocks(text);
  const block = blocks.find(({ label }) => label.endsWith('PRIVATE KEY')) ?? blocks[0];
  if (block === undefined) throw new UnusableKey('empty');
  return keyOf(block);
}
