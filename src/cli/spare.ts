import { usageFailure } from '../index.ts';
import { isFile, placeOf } from './files.ts';

/** Sees that no file that is read is written over by something else: it may be all there is of it. */
export function spare(
  read: readonly (string | undefined)[],
  written: readonly (string | undefined)[],
): void {
  const given = (path: string | undefined): path is string => path !== undefined && isFile(path);
  const places = new Set(read.filter(given).map(placeOf));
  const lost = written.filter(given).find((path) => places.has(placeOf(path)));
  if (lost !== undefined)
    throw usageFailure(
      `${lost} would be lost`,
      'it is read, and something else would be written over it',
      'choose another place for what is written',
    );
}
