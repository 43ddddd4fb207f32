/** The text of UTF-8 bytes as hex; throws when they are no UTF-8. */
export function textOfHex(hex: string): string {
  return decodeURIComponent(hex.replace(/../g, '%$&'));
}
