import { strongKey } from '../keys/strong-key.ts';
import { valuesByKey } from '../model/environment.ts';
import { environmentName } from '../model/environment-name.ts';
import { Failure } from '../model/failure.ts';
import type { Flow } from '../model/flow.ts';
import type { VariableName } from '../model/variables.ts';
import { missingVariables, readsVariable } from './missing-variables.ts';
import type { PlannedRun } from './plan-runs.ts';
import type { Target } from './target.ts';

const keys = ['privateKey', 'actorPrivateKey'] as const satisfies readonly VariableName[];

function missing(target: Target, flow: string, names: readonly string[]): Failure {
  const are = names.length === 1 ? 'is' : 'are';
  return new Failure(`${names.join(', ')} ${are} not set in the environment ${target.name}`, {
    exit: 'preflight',
    why: `the flow ${flow} cannot be run without, so nothing was sent`,
    next: `fill in ${names.join(', ')} in the environment, or set ${names.map(environmentName).join(', ')}`,
  });
}

/** What a key that cannot sign comes to; nothing of it is told. */
function badKey(target: Target, name: string, { message, why, next }: Failure): Failure {
  return new Failure(`${name} in the environment ${target.name} cannot be used`, {
    exit: 'preflight',
    why: `${message} ${why} Nothing was sent.`,
    next,
  });
}

function checkKey(target: Target, name: string, value: string): void {
  try {
    strongKey(value);
  } catch (error) {
    throw error instanceof Failure ? badKey(target, name, error) : error;
  }
}

function checkFlow(flow: Flow, target: Target): void {
  const values = valuesByKey(target.environment);
  const names = missingVariables(flow, values);
  if (names.length > 0) throw missing(target, flow.id, names);
  for (const name of keys) {
    const value = values.get(name) ?? '';
    if (value.trim() !== '' && readsVariable(flow, name, values)) checkKey(target, name, value);
  }
}

/** Throws what would make a flow fail for want of settings, before anything is sent. */
export function preflight(runs: readonly PlannedRun[]): void {
  for (const { target, subject } of runs) if ('flow' in subject) checkFlow(subject.flow, target);
}
