import { usageFailure } from '../index.ts';
import { readJson, readText } from './files.ts';

const shape =
  'write the names in the first line and a line for each iteration, or a JSON list with an object for each';

/** The lines of a CSV file below that of the names, or the members of a JSON list. */
function rowsIn(path: string): readonly unknown[] {
  const text = readText(path);
  const isJson = /^\s*[[{]/.test(text);
  const rows = isJson
    ? readJson(path, shape)
    : text
        .split(/[\r\n]+/)
        .filter(isFilled)
        .slice(1);
  return Array.isArray(rows) ? rows : [];
}

const isFilled = (line: string): boolean => line.trim() !== '';

/** A row of JSON has names; each of CSV has those of the first line. */
const isRow = (row: unknown): boolean =>
  typeof row === 'string' || (typeof row === 'object' && row !== null && !Array.isArray(row));

/** Refuses what Newman would leave out without a word, to run once without it and call that a success. */
export function checkIterationData(path: string): void {
  const rows = rowsIn(path);
  if (rows.length === 0 || !rows.every(isRow))
    throw usageFailure(
      `${path} has ${rows.length === 0 ? 'no row' : 'a row without names'} for an iteration`,
      'Newman would run without it, and call that a success',
      shape,
    );
}
