/**
 * By windows of five bits, or of one.
 *
 * base ** exponent % modulus. A table of powers pays for a private exponent, not for a public one.
 * Sliding windows were no faster, nor were Montgomery's and Barrett's ways to do without a division.
 */
export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const radix = exponent >> BigInt(64) ? 32 : 2;
  const powers = [BigInt(1)];
  // Cast: the power before is there.
  for (let at = 1; at < radix; at += 1) powers.push(((powers[at - 1] as bigint) * base) % modulus);
  let power = BigInt(1);
  for (const digit of exponent.toString(radix)) {
    for (let bit = 1; bit < radix; bit *= 2) power = (power * power) % modulus;
    // Cast: a digit is below the radix.
    power = (power * (powers[parseInt(digit, radix)] as bigint)) % modulus;
  }
  return power;
}
