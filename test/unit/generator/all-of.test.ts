import assert from 'node:assert/strict';
import { allOf } from '../../../src/generator/all-of.ts';

const emulated = { variable: 'emulated', is: 'true' } as const;
const filled = { filled: 'clientSecret' } as const;

describe('allOf', () => {
  it('is nothing without conditions', () => assert.deepEqual(allOf(undefined, undefined), {}));

  it('is the one condition that there is', () =>
    assert.deepEqual(allOf(undefined, filled), { onlyIf: filled }));

  it('joins several, however they are nested, and each once', () =>
    assert.deepEqual(allOf(emulated, { all: [filled, { all: [emulated] }] }, filled), {
      onlyIf: { all: [emulated, filled] },
    }));
});
