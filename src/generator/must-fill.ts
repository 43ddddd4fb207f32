import { variablesSent } from '../flows/variables-of.ts';
import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Condition } from '../model/assertion.ts';
import type { Flow, FlowRequest } from '../model/flow.ts';
import { type VariableName, variableNamed } from '../model/variables.ts';

/** What must be known of a flow to say which variables a person has to fill in. */
export type RequestsOfFlow = Pick<Flow<KnownErrorId>, 'variables' | 'requests'>;

/**
 * The variables that a person must fill in: a request needs them that is sent when the environment is
 * filled in with nothing but the values it comes with.
 */
export function mustFill({ variables, requests }: RequestsOfFlow): ReadonlySet<VariableName> {
  const sent = new Set(requests.filter(isSentByDefault).flatMap(variablesSent));
  return new Set(
    variables.filter((name) => variableNamed(name).role === 'required' && sent.has(name)),
  );
}

function isSentByDefault({ onlyIf }: FlowRequest): boolean {
  return onlyIf === undefined || holdsByDefault(onlyIf);
}

function holdsByDefault(condition: Condition): boolean {
  if ('all' in condition) return condition.all.every(holdsByDefault);
  if ('filled' in condition) return defaultOf(condition.filled) !== '';
  if ('empty' in condition) return defaultOf(condition.empty) === '';
  return defaultOf(condition.variable) === condition.is;
}

function defaultOf(name: VariableName): string {
  const { value = '' } = variableNamed(name);
  return typeof value === 'string' ? value : value.production;
}
