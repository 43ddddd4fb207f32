import { parse, v5 } from 'uuid';

/** Chosen once; another namespace would give every collection of every customer new ids. */
const namespace = parse('5f0d8f0c-6a3b-5c61-9a57-6f0f3b6f5a21');

/** An id that follows from names alone: the same collection, folder and request, the same id. */
export function stableId(...path: readonly string[]): string {
  return v5(Buffer.from(path.join('/')), namespace);
}
