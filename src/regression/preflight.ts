import { strongKey } from '../keys/strong-key.ts';
import { valuesByKey } from '../model/environment.ts';
import { environmentName } from '../model/environment-name.ts';
import { Failure } from '../model/failure.ts';
import type { Flow } from '../model/flow.ts';
import { type VariableName, variableNames } from '../model/variables.ts';
import { vaultSecretIn } from '../model/vault-secret.ts';
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

function inVault(target: Target, name: VariableName): Failure {
  const signed = name === 'privateKey' ? ', or set GRANTSMITH_ASSERTION to one signed outside' : '';
  return new Failure(`${name} in the environment ${target.name} stands in Postman Vault`, {
    exit: 'preflight',
    why: 'only the Postman app can read its vault; Newman, and so grantsmith, would take the reference for the value. Nothing was sent',
    next: `set ${environmentName(name)}_FILE to a file that holds it${signed}`,
  });
}

type Values = ReadonlyMap<string, string>;

/** An assertion that was signed outside takes the place of the key. */
function isInVault(flow: Flow, name: VariableName, values: Values): boolean {
  if (vaultSecretIn(values.get(name) ?? '') === undefined) return false;
  if (name === 'privateKey' && (values.get('assertion') ?? '').trim() !== '') return false;
  return readsVariable(flow, name, values);
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
  const hidden = variableNames.find((name) => isInVault(flow, name, values));
  if (hidden !== undefined) throw inVault(target, hidden);
  for (const name of keys) {
    const value = values.get(name) ?? '';
    if (vaultSecretIn(value) !== undefined) continue;
    if (value.trim() !== '' && readsVariable(flow, name, values)) checkKey(target, name, value);
  }
}

/** Throws what would make a flow fail for want of settings, before anything is sent. */
export function preflight(runs: readonly PlannedRun[]): void {
  for (const { target, subject } of runs) if ('flow' in subject) checkFlow(subject.flow, target);
}
