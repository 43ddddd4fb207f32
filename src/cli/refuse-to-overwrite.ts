import { usageFailure } from '../index.ts';
import { isFile } from './files.ts';

/** Refuses to write over files that may hold what stands nowhere else. */
export function refuseToOverwrite(
  paths: readonly string[],
  { why, next }: { readonly why: string; readonly next: string },
): void {
  const found = paths.filter(isFile);
  if (found.length === 0) return;
  throw usageFailure(
    `${found.join(', ')} ${found.length === 1 ? 'is' : 'are'} there already`,
    why,
    next,
  );
}
