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
    const { flows, orgTypes } = await import('../../index.ts');
    const shown = flows.map(({ id, title, summary, whenToUse, legacy = false, ...flow }) => ({
      id,
      title,
      summary,
      whenToUse,
      legacy,
      requests: flow.requests.length,
      negativeCases: flow.negativeCases.length,
    }));
    if (json) {
      io.out(`${JSON.stringify({ flows: shown, orgTypes }, null, 2)}\n`);
      return 'passed';
    }
    const { wrapped } = await import('../wrapped.ts');
    for (const { id, title, summary, whenToUse, legacy, requests, negativeCases } of shown)
      io.out(
        [
          `${id}${legacy ? ' (legacy: only when asked for by name)' : ''}`,
          wrapped(`${title}: ${summary}`),
          wrapped(whenToUse),
          wrapped(`${requests} requests, ${negativeCases} negative cases`),
          '\n',
        ].join('\n'),
      );
    io.out(`Org types: ${orgTypes.join(', ')}\n`);
    return 'passed';
  },
});
