/** Values in DER (ITU-T X.690), as far as a certificate needs them. */

function value(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  const size = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex');
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 | size.length, ...size];
  return Buffer.concat([Buffer.from(head), content]);
}

export const sequence = (...members: readonly Uint8Array[]): Buffer =>
  value(0x30, Buffer.concat(members));

export const set = (...members: readonly Uint8Array[]): Buffer =>
  value(0x31, Buffer.concat(members));

/** Context-specific and explicit, as `[0] EXPLICIT`. */
export const tagged = (number: number, content: Uint8Array): Buffer =>
  value(0xa0 | number, content);

/** Context-specific and implicit, with a primitive in it. */
export const taggedBytes = (number: number, content: Uint8Array): Buffer =>
  value(0x80 | number, content);

/** A number that is not negative, from its bytes, the highest first. */
export function integer(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? Uint8Array.of(0) : bytes.subarray(first);
  const sign = (digits[0] ?? 0) & 0x80 ? [0] : [];
  return value(0x02, Buffer.concat([Buffer.from(sign), digits]));
}

export const yes = value(0x01, Uint8Array.of(0xff));

export const nothing = value(0x05, new Uint8Array());

export const octets = (content: Uint8Array): Buffer => value(0x04, content);

/** A bit string of whole bytes. */
export const bits = (content: Uint8Array): Buffer =>
  value(0x03, Buffer.concat([Uint8Array.of(0), content]));

function base128(number: number): number[] {
  const low = [number & 0x7f];
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) low.unshift((rest & 0x7f) | 0x80);
  return low;
}

/** From dots and numbers, as in `2.5.4.3`. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return value(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

export const utf8String = (text: string): Buffer => value(0x0c, Buffer.from(text, 'utf8'));

export const printableString = (text: string): Buffer => value(0x13, Buffer.from(text, 'latin1'));

export const ia5String = (text: string): Buffer => value(0x16, Buffer.from(text, 'latin1'));

const lastYearOfUtcTime = 2049;

/** Seconds precision; UTCTime up to 2049 and GeneralizedTime after it (RFC 5280 section 4.1.2.5). */
export function time(milliseconds: number): Buffer {
  const date = new Date(milliseconds);
  const digits = `${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
  return date.getUTCFullYear() <= lastYearOfUtcTime
    ? value(0x17, Buffer.from(digits.slice(2)))
    : value(0x18, Buffer.from(digits));
}
