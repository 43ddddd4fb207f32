import { join } from 'node:path';
import { defineCommand } from '../command.ts';
import type { GeneratedFile } from '../generated-files.ts';

function writtenText(files: readonly GeneratedFile[], out: string): string {
  const written = files.filter(({ state }) => state !== 'unchanged');
  return [
    ...written.map(({ path, state }) => `${state.padEnd(8)}${join(out, path)}`),
    `${written.length} written, ${files.length - written.length} unchanged in ${out}`,
    '',
  ].join('\n');
}

/** `grantsmith generate` */
export const generate = defineCommand({
  usage: 'generate [flows..]',
  summary: 'Write Postman collections, environment templates and guides',
  words: { name: 'flows', description: 'Flows to write', none: 'all flows but the legacy one' },
  options: {
    out: { type: 'string', default: 'collections', describe: 'Folder to write to' },
    'org-type': {
      type: 'string',
      array: true,
      describe: 'production, sandbox or experience-cloud; all of them unless told',
    },
    check: {
      type: 'boolean',
      default: false,
      describe: 'Write nothing, and exit 1 when a file is not as it would be written',
    },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
  },
  examples: [
    ['generate', 'Everything, to collections/'],
    ['generate jwt-bearer --org-type sandbox --out postman', 'One flow, for sandboxes'],
    ['generate --check', 'For CI: are the files as this version writes them?'],
  ],
  async run({ out, 'org-type': types, check, json }, io, flows) {
    const { checkDrift, generatedFiles, writeGenerated } = await import('../generated-files.ts');
    const files = await generatedFiles(out, flows, types);
    if (json) {
      const shown = files.map(({ path, state }) => ({ path, state }));
      io.out(`${JSON.stringify({ out, files: shown }, null, 2)}\n`);
    }
    if (check) checkDrift(out, files);
    else writeGenerated(out, files);
    if (!json)
      io.out(
        check ? `${files.length} files in ${out} are as generated\n` : writtenText(files, out),
      );
    return 'passed';
  },
});
