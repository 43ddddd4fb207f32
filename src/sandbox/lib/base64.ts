const digits64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Hex to base64url: twelve bits are three digits or two. */
export const base64url = (hex: string): string =>
  hex.replace(/..?.?/g, (part) => {
    const bits = Number.parseInt(part.padEnd(3, '0'), 16);
    return digits64.charAt(bits >> 6) + (part[1] ? digits64.charAt(bits & 63) : '');
  });

/** Base64 of either alphabet, without padding, to hex. */
export function hexOfBase64(text: string): string {
  const digits = `${text}A`.replace(/\+/g, '-').replace(/\//g, '_');
  const hex = digits.replace(/(.)(.)/g, (_, high: string, low: string) =>
    (digits64.indexOf(high) * 64 + digits64.indexOf(low)).toString(16).padStart(3, '0'),
  );
  return hex.slice(0, Math.floor((text.length * 3) / 4) * 2);
}
