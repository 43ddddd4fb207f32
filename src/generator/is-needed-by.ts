import { variablesSent } from '../flows/variables-of.ts';
import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Condition } from '../model/assertion.ts';
import type { Flow } from '../model/flow.ts';
import { type VariableName, variableNamed } from '../model/variables.ts';

/** What must be known of a flow to say which variables a person has to fill in. */
export type RequestsOfFlow = Pick<Flow<KnownErrorId>, 'variables' | 'requests'>;

/**
 * Whether a flow cannot do without a variable: a request needs it that is sent when the environment
 * is filled in with nothing but the values it comes with.
 */
export function isNeededBy({ requests }: RequestsOfFlow, name: VariableName): boolean {
  return requests.some(
    (request) =>
      (request.onlyIf === undefined || holdsByDefault(request.onlyIf)) &&
      variablesSent(request).includes(name),
  );
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
