const digits64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Bytes are hex throughout.
 *
 * The form that text, Base64, DER and BigInt can all be brought into with a line or two. This one
 * turns them into base64url without padding (RFC 4648 section 5): three digits of hex are two.
 */
export function base64url(hex: string): string {
  return hex.replace(/.{1,3}/g, (three) => {
    const bits = parseInt(three.padEnd(3, '0'), 16);
    // Cast: there is a digit for any six bits.
    return (digits64[bits >> 6] as string) + (three[1] ? (digits64[bits & 63] as string) : '');
  });
}

/**
 * And back.
 *
 * Either alphabet, no padding. A slash is found nowhere, and stands for 63; the same happens to what is
 * no digit, so that no error of BigInt can quote a key. Each digit is looked up, not counted: a key has
 * 3,000, and nothing is compiled in the short life of a script.
 */
export function hexOfBase64(text: string): string {
  const sextets: Record<string, string> = {};
  for (const digit of digits64)
    sextets[digit] = digits64.indexOf(digit).toString(2).padStart(6, '0');
  let bits = '0b1';
  for (const digit of text.replace(/\+/g, '-')) bits += sextets[digit] || sextets['_'];
  return BigInt(bits.slice(0, 3 + ((bits.length - 3) & ~7)))
    .toString(16)
    .slice(1);
}
