/**
 * By windows of five bits.
 *
 * base ** exponent % modulus. A sliding window would save a further twentieth of the time, for
 * more code in every script that signs.
 */
export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const powers = [1n];
  // Cast: the power before is there.
  for (let at = 0; at < 31; at += 1) powers.push(((powers[at] as bigint) * base) % modulus);
  let power = 1n;
  for (const digit of exponent.toString(32)) {
    for (let bit = 0; bit < 5; bit += 1) power = (power * power) % modulus;
    // Cast: a digit is below 32.
    power = (power * (powers[parseInt(digit, 32)] as bigint)) % modulus;
  }
  return power;
}
