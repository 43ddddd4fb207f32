import {
  type ExitName,
  exitOf,
  type Redactor,
  type RegressionOutcome,
  type ReporterName,
  renderTerminal,
  reporters,
} from '../index.ts';
import { comparedWithGolden, type GoldenWish, writeGolden } from './golden-wish.ts';
import type { TerminalIo } from './terminal-io.ts';
import type { WantedReport } from './wanted-reports.ts';
import { hasLeaks, writeReports } from './write-reports.ts';

/** What is to be made of what a run found. */
export interface Conclusion {
  readonly reports: readonly WantedReport[];
  readonly printsTable: boolean;
  readonly json: boolean;
  readonly golden?: GoldenWish | undefined;
}

const afterLeak =
  '  next  If the secret is an ordinary word, give it another value; if not, tell us the place, and never the secret\n';

/** Compares, prints and writes what a run found, and says how it ends. */
export async function concludeRun(
  outcome: RegressionOutcome,
  { reports, printsTable, json, golden }: Conclusion,
  redactor: Redactor,
  io: TerminalIo,
): Promise<ExitName> {
  const { result } = comparedWithGolden(outcome, golden);
  const print = (name: ReporterName, text: string): boolean => {
    if (hasLeaks(name, text, redactor, io)) return true;
    io.out(text);
    return false;
  };
  const inJson = json && print('json', await reporters.json.render(result));
  const inTable = printsTable && print('terminal', renderTerminal(result, { colour: io.colour }));
  const inReports = await writeReports(result, reports, redactor, io);
  const inGolden = golden?.update === true && writeGolden(outcome, golden, redactor, io);
  const leaked = inJson || inTable || inReports || inGolden;
  if (leaked) io.err(afterLeak);
  return exitOf(result, { leaked });
}
