import type { Flow } from '../model/flow.ts';
import { renderTemplate } from '../render/render-template.ts';

/** What Postman takes to its servers and what stays on the machine, in Markdown. */
export function whatSyncs(flows: readonly Pick<Flow, 'variables'>[]): string {
  return renderTemplate('descriptions/what-syncs', {
    signs: flows.some(({ variables }) => variables.includes('privateKey')),
  });
}
