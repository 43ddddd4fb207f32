import { join, resolve } from 'node:path';
import {
  isReporterName,
  type ReporterName,
  reporterNames,
  reporters,
  usageFailure,
} from '../index.ts';
import { suggestion } from './nearest.ts';

/** A report to write, and where to. */
export interface WantedReport {
  readonly name: ReporterName;
  /** Absent for one that is printed. */
  readonly path?: string;
}

const names = ['cli', ...reporterNames.filter((name) => name !== 'terminal')];

function reportNamed(name: string): ReporterName | 'cli' {
  if (name === 'cli' || (isReporterName(name) && name !== 'terminal')) return name;
  throw usageFailure(
    `There is no reporter ${JSON.stringify(name)}`,
    `the reporters are ${names.join(', ')}`,
    suggestion(name, names, 'take some of them, with commas between'),
  );
}

/** The names in `-r cli,junit -r html`. */
export function namesOfReports(given: readonly string[]): ReadonlySet<ReporterName | 'cli'> {
  const words = given.flatMap((list) => list.split(',')).map((name) => name.trim());
  return new Set(words.filter((word) => word !== '').map(reportNamed));
}

/** The reports, none of which is written over another. */
function apart(reports: readonly WantedReport[]): readonly WantedReport[] {
  const names = new Map<string, ReporterName>();
  for (const { name, path } of reports) {
    if (path === undefined) continue;
    const other = names.get(resolve(path)) ?? name;
    if (other !== name)
      throw usageFailure(
        `${path} would be written twice`,
        `the reporters ${other} and ${name} both write it`,
        'give each a file of its own',
      );
    names.set(resolve(path), name);
  }
  return reports;
}

/** The reports that were asked for. */
export function askedReports(
  wanted: ReadonlySet<ReporterName | 'cli'>,
  out: string,
  exportPath: (name: ReporterName) => string | undefined,
): readonly WantedReport[] {
  const asked = reporterNames.filter((name) => wanted.has(name) || exportPath(name) !== undefined);
  const made = asked.map((name): WantedReport => {
    const path = exportPath(name);
    if (path !== undefined) return { name, path };
    return name === 'github' ? { name } : { name, path: join(out, reporters[name].fileName) };
  });
  return apart(made);
}

/** The summary that a new result always leaves, and the reports that were asked for. */
export function wantedReports(
  ...[wanted, out, exportPath]: Parameters<typeof askedReports>
): readonly WantedReport[] {
  return apart([
    { name: 'json', path: join(out, 'summary.json') },
    ...askedReports(wanted, out, exportPath),
  ]);
}
