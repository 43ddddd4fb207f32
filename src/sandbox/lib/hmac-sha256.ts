import { sha256 } from './sha256.ts';
import { utf8 } from './utf8.ts';

/** HMAC-SHA256 (RFC 2104) of a text under a text, as hex. */
export function hmacSha256(key: string, message: string): string {
  const hex = utf8(key);
  const block = (hex.length > 128 ? sha256(hex) : hex).padEnd(128, '0');
  const masked = (mask: number): string =>
    block.replace(/../g, (byte) =>
      (Number.parseInt(byte, 16) ^ mask).toString(16).padStart(2, '0'),
    );
  return sha256(masked(0x5c) + sha256(masked(0x36) + utf8(message)));
}
