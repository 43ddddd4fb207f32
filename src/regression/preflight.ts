import { valuesByKey } from '../model/environment.ts';
import { Failure } from '../model/failure.ts';
import type { Flow } from '../model/flow.ts';
import type { VariableName } from '../model/variables.ts';
import { missingVariables, readsVariable } from './missing-variables.ts';
import type { PlannedRun } from './plan-runs.ts';
import { privateKeyFault } from './private-key-fault.ts';
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

function badKey(target: Target, name: string, fault: string): Failure {
  return new Failure(`${name} in the environment ${target.name} cannot be used`, {
    exit: 'preflight',
    why: `${fault}; nothing was sent`,
    next: `put the RSA private key whose certificate is in the app, in PEM form, into ${name}`,
  });
}

/** The name under which the process environment overrides a variable: `GRANTSMITH_CLIENT_ID`. */
export function environmentName(variable: string): string {
  const snake = variable.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
  return `GRANTSMITH_${snake}`;
}

function checkFlow(flow: Flow, target: Target): void {
  const values = valuesByKey(target.environment);
  const names = missingVariables(flow, values);
  if (names.length > 0) throw missing(target, flow.id, names);
  for (const name of keys) {
    const value = values.get(name) ?? '';
    const isRead = value.trim() !== '' && readsVariable(flow, name, values);
    const fault = isRead ? privateKeyFault(value) : undefined;
    if (fault !== undefined) throw badKey(target, name, fault);
  }
}

/** Throws what would make a flow fail for want of settings, before anything is sent. */
export function preflight(runs: readonly PlannedRun[]): void {
  for (const { target, subject } of runs) if ('flow' in subject) checkFlow(subject.flow, target);
}
