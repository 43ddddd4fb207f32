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
  /** The org was started for the run: a table alone would be taken for one about a real org. */
  readonly isEmulated?: boolean;
  readonly golden?: GoldenWish | undefined;
}

const heading = 'Against an emulated org that was started for this run; -e names one of yours.\n\n';

/** A secret such as `token` stands in every report, since reports have that word of their own. */
function afterLeak(names: Iterable<string>): string {
  const secrets = [...names].join(' or ');
  return `  next  If ${secrets} is an ordinary word, which reports hold by themselves, give it another value; if not, tell us the place, and never the secret\n`;
}

/** The redactor, and the names of the secrets that it has found in anything. */
function noting(redactor: Redactor): {
  readonly gate: Redactor;
  readonly names: ReadonlySet<string>;
} {
  const names = new Set<string>();
  const leaksIn: Redactor['leaksIn'] = (text) => {
    const leaks = redactor.leaksIn(text);
    for (const { name } of leaks) names.add(name);
    return leaks;
  };
  return { gate: { ...redactor, leaksIn }, names };
}

/** Compares, prints and writes what a run found, and says how it ends. */
export async function concludeRun(
  outcome: RegressionOutcome,
  { reports, printsTable, json, golden, isEmulated = false }: Conclusion,
  redactor: Redactor,
  io: TerminalIo,
): Promise<ExitName> {
  const { result } = comparedWithGolden(outcome, golden);
  const { gate, names } = noting(redactor);
  const print = (name: ReporterName, text: string): boolean => {
    if (hasLeaks(name, text, gate, io)) return true;
    io.out(text);
    return false;
  };
  const inJson = json && print('json', await reporters.json.render(result));
  const table = `${isEmulated ? heading : ''}${renderTerminal(result, { colour: io.colour })}`;
  const inTable = printsTable && print('terminal', table);
  const inReports = await writeReports(result, reports, gate, io);
  const inGolden = golden?.update === true && writeGolden(outcome, golden, gate, io);
  const leaked = inJson || inTable || inReports || inGolden;
  if (leaked) io.err(afterLeak(names));
  return exitOf(result, { leaked });
}
