type Eight = [number, number, number, number, number, number, number, number];

const primes: number[] = [];
for (let n = 2; primes.length < 64; n += 1) if (primes.every((p) => n % p)) primes.push(n);

const fractions = (root: (of: number) => number): number[] =>
  primes.map((p) => (root(p) * 2 ** 32) | 0);
const constants = fractions(Math.cbrt);
const turn = (x: number, a: number, b: number, c: number): number =>
  (x >>> a) ^ (x << -a) ^ (x >>> b) ^ (x << -b) ^ (x >>> c);

/**
 * FIPS 180-4.
 *
 * The constants are the first 32 bits of the fractions of roots of the first primes. Eight plain
 * variables, for nothing is compiled in the short life of a script, and arrays take twice the time.
 */
export function sha256(bytes: string): string {
  let data = `${bytes}80`;
  while (data.length % 128 !== 112) data += '00';
  data += (bytes.length * 4).toString(16).padStart(16, '0');
  let hash = fractions(Math.sqrt).slice(0, 8);
  // Cast: it is never empty.
  for (const block of data.match(/.{128}/g) as string[]) {
    // Cast: it has sixteen words.
    const w = (block.match(/.{8}/g) as string[]).map((x) => parseInt(x, 16));
    // Cast: a hash has eight words.
    let [a, b, c, d, e, f, g, h] = hash as Eight;
    for (const k of constants) {
      // Cast: there are always sixteen words.
      const t1 = h + (turn(e, 6, 11, 25) ^ (e << 7)) + (g ^ (e & (f ^ g))) + k + (w[0] as number);
      const t2 = (turn(a, 2, 13, 22) ^ (a << 10)) + ((a & b) ^ (c & (a ^ b)));
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
      w.push(
        ((w[0] as number) +
          turn(w[1] as number, 7, 18, 3) +
          (w[9] as number) +
          turn(w[14] as number, 17, 19, 10)) |
          0,
      );
      w.shift();
    }
    // Cast: the hash has as many words.
    hash = [a, b, c, d, e, f, g, h].map((x, at) => (x + (hash[at] as number)) | 0);
  }
  return hash.map((x) => (x >>> 0).toString(16).padStart(8, '0')).join('');
}
