import { flows, orgTypes } from '../index.ts';
import { wrapped } from './wrapped.ts';

/** What `grantsmith list` shows. */
export function listText({ json }: { readonly json: boolean }): string {
  const shown = flows.map(({ id, title, summary, whenToUse, legacy = false, ...flow }) => ({
    id,
    title,
    summary,
    whenToUse,
    legacy,
    requests: flow.requests.length,
    negativeCases: flow.negativeCases.length,
  }));
  if (json) return `${JSON.stringify({ flows: shown, orgTypes }, null, 2)}\n`;
  const parts = shown.map(({ id, title, summary, whenToUse, legacy, requests, negativeCases }) => [
    `${id}${legacy ? ' (legacy: only when asked for by name)' : ''}`,
    wrapped(`${title}: ${summary}`),
    wrapped(whenToUse),
    wrapped(`${requests} requests, ${negativeCases} negative cases`),
    '\n',
  ]);
  return `${parts.map((lines) => lines.join('\n')).join('')}Org types: ${orgTypes.join(', ')}\n`;
}
