/** base ** exponent % modulus, by windows of five bits. */
export function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const powers = [1n];
  for (let power = 1n; powers.length < 32; powers.push(power)) power = (power * base) % modulus;
  let result = 1n;
  for (const digit of exponent.toString(32)) {
    for (let bit = 0; bit < 5; bit += 1) result = (result * result) % modulus;
    // Cast: a digit is below 32.
    result = (result * (powers[Number.parseInt(digit, 32)] as bigint)) % modulus;
  }
  return result;
}
