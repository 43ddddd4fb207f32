import assert from 'node:assert/strict';
import { createRedactor } from '../../../src/redaction/redactor.ts';

/** The secret must stand nowhere in the texts: not as it is, and in no encoding that the redactor knows. */
export function assertNowhere(texts: readonly string[], secret: string): void {
  const redactor = createRedactor();
  redactor.add('theSecret', secret);
  for (const text of texts) {
    assert.ok(!text.includes(secret), 'the secret stands there as it is');
    assert.deepEqual(
      redactor.leaksIn(text).filter(({ name }) => name === 'theSecret'),
      [],
    );
  }
}
