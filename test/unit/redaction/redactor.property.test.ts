import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRedactor } from '../../../src/redaction/redactor.ts';
import { byteNotations, escapes, secrets, somewhere, writings } from './hiding.ts';

/** Every single notation of a value, as it would stand in a text. */
function writtenForms(secret: string): string[] {
  const inBytes = Object.values(byteNotations).flat();
  return [...Object.values(escapes), ...inBytes].map((write) => write(secret));
}

describe('whatever is hidden', () => {
  it('does not survive masking', () => {
    fc.assert(
      fc.property(secrets, writings, somewhere, (secret, write, place) => {
        const redactor = createRedactor();
        redactor.add('clientSecret', secret);
        const written = write(secret);
        const masked = redactor.mask(place(written));
        const survivors = [...writtenForms(secret), written].filter((form) =>
          masked.includes(form),
        );
        assert.deepEqual(survivors, []);
      }),
    );
  });
});
