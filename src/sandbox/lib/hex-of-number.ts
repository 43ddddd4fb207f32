/** A number as hex of whole bytes. */
export function hexOfNumber(number: bigint): string {
  const hex = number.toString(16);
  return hex.length % 2 ? `0${hex}` : hex;
}
