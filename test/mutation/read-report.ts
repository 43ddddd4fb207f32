import { readFileSync } from 'node:fs';

/** One small change to the code, and what came of it. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** The code on one line, before and after. */
  readonly was: string;
  readonly becomes: string;
  /** `Killed` and `Timeout` were noticed; `Survived` and `NoCoverage` were not. */
  readonly status: string;
  /** Why it was not tried. */
  readonly reason: string;
}

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
          readonly statusReason?: string;
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

/** Every mutant of a report that Stryker wrote as JSON. */
export function readReport(path: string): readonly Mutant[] {
  // Cast: the file was written by the version of Stryker that the lock file names.
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map(({ status, statusReason = '', replacement = '', location: { start, end } }) => ({
      file,
      line: start.line,
      was: onOneLine(source.slice(offsetOf(source, start), offsetOf(source, end))),
      becomes: onOneLine(replacement),
      status,
      reason: statusReason,
    })),
  );
}
