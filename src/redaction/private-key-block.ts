/** RFC 7468; a form has `+` for the spaces. */
const label = '[ +](?:[A-Z]+[ +]){0,3}PRIVATE[ +]KEY-----';
const begin = `-----BEGIN${label}`;
const end = `-----END${label}`;
const withoutDashes = '(?:[^-]|-(?!----))';
const base64Line = '[0-9A-Za-z+/]{16,}';
const lineBreak = '(?:\\s|\\\\[rn])*';

const block = new RegExp(`${begin}(${withoutDashes}{0,20000})${end}`);

/** The base64 of the first private key block in a text, without white space. */
export function privateKeyBody(text: string): string | undefined {
  return block.exec(text)?.[1]?.replace(/\s+/g, '');
}

/** How private keys look in text, whole or cut short; the words of a header alone are no key. */
export const privateKeyPatterns: readonly RegExp[] = [
  new RegExp(
    `${begin}(?=${withoutDashes}{0,400}?${base64Line})${withoutDashes}{0,20000}${end}`,
    'g',
  ),
  new RegExp(`${begin}(?:${lineBreak}${base64Line}={0,2})+`, 'g'),
  // The base64 of a whole PEM file: what begins with BEGIN PRIVATE, BEGIN RSA PRIVATE or BEGIN ENCRYPTED.
  new RegExp(
    `LS0tLS1CRUdJTi(?:BQUklWQVRF|BSU0EgUFJJVkFUR|BFTkNSWVBURUQg)[0-9A-Za-z+/]*(?:\\s+${base64Line})*={0,2}`,
    'g',
  ),
  // The base64 of an RSA key without a header: PKCS#8 (RFC 5208) or PKCS#1 (RFC 8017).
  new RegExp(
    `MII[0-9A-Za-z+/]{3}IB(?:ADANBgkqhkiG9w0BAQEFAASC|AAKC)${base64Line}(?:\\s+${base64Line})*={0,2}`,
    'g',
  ),
];
