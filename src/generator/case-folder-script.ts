import type { FlowRequest } from '../model/flow.ts';
import { oneLineLiteral } from '../render/javascript-literal.ts';
import { renderTemplate } from '../render/render-template.ts';
import { entryCall } from './entry-call.ts';
import { scriptText } from './script-text.ts';

/**
 * The script of the folder of negative cases. It skips and prepares all of them: a copy of the signer
 * in each would make the collection several times as large.
 */
export function caseFolderScript(requests: readonly FlowRequest[]): readonly string[] {
  const prepared = requests
    .filter(({ onlyIf, before }) => onlyIf !== undefined || before !== undefined)
    .map(({ title, onlyIf, before }) => ({
      name: /^\S+( step \d+)?/.exec(title)?.[0] ?? title,
      onlyIf: onlyIf !== undefined && oneLineLiteral(onlyIf),
      prepare: before !== undefined && entryCall(before),
    }));
  return scriptText(
    ['Negative cases', 'Runs before each request of this folder, and prepares or skips it.'],
    renderTemplate('prepare-cases', { requests: prepared }),
  );
}
