import { defineCommand } from '../command.ts';

/** `grantsmith ci` */
export const ci = defineCommand({
  usage: 'ci [system..]',
  summary: 'Write the file that runs a configuration on a CI system, in shards',
  words: {
    name: 'system',
    description: 'github, gitlab, azure, jenkins or kubernetes',
    none: 'nothing; it has to be said',
  },
  options: {
    config: {
      type: 'string',
      default: 'grantsmith.yml',
      describe: 'The configuration, by its path from the root of the repository',
    },
    shards: { type: 'number', default: 4, describe: 'How many machines share the work' },
    image: { type: 'string', describe: 'For kubernetes: image with Node.js and grantsmith in it' },
    out: { type: 'string', describe: 'File to write; it is printed unless given' },
  },
  examples: [
    [
      'ci github --shards 4 --out .github/workflows/grantsmith.yml',
      'A workflow for GitHub Actions',
    ],
    ['ci gitlab --config ci/orgs.yml', 'Printed, to be looked at or put into a pipeline'],
    ['ci kubernetes --shards 8 --image registry.example/grantsmith:1', 'An Indexed Job'],
  ],
  more: 'Secrets that the configuration takes from the process environment are taken from the secret store of the CI system, under the same names.',
  async run(options, io, words) {
    const { performCi } = await import('../perform-ci.ts');
    await performCi(options, io, words);
    return 'passed';
  },
});
