/**
 * All benches in one run: installs the peers if they are missing, measures each against its peers in
 * interleaved rounds, prints the tables with their goals, and writes docs/performance.md. What was not
 * measured this time stays there as it was, with its day.
 *
 *   npm run bench [-- --only start-up,generation] [--rounds 5] [--orgs 50]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureEmulator } from './emulator.ts';
import { measureEmulatorMemory } from './emulator-memory.ts';
import { measureFirstRequest } from './first-request.ts';
import { measureGeneration } from './generation.ts';
import { measureGenerationGrowth } from './generation-growth.ts';
import type { Section } from './section.ts';
import { measureSigning } from './signing.ts';
import { measureStartUp } from './start-up.ts';
import { measureSuite } from './suite.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'start-up,generation,emulator,signing,suite' },
    rounds: { type: 'string', default: '5' },
    orgs: { type: 'string', default: '50' },
  },
});
const rounds = Number(options.rounds);
const wanted = new Set(options.only.split(','));

const benches: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
  'start-up': async () => [await measureStartUp(rounds), await measureFirstRequest(5 * rounds)],
  generation: async () => [
    await measureGeneration(2 * rounds),
    await measureGenerationGrowth(rounds),
  ],
  emulator: async () => [
    await measureEmulator({ rounds, seconds: 4 }),
    await measureEmulatorMemory(1_000_000),
  ],
  signing: measureSigning,
  suite: async () => [
    await measureSuite({
      orgs: Number(options.orgs),
      rounds: Math.min(rounds, 3),
      sample: 12,
      growth: 10,
    }),
  ],
};

function installPeers(): void {
  if (existsSync(`${folder}node_modules`)) return;
  console.log('installing what is measured against, in bench/ alone');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('npm ci failed in bench/');
}

function markdownTable(rows: readonly Readonly<Record<string, string>>[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const lines = [heads, heads.map(() => '---'), ...rows.map((row) => heads.map((one) => row[one]))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const document = new URL('../docs/performance.md', import.meta.url);

/** The sections of the document by their titles, in its order. */
function sectionsWritten(): Map<string, string> {
  const [, ...written] = readFileSync(document, 'utf8').split(/^(?=## )/m);
  return new Map(written.map((text) => [/^## (.*)/.exec(text)?.[1] ?? '', text.trimEnd()]));
}

function markdownOf({ title, how, rows, goals, account }: Section, when: string): string {
  const verdicts = goals.map(({ what, goal, measured, isReached }) => ({
    goal: `${what}: ${goal}`,
    measured,
    verdict: isReached ? 'reached' : '**missed**',
  }));
  const parts = [`## ${title}`, when, how, markdownTable(rows), markdownTable(verdicts), account];
  return parts.join('\n\n');
}

function show({ title, how, rows, goals }: Section): void {
  console.log(`\n${title}: ${how}`);
  console.table(rows);
  for (const { what, goal, measured, isReached } of goals)
    console.log(`${isReached ? 'reached' : 'MISSED '}  ${what}: ${measured}, goal ${goal}`);
}

const loadNow = (): string => (loadavg()[0] ?? Number.NaN).toFixed(1);

installPeers();
const loadBefore = loadNow();
const sections: Section[] = [];
for (const [name, measure] of Object.entries(benches)) {
  if (!wanted.has(name)) continue;
  const found = await measure();
  for (const section of found) show(section);
  sections.push(...found);
}
const when =
  `On ${new Date().toISOString().slice(0, 10)}, Node.js ${process.versions.node}, ` +
  `${availableParallelism()} cores, load ${loadBefore} before and ${loadNow()} after.`;
const written = sectionsWritten();
for (const section of sections) written.set(section.title, markdownOf(section, when));
const head =
  '# Performance\n\nWritten by `npm run bench`, which measures all of this again. Times are of the machine ' +
  'they were measured on; the ratios are what counts.';
writeFileSync(document, `${[head, ...written.values()].join('\n\n')}\n`);
