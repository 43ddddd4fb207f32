import { randomBytes } from 'node:crypto';
import type { Random } from './random-text.ts';

const poolSize = 8192;

/**
 * Random bytes, none given out twice, fetched many at a time: to ask the system for the few of a
 * token takes a third of the time in which its assertion is verified.
 */
export function pooledRandom(): Random {
  let pool: Uint8Array = new Uint8Array(0);
  return (bytes) => {
    if (pool.length < bytes) pool = randomBytes(Math.max(poolSize, bytes));
    const taken = pool.subarray(0, bytes);
    pool = pool.subarray(bytes);
    return taken;
  };
}
