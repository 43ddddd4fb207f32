import { join } from 'node:path';
import type { Problem } from '../../model/run-result.ts';

/** Said once of a collection that was answered and has no golden file. */
export function goldenMissing(folder: string, path: string): Problem {
  return {
    kind: 'golden-missing',
    message: `There is no golden file ${join(folder, path)}, so the answers were compared with nothing`,
    next: 'Run it with --update-golden, which makes the file, and look at it before it goes into git; or check the golden folder and the names of the org and the collection.',
  };
}
