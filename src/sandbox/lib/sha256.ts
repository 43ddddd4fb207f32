type Eight = readonly [number, number, number, number, number, number, number, number];
type Fifteen = readonly [...Eight, ...Eight];

// Its constants are fractions of roots of primes.
const primes: number[] = [];
for (let n = 2; primes.length < 64; n += 1) {
  if (primes.every((prime) => n % prime)) primes.push(n);
}
const fractions = (root: (of: number) => number): number[] =>
  primes.map((prime) => ((root(prime) % 1) * 2 ** 32) | 0);
const turn = (word: number, ...turns: number[]): number =>
  turns.reduce((sum, by) => sum ^ (word >>> by) ^ (word << (32 - by)), 0);

/** SHA-256 (FIPS 180-4), from hex to hex. */
export function sha256(bytes: string): string {
  const size = Math.ceil((bytes.length + 18) / 128) * 128;
  const bits = (bytes.length * 4).toString(16);
  const padded = `${bytes}8`.padEnd(size - bits.length, '0') + bits;
  let hash = fractions(Math.sqrt).slice(0, 8);
  for (const block of padded.match(/.{128}/g) ?? []) {
    const words = Array.from(block.match(/.{8}/g) ?? [], (word) => Number.parseInt(word, 16));
    // Cast: a hash has eight words.
    let state = hash as unknown as Eight;
    for (const constant of fractions(Math.cbrt)) {
      const [a, b, c, d, e, f, g, h] = state;
      // Cast: there are always sixteen words.
      const [w, x, , , , , , , , y, , , , , z] = words as unknown as Fifteen;
      const t1 = h + turn(e, 6, 11, 25) + (g ^ (e & (f ^ g))) + constant + w;
      const t2 = turn(a, 2, 13, 22) + ((a & b) ^ (c & (a ^ b)));
      state = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
      words.push((w + (turn(x, 7, 18) ^ (x >>> 3)) + y + (turn(z, 17, 19) ^ (z >>> 10))) | 0);
      words.shift();
    }
    // Cast: the state has as many words as the hash.
    hash = hash.map((word, at) => (word + (state[at] as number)) | 0);
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
