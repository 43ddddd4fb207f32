/**
 * By sliding windows of six bits, or of one.
 *
 * base ** exponent % modulus. A table of powers pays for a private exponent, not for a public one: it
 * holds the odd ones, for a window ends with a one. The upper quarter of a product is folded down
 * before the division, which halves it: a tenth less time at 4096 bits, none more at 2048. Montgomery's
 * and Barrett's ways to do without a division were no faster; BigInt.asUintN in place of the mask was
 * slower.
 */
export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const isLong = exponent >> BigInt(64);
  let power = BigInt(1);
  const powers = [power, base];
  const square = (base * base) % modulus;
  // Cast: the power before is there.
  for (let at = 1; isLong && at < 32; at += 1)
    powers.push(((powers[at] as bigint) * square) % modulus);
  const shift = BigInt(modulus.toString(16).length * 6);
  const fold = (power << shift) % modulus;
  const mask = (power << shift) - power;
  // A zero squares, another digit multiplies.
  const steps = exponent.toString(2).replace(isLong ? /1([01]{0,4}1)?/g : /1/g, (bits) => {
    const nth = (parseInt(bits, 2) + 1) >> 1;
    return '0'.repeat(bits.length) + nth.toString(36);
  });
  for (const step of steps) {
    // Cast: the table is as long as the highest digit.
    const x = power * (step === '0' ? power : (powers[parseInt(step, 36)] as bigint));
    power = ((x >> shift) * fold + (x & mask)) % modulus;
  }
  return power;
}
