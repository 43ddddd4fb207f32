/**
 * The chapters of `docs/` whose prose is written by hand and whose tables follow from the code. A table
 * stands between `<!-- generated: NAME -->` and `<!-- end -->`, and is written anew each time.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { flows } from '../src/flows/index.ts';
import type { GeneratedFile } from '../src/generator/generated-file.ts';
import { configurationExample, configurationMembers } from './configuration-tables.ts';
import { confidenceTable, endpointTable, switchTableText } from './emulator-tables.ts';
import { flowBlock, sharedAssertions } from './flow-blocks.ts';
import { exitTable, problemTable } from './problem-tables.ts';
import { reportTable } from './report-table.ts';

/** What stands in the blocks of each chapter, by their names. */
const chapters: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  'docs/flows.md': {
    'asserted of every token': sharedAssertions,
    ...Object.fromEntries(flows.map((flow) => [flow.id, () => flowBlock(flow)])),
  },
  'docs/emulator.md': {
    endpoints: endpointTable,
    switches: switchTableText,
    confidence: confidenceTable,
  },
  'docs/runner.md': { problems: problemTable, 'exit codes': exitTable, reports: reportTable },
  'docs/configuration.md': { example: configurationExample, members: configurationMembers },
};

const root = new URL('..', import.meta.url);

const block = /^<!-- generated: (.+) -->\n[\s\S]*?^<!-- end -->$/gm;

/** The chapter with its blocks filled; throws when it lacks one, or has one that nobody writes. */
function filled(path: string, blocks: Readonly<Record<string, () => string>>): GeneratedFile {
  const missing = new Set(Object.keys(blocks));
  const before = readFileSync(fileURLToPath(new URL(path, root)), 'utf8');
  const text = before.replace(block, (_whole, name: string) => {
    const write = blocks[name];
    if (write === undefined) throw new Error(`${path} has a block ${name} that nobody writes`);
    missing.delete(name);
    return `<!-- generated: ${name} -->\n\n${write().trim()}\n\n<!-- end -->`;
  });
  if (missing.size > 0) throw new Error(`${path} has no block ${[...missing].join(', ')}`);
  return { path, text };
}

/** Every chapter that has blocks, filled. */
export function filledChapters(): readonly GeneratedFile[] {
  return Object.entries(chapters).map(([path, blocks]) => filled(path, blocks));
}
