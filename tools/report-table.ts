import { reporterNames, reporters } from '../src/reports/index.ts';
import { markdownTable } from './markdown-table.ts';

/** Every report that can be asked for, the file it is written to, and what it is. */
export function reportTable(): string {
  const rows = reporterNames.map((name) => [
    `\`${name === 'terminal' ? 'cli' : name}\``,
    name === 'terminal' || name === 'github' ? 'printed' : `\`${reporters[name].fileName}\``,
    reporters[name].description,
  ]);
  return markdownTable(['`-r`', 'goes to', 'what it is'], rows);
}
