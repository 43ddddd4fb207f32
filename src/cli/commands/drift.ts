import { defineCommand } from '../command.ts';

/** `grantsmith drift` */
export const drift = defineCommand({
  usage: 'drift [what..]',
  summary: 'Show where two orgs, or an org and the emulator, answer differently',
  words: {
    name: 'what',
    description: 'With -e: flows to compare. Without: two golden files or folders',
    none: 'all flows but the legacy one',
  },
  options: {
    environment: {
      alias: 'e',
      type: 'string',
      describe: 'Postman environment of an org, to be compared with an emulator',
    },
    'timeout-request': {
      type: 'number',
      default: 30_000,
      describe: 'Milliseconds for one whole answer',
    },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
  },
  examples: [
    ['drift jwt-bearer -e sandbox.json', 'Does the emulator answer as this org does?'],
    ['drift golden/uat golden/production', 'Two orgs, by their golden responses'],
    ['drift golden-of-may golden', 'The same orgs at two times'],
  ],
  more: 'Compared is the shape of an answer: status, headers, members and the format of each value, never a value. What only one side was asked is named, and not compared. Exit code 1 when something differs, 4 when a side left a part without an answer.',
  async run(options, io, words) {
    const { performDrift } = await import('../perform-drift.ts');
    return await performDrift(options, io, words);
  },
});
