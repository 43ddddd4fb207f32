import { readFileSync } from 'node:fs';

/** One small change to the code. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** The code on one line, before and after. */
  readonly was: string;
  readonly becomes: string;
}

/** What came of the mutants of a part. */
export interface Measurement {
  /** When, as `2026-11-28`. */
  readonly day: string;
  /** How many turned a test red, or took endlessly. */
  readonly noticed: number;
  readonly untried: number;
  readonly survivors: readonly Mutant[];
}

/** How a mutant ended, as the report calls it. */
const isNoticed = (status: string): boolean => /^(Killed|Timeout|RuntimeError)$/.test(status);
const isSurvivor = (status: string): boolean => /^(Survived|NoCoverage)$/.test(status);

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The part of Stryker's report that is read here (mutation-testing-report-schema 3). */
interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly status: string;
          readonly replacement?: string;
          readonly location: { readonly start: Position; readonly end: Position };
        }[];
      }
    >
  >;
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function offsetOf(source: string, { line, column }: Position): number {
  const before = source.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

/** What a report says that Stryker wrote as JSON. */
export function readReport(path: string, day: string): Measurement {
  // Cast: the file was written by the version of Stryker that the lock file names.
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const noticed = all.filter(isNoticed).length;
  const survivors = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => isSurvivor(status))
      .map(({ replacement = '', location: { start, end } }) => ({
        file,
        line: start.line,
        was: onOneLine(source.slice(offsetOf(source, start), offsetOf(source, end))),
        becomes: onOneLine(replacement),
      })),
  );
  return { day, noticed, untried: all.length - noticed - survivors.length, survivors };
}
