import { defineCommand } from '../command.ts';
import { reportOptions } from '../report-options.ts';

/** `grantsmith report` */
export const report = defineCommand({
  usage: 'report [what..]',
  summary: 'Join the results of shards, or render a result again, without a run',
  words: {
    name: 'what',
    description: 'merge, and result files, patterns or folders; or render, and one result file',
    none: 'nothing; it has to be said',
  },
  options: {
    ...reportOptions,
    partial: {
      type: 'boolean',
      describe: 'merge: join what is there, and fail for each shard that is missing',
    },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document, and no table' },
  },
  examples: [
    ['report merge shards/*/summary.json -r cli,junit,html', 'One report of all shards of a run'],
    ['report merge shards', 'The same, of every result below a folder'],
    ['report render results/summary.json -r html', 'The HTML report of a run that was long ago'],
  ],
  more: 'merge ends as the run in one piece would have ended, with its exit code. It refuses when a shard is missing or there twice; with --partial a missing one is a failure (exit code 5 or worse) that every report shows. Results of several runs, which are no shards, follow each other in time. render writes the reports that are asked for and nothing else; neither writes over a result that it reads.',
  async run(options, io, words) {
    const { performReport } = await import('../perform-report.ts');
    return await performReport(options, io, words);
  },
});
