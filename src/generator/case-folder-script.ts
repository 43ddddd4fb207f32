import type { Condition } from '../model/assertion.ts';
import type { FlowRequest } from '../model/flow.ts';
import { oneLineLiteral } from '../render/javascript-literal.ts';
import { renderTemplate } from '../render/render-template.ts';
import { caseGuards } from './case-guards.ts';
import { entryCall } from './entry-call.ts';
import { scriptText } from './script-text.ts';

/** What the guards are called in the script. */
const guardNames = { noisy: 'noisy', 'emulator-only': 'emulatorOnly' } as const;

/**
 * The script of the folder of negative cases. It skips and prepares all of them: a copy of the signer
 * in each would make the collection several times as large.
 */
export function caseFolderScript(requests: readonly FlowRequest[]): readonly string[] {
  const prepared = requests
    .filter(({ onlyIf, before }) => onlyIf !== undefined || before !== undefined)
    .map(({ title, onlyIf, before }) => ({
      name: /^\S+( step \d+)?/.exec(title)?.[0] ?? title,
      onlyIf: onlyIf !== undefined && conditionCode(onlyIf),
      prepare: before !== undefined && entryCall(before),
    }));
  return scriptText(
    ['Negative cases', 'Runs before each request of this folder, and prepares or skips it.'],
    renderTemplate('prepare-cases', {
      conditions: namedGuards().filter(({ name }) =>
        prepared.some(({ onlyIf }) => onlyIf !== false && onlyIf.includes(name)),
      ),
      requests: prepared,
    }),
  );
}

function namedGuards(): readonly { readonly name: string; readonly condition: Condition }[] {
  return (['noisy', 'emulator-only'] as const).flatMap((safety) => {
    const condition = caseGuards[safety];
    return condition === undefined ? [] : [{ name: guardNames[safety], condition }];
  });
}

/** A condition as JavaScript, in which a guard stands by its name. */
function conditionCode(condition: Condition): string {
  const guard = namedGuards().find(
    (one) => oneLineLiteral(one.condition) === oneLineLiteral(condition),
  );
  if (guard !== undefined) return guard.name;
  return 'all' in condition
    ? `{ all: [${condition.all.map(conditionCode).join(', ')}] }`
    : oneLineLiteral(condition);
}
