import assert from 'node:assert/strict';
import { pooledRandom } from '../../../src/emulator/pooled-random.ts';

describe('pooledRandom', () => {
  it('gives as many bytes as are asked for, also more than a pool has', () => {
    const random = pooledRandom();
    const sizes = [0, 1, 112, 8192, 20_000, 80];
    assert.deepEqual(
      sizes.map((size) => random(size).length),
      sizes,
    );
  });

  it('gives none out twice', () => {
    const random = pooledRandom();
    const seen = Array.from({ length: 5_000 }, () => Buffer.from(random(16)).toString('hex'));
    assert.equal(new Set(seen).size, seen.length);
  });
});
