import { variablesSent } from '../../flows/variables-of.ts';
import { type VariableName, variableNamed } from '../../model/variables.ts';
import { conditionsOf, type Request, type Single } from './plain-requests.ts';

/** A variable that a person must fill in where all conditions of one list hold. */
export interface Need {
  readonly name: VariableName;
  readonly when: readonly (readonly Single[])[];
}

/** What must have a value before the first request is sent, whatever the settings are. */
export function needsOf(
  variables: readonly VariableName[],
  requests: readonly Request[],
): readonly Need[] {
  return variables
    .filter((name) => variableNamed(name).role === 'required')
    .map((name) => ({ name, when: requests.flatMap((request) => usesOf(name, request)) }))
    .filter(({ when }) => when.length > 0);
}

/** When the request reads the variable: one list of conditions, or none where it cannot lack. */
function usesOf(name: VariableName, request: Request): Need['when'] {
  if (!variablesSent(request).includes(name)) return [];
  const conditions = [...conditionsOf(request.onlyIf), ...conditionsOfScript(name, request)];
  return conditions.some((one) => cannotLack(name, one)) ? [] : [conditions];
}

/** An assertion that was signed outside takes the place of what it would be made of. */
function conditionsOfScript(name: VariableName, request: Request): readonly Single[] {
  const { before, ...withoutScript } = request;
  if (before?.script !== 'sign-assertion') return [];
  return variablesSent(withoutScript).includes(name) ? [] : [{ empty: 'assertion' }];
}

/** A request that waits for the value itself has it; one that waits for an answer is not the first. */
function cannotLack(name: VariableName, condition: Single): boolean {
  if (!('filled' in condition)) return false;
  return condition.filled === name || variableNamed(condition.filled).role === 'written';
}
