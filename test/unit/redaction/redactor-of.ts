import { createRedactor, type Redactor } from '../../../src/redaction/redactor.ts';

/** A redactor that knows these values under these names. */
export function redactorOf(values: Readonly<Record<string, string>>): Redactor {
  const redactor = createRedactor();
  for (const [name, value] of Object.entries(values)) redactor.add(name, value);
  return redactor;
}
