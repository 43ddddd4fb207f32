/** Object identifiers of signatures over certificates, in hex (RFC 4055, RFC 5758), by their names in openssl. */
const algorithms: Readonly<Record<string, string>> = {
  '2a864886f70d010104': 'md5WithRSAEncryption',
  '2a864886f70d010105': 'sha1WithRSAEncryption',
  '2a864886f70d01010b': 'sha256WithRSAEncryption',
  '2a864886f70d01010c': 'sha384WithRSAEncryption',
  '2a864886f70d01010d': 'sha512WithRSAEncryption',
  '2a864886f70d01010a': 'rsassaPss',
  '2a8648ce3d040302': 'ecdsa-with-SHA256',
};

interface Tlv {
  readonly from: number;
  readonly to: number;
}

/** Where the content of the DER value at an offset begins and ends. */
function contentAt(der: Buffer, offset: number): Tlv {
  const first = der[offset + 1] ?? 0;
  const size = first < 0x80 ? 0 : first & 0x7f;
  const length = size === 0 ? first : der.readUIntBE(offset + 2, size);
  const from = offset + 2 + size;
  return { from, to: from + length };
}

/**
 * How an X.509 certificate in DER is signed, by the name that openssl gives it. Node tells it only
 * from version 24 on.
 */
export function signatureAlgorithm(der: Buffer): string {
  const certificate = contentAt(der, 0);
  const signed = contentAt(der, certificate.from);
  const algorithm = contentAt(der, signed.to);
  const identifier = contentAt(der, algorithm.from);
  const digits = der.subarray(identifier.from, identifier.to).toString('hex');
  return algorithms[digits] ?? `unknown (${digits})`;
}
