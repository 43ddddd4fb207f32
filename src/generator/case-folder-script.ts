import type { Condition } from '../model/assertion.ts';
import type { FlowRequest } from '../model/flow.ts';
import { renderTemplate } from '../render/render-template.ts';
import { caseGuards } from './case-guards.ts';
import { conditionCode } from './condition-code.ts';
import { entryCall } from './entry-call.ts';
import { scriptText } from './script-text.ts';

/** What the guards are called in the script. */
const guards = [caseGuards.noisy, caseGuards['emulator-only']].flatMap((condition, at) =>
  condition === undefined
    ? []
    : [{ name: at === 0 ? 'noisy' : 'emulatorOnly', condition: conditionCode(condition) }],
);

/**
 * The script of the folder of negative cases. It skips and prepares all of them: a copy of the signer
 * in each would make the collection several times as large.
 */
export function caseFolderScript(requests: readonly FlowRequest[]): readonly string[] {
  const conditions = requests.flatMap(({ title, onlyIf }) =>
    onlyIf === undefined ? [] : [{ name: caseName(title), condition: guardedCode(onlyIf) }],
  );
  const preparations = requests.flatMap(({ title, before }) =>
    before === undefined ? [] : [{ name: caseName(title), call: entryCall(before) }],
  );
  const used = guards.filter(({ name }) =>
    conditions.some(({ condition }) => condition.includes(name)),
  );
  return scriptText(
    'prerequest',
    ['Negative cases', 'Runs before each request of this folder, and prepares or skips it.'],
    renderTemplate('prepare-cases', { guards: used, conditions, preparations }),
  );
}

function caseName(title: string): string {
  return /^\S+( step \d+)?/.exec(title)?.[0] ?? title;
}

/** A condition in which a guard stands by its name. */
function guardedCode(condition: Condition): string {
  return guards.reduce(
    (code, guard) => code.replace(guard.condition, guard.name),
    conditionCode(condition),
  );
}
