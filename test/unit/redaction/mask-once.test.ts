import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskOnce } from '../../../src/redaction/mask-once.ts';
import { createRedactor, type Redactor } from '../../../src/redaction/redactor.ts';

interface Told {
  readonly message: string;
}

const maskedBy =
  ({ mask }: Redactor) =>
  (told: Told): Told => ({ ...told, message: mask(told.message) });

describe('an object that is masked once', () => {
  it('is the same copy again, as long as no secret was learned', () => {
    const redactor = createRedactor();
    const mask = maskOnce(redactor.size, maskedBy(redactor));
    const value = { message: 'expected EXAMPLE-one to equal EXAMPLE-two' };
    redactor.add('clientSecret', 'EXAMPLE-one');
    const first = mask(value);
    redactor.add('clientSecret', 'EXAMPLE-one');
    assert.equal(mask(value), first);
    redactor.add('password', 'EXAMPLE-two');
    assert.match(mask(value).message, /^expected «clientSecret .*» to equal «password .*»$/);
  });

  it('never differs from one that is masked at the end', () => {
    const secret = fc.string({ minLength: 6 }).filter((text) => text.trim().length >= 6);
    fc.assert(
      fc.property(fc.array(secret, { maxLength: 4 }), fc.array(fc.nat(3)), (secrets, order) => {
        const redactor = createRedactor();
        const mask = maskOnce(redactor.size, maskedBy(redactor));
        const values = secrets.map((text) => ({ message: `[${text}]` }));
        for (const at of order) {
          redactor.add('clientSecret', secrets[at] ?? '');
          for (const value of values) mask(value);
        }
        assert.deepEqual(values.map(mask), values.map(maskedBy(redactor)));
      }),
    );
  });
});
