import { type Redactor, type ReporterName, type RunResult, reporters } from '../index.ts';
import { writeWhole } from './files.ts';
import type { TerminalIo } from './terminal-io.ts';
import type { WantedReport } from './wanted-reports.ts';

/**
 * The last gate before a text leaves: tells where secrets stand in it, and never which they are;
 * whether there is one.
 */
export function hasLeaks(
  name: ReporterName,
  text: string,
  redactor: Redactor,
  io: TerminalIo,
): boolean {
  const leaks = redactor.leaksIn(text);
  for (const { name: secret, fingerprint, line, column } of leaks)
    io.err(
      `The secret ${secret} (${fingerprint}) stands in the ${name} report at ${line}:${column}; it was not written\n`,
    );
  return leaks.length > 0;
}

/** Writes the reports, and keeps back any that a secret stands in; whether there was one. */
export async function writeReports(
  result: RunResult,
  wanted: readonly WantedReport[],
  redactor: Redactor,
  io: TerminalIo,
): Promise<boolean> {
  let leaked = false;
  for (const { name, path } of wanted) {
    const text = await reporters[name].render(result);
    if (hasLeaks(name, text, redactor, io)) leaked = true;
    else if (path === undefined) io.out(text);
    else writeWhole(path, text);
  }
  return leaked;
}
