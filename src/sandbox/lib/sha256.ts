type Eight = readonly [number, number, number, number, number, number, number, number];
type Sixteen = readonly [...Eight, ...Eight];

const primes: number[] = [];
for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);

const fractions = (root: (of: number) => number): number[] =>
  primes.map((prime) => ((root(prime) % 1) * 2 ** 32) | 0);
const turn = (word: number, ...turns: number[]): number =>
  turns.reduce((sum, by) => sum ^ (word >>> by) ^ (word << -by), 0);

/**
 * FIPS 180-4.
 *
 * The constants are the first 32 bits of the fractions of roots of the first primes.
 */
export function sha256(bytes: string): string {
  let padded = `${bytes}80`;
  while (padded.length % 128 !== 112) padded += '00';
  padded += (bytes.length * 4).toString(16).padStart(16, '0');
  let hash = fractions(Math.sqrt).slice(0, 8);
  // Cast: it is never empty.
  for (const block of padded.match(/.{128}/g) as string[]) {
    // Cast: it has sixteen words.
    const words = (block.match(/.{8}/g) as string[]).map((word) => parseInt(word, 16));
    // Cast: a hash has eight words.
    let state = hash as unknown as Eight;
    for (const k of fractions(Math.cbrt)) {
      const [a, b, c, d, e, f, g, h] = state;
      // Cast: there are always sixteen words.
      const [w, x, , , , , , , , y, , , , , z] = words as unknown as Sixteen;
      const t1 = h + turn(e, 6, 11, 25) + (g ^ (e & (f ^ g))) + k + w;
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
