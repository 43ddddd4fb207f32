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

/** How a value gets to an org that does not stand in its environment file. */
interface Remedies {
  forMissing(org: string, names: readonly string[]): string;
  forVault(org: string, name: VariableName): string;
}

/** `run -e`. */
const byVariables: Remedies = {
  forMissing: (_org, names) =>
    `fill in ${names.join(', ')} in the environment, or set ${names.map(environmentName).join(', ')}`,
  forVault: (_org, name) =>
    `set ${environmentName(name)}_FILE to a file that holds it${name === 'privateKey' ? ', or set GRANTSMITH_ASSERTION to one signed outside' : ''}`,
};

/** `run --config`, which reads no variables of ours: they could not say which org they mean. */
export const byConfiguration: Remedies = {
  forMissing: (org, names) =>
    `fill in ${names.join(', ')} in the environment, or under orgs.${org} in the configuration: what is secret under secrets, the rest under variables`,
  forVault: (org, name) =>
    `name a file that holds it in the configuration: orgs.${org}.secrets.${name}.file${name === 'privateKey' ? ', or give assertion there, signed outside' : ''}`,
};

function missing(
  { name }: Target,
  flow: string,
  names: readonly string[],
  { forMissing }: Remedies,
): Failure {
  // A template has a value for some of them, which is no more than an example.
  return new Failure(`The environment ${name} has no value of yours for ${names.join(', ')}`, {
    exit: 'preflight',
    why: `the flow ${flow} cannot be run without, so nothing was sent`,
    next: forMissing(name, names),
  });
}

function inVault(target: Target, name: VariableName, { forVault }: Remedies): Failure {
  return new Failure(`${name} in the environment ${target.name} stands in Postman Vault`, {
    exit: 'preflight',
    why: 'only the Postman app can read its vault; Newman, and so grantsmith, would take the reference for the value. Nothing was sent',
    next: forVault(target.name, name),
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

function checkFlow(flow: Flow, target: Target, remedies: Remedies): void {
  const values = valuesByKey(target.environment);
  const names = missingVariables(flow, values);
  if (names.length > 0) throw missing(target, flow.id, names, remedies);
  const hidden = variableNames.find((name) => isInVault(flow, name, values));
  if (hidden !== undefined) throw inVault(target, hidden, remedies);
  for (const name of keys) {
    const value = values.get(name) ?? '';
    if (vaultSecretIn(value) !== undefined) continue;
    if (value.trim() !== '' && readsVariable(flow, name, values)) checkKey(target, name, value);
  }
}

/** Throws what would make a flow fail for want of settings, before anything is sent. */
export function preflight(runs: readonly PlannedRun[], remedies: Remedies = byVariables): void {
  for (const { target, subject } of runs)
    if ('flow' in subject) checkFlow(subject.flow, target, remedies);
}
