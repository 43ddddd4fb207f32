import { createHash, createPublicKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { Failure } from '../model/failure.ts';
import {
  bits,
  integer,
  nothing,
  objectIdentifier,
  octets,
  sequence,
  tagged,
  taggedBytes,
  time,
  yes,
} from './der.ts';
import { distinguishedName } from './distinguished-name.ts';
import { pemOf } from './pem-blocks.ts';
import { strongKey } from './strong-key.ts';

export interface CertificateWish {
  readonly privateKeyPem: string;
  /** A common name, or parts as in `CN=My integration, O=My company, C=DE`. */
  readonly subject: string;
  /** Valid from now for so many days. */
  readonly days: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Hex digits; unless given, made of the public key and the time, so that no two are alike. */
  readonly serial?: string;
}

export interface Certificate {
  readonly certificatePem: string;
  /** As openssl and browsers show it. */
  readonly fingerprintSha256: string;
}

const day = 24 * 60 * 60 * 1000;
const longestValidity = 36_500;

/** sha256WithRSAEncryption (RFC 4055 section 5). */
const algorithm = sequence(objectIdentifier('1.2.840.113549.1.1.11'), nothing);
const version3 = tagged(0, integer(Uint8Array.of(2)));

/**
 * What `openssl req -x509` writes, which is the recipe that Salesforce documents: key identifiers,
 * and a certificate that may have signed itself (RFC 5280 section 4.2.1).
 */
function extensions(publicKey: Buffer): Buffer {
  const identifier = createHash('sha256').update(publicKey).digest().subarray(0, 20);
  const extension = (id: string, ...content: readonly Uint8Array[]): Buffer =>
    sequence(objectIdentifier(id), ...content);
  return sequence(
    extension('2.5.29.14', octets(octets(identifier))),
    extension('2.5.29.35', octets(sequence(taggedBytes(0, identifier)))),
    extension('2.5.29.19', yes, octets(sequence(yes))),
  );
}

/** 16 bytes; the first bit makes it a positive number of that length. */
function serialOf(publicKey: Buffer, from: number): Buffer {
  const serial = createHash('sha256')
    .update(publicKey)
    .update(String(from))
    .digest()
    .subarray(0, 16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return serial;
}

function givenSerial(serial: string): Buffer {
  if (
    /^(?:[0-9A-Fa-f]{2}){1,20}$/.test(serial) &&
    !/^0+$/.test(serial) &&
    !/^[89A-Fa-f].{39}/.test(serial)
  )
    return Buffer.from(serial, 'hex');
  throw new Failure('The serial number cannot be used.', {
    exit: 'usage',
    why: 'It is a positive number of at most 20 bytes in hex digits (RFC 5280 section 4.1.2.2).',
    next: 'Leave it out to have one made.',
  });
}

function validity(from: number, days: number): Buffer {
  if (!Number.isInteger(days) || days < 1 || days > longestValidity)
    throw new Failure(`A certificate cannot be valid for ${days} days.`, {
      exit: 'usage',
      why: `The days are a whole number from 1 to ${longestValidity}.`,
      next: 'Give a number such as 730, for two years.',
    });
  return sequence(time(from), time(from + days * day));
}

function signed(content: Buffer, key: KeyObject): Buffer {
  return sequence(content, algorithm, bits(sign('sha256', content, key)));
}

/**
 * A self-signed X.509 certificate (RFC 5280) with RSA and SHA-256, as the app in Salesforce wants
 * it. The same wish gives the same bytes. A key or subject that cannot be used is a `Failure`.
 */
export function createCertificate(wish: CertificateWish): Certificate {
  const key = strongKey(wish.privateKeyPem);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const serial =
    wish.serial === undefined ? serialOf(publicKey, wish.now) : givenSerial(wish.serial);
  const name = distinguishedName(wish.subject);
  const content = sequence(
    version3,
    integer(serial),
    algorithm,
    name,
    validity(wish.now, wish.days),
    name,
    publicKey,
    tagged(3, extensions(publicKey)),
  );
  const der = signed(content, key);
  return {
    certificatePem: pemOf('CERTIFICATE', der),
    fingerprintSha256: new X509Certificate(der).fingerprint256,
  };
}
