import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Flow } from '../model/flow.ts';
import { variableNames } from '../model/variables.ts';
import { autoTokenVariables } from './script-variables.ts';
import { variablesOf } from './variables-of.ts';

/** What a person writes of a flow; the rest follows from its requests and cases. */
type FlowDefinition = Omit<Flow<KnownErrorId>, 'variables' | 'knownErrors'>;

/**
 * Completes a flow: which variables it reads and writes, in the order of the table of variables, and
 * which known errors it may meet. Both are derived, so that neither can be forgotten or left over.
 */
export function defineFlow(definition: FlowDefinition): Flow<KnownErrorId> {
  const used = new Set([
    ...variablesOf(definition.requests, definition.negativeCases),
    ...(definition.autoToken === undefined ? [] : autoTokenVariables),
  ]);
  return {
    ...definition,
    variables: variableNames.filter((name) => used.has(name)),
    knownErrors: [
      ...new Set([
        ...definition.requests.flatMap((request) => request.knownErrors),
        ...definition.negativeCases.map((negativeCase) => negativeCase.expects),
      ]),
    ],
  };
}
