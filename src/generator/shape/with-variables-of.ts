import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Flow } from '../../model/flow.ts';
import { variableNames } from '../../model/variables.ts';
import type { OpenApiRequests } from '../openapi/openapi-requests.ts';
import { tokenOf } from './token-of.ts';

type AnyFlow = Flow<KnownErrorId>;

/** The flow with the variables that the requests of the documents read, so that environments have them. */
export function withVariablesOf(openApi: readonly OpenApiRequests[], flow: AnyFlow): AnyFlow {
  if (openApi.length === 0) return flow;
  const used = new Set<string>([
    ...flow.variables,
    ...openApi.flatMap(({ server, base }) => [
      tokenOf(flow, server === 'cpq' ? 'cpq' : 'salesforce'),
      ...[...base.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name),
    ]),
  ]);
  return { ...flow, variables: variableNames.filter((name) => used.has(name)) };
}
