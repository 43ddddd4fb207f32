import assert from 'node:assert/strict';
import type { Redactor } from '../../../src/redaction/redactor.ts';

/** Tests titled by what is masked: the text, and what it becomes. */
export function itMasks(
  cases: Readonly<Record<string, readonly [text: string, masked: string]>>,
  made: () => Redactor,
): void {
  for (const [title, [text, masked]] of Object.entries(cases))
    it(title, () => {
      assert.equal(made().mask(text), masked);
    });
}
