import {
  type ExitName,
  exitOf,
  type Redactor,
  type RegressionOutcome,
  renderTerminal,
  reporters,
} from '../index.ts';
import { comparedWithGolden, type GoldenWish, writeGolden } from './golden-wish.ts';
import type { TerminalIo } from './terminal-io.ts';
import type { WantedReport } from './wanted-reports.ts';
import { writeReports } from './write-reports.ts';

/** What is to be made of what a run found. */
export interface Conclusion {
  readonly reports: readonly WantedReport[];
  readonly printsTable: boolean;
  readonly json: boolean;
  readonly golden?: GoldenWish | undefined;
}

/** Compares, prints and writes what a run found, and says how it ends. */
export async function concludeRun(
  outcome: RegressionOutcome,
  { reports, printsTable, json, golden }: Conclusion,
  redactor: Redactor,
  io: TerminalIo,
): Promise<ExitName> {
  const { result } = comparedWithGolden(outcome, golden);
  if (json) io.out(await reporters.json.render(result));
  if (printsTable) io.out(renderTerminal(result, { colour: io.colour }));
  const inReports = await writeReports(result, reports, redactor, io);
  const inGolden = golden?.update === true && writeGolden(outcome, golden, redactor, io);
  return exitOf(result, { leaked: inReports || inGolden });
}
