import { variablesSent } from '../flows/variables-of.ts';
import type { Condition } from '../model/assertion.ts';
import type { Flow, FlowRequest } from '../model/flow.ts';
import { type VariableName, variableNamed, variableNames } from '../model/variables.ts';

type Values = ReadonlyMap<string, string>;

/** Whether the condition can hold in a run that begins so; scripts write variables with `_` later. */
function mayHold(condition: Condition | undefined, values: Values): boolean {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((one) => mayHold(one, values));
  if ('filled' in condition)
    return condition.filled.startsWith('_') || isFilled(condition.filled, values);
  if ('empty' in condition) return !isFilled(condition.empty, values);
  return (values.get(condition.variable) ?? '') === condition.is;
}

function isFilled(name: string, values: Values): boolean {
  return (values.get(name) ?? '').trim() !== '';
}

/** A value of a template that a person was to replace. */
function isStillTheTemplate(name: VariableName, value: string): boolean {
  const { value: start, personal } = variableNamed(name);
  return personal === true && typeof start === 'object' && Object.values(start).includes(value);
}

function isMissing(name: VariableName, values: Values): boolean {
  // An assertion that was signed outside takes the place of the key.
  if (name === 'privateKey' && isFilled('assertion', values)) return false;
  return !isFilled(name, values) || isStillTheTemplate(name, values.get(name) ?? '');
}

/** The variables that a person must fill in before these requests can be sent, and has not. */
export function missingVariables(
  { requests }: Pick<Flow, 'requests'>,
  values: Values,
): readonly VariableName[] {
  const sent = requests.filter(({ onlyIf }: FlowRequest) => mayHold(onlyIf, values));
  const used = new Set(sent.flatMap(variablesSent));
  return variableNames.filter(
    (name) => used.has(name) && variableNamed(name).role === 'required' && isMissing(name, values),
  );
}

/** Whether a run that begins with these values reads the variable. */
export function readsVariable(
  { requests }: Pick<Flow, 'requests'>,
  name: VariableName,
  values: Values,
): boolean {
  return requests
    .filter(({ onlyIf }) => mayHold(onlyIf, values))
    .some((request) => variablesSent(request).includes(name));
}
