import { defineCommand } from '../command.ts';

/** `grantsmith list` */
export const list = defineCommand({
  usage: 'list',
  summary: 'Show the flows and org types there are',
  options: { json: { type: 'boolean', default: false, describe: 'Print one JSON document' } },
  examples: [
    ['list', 'Which flow is for what'],
    ['list --json', 'The same for a program'],
  ],
  async run({ json }, io) {
    const { listText } = await import('../list-text.ts');
    io.out(listText({ json }));
    return 'passed';
  },
});
