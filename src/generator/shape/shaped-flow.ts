import { defineFlow } from '../../flows/define-flow.ts';
import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Api, Flow } from '../../model/flow.ts';
import { nameFrom } from './names.ts';
import type { Shape } from './shape.ts';

type AnyFlow = Flow<KnownErrorId>;

/** The flow without the APIs that are not wanted, and with the names that are. */
export function shapedFlow(
  flow: AnyFlow,
  { apis, shape = {} }: { readonly apis?: readonly Api[]; readonly shape?: Shape },
): AnyFlow {
  const chosen = apis === undefined ? flow : withApis(flow, apis);
  const { names } = shape;
  return names === undefined
    ? chosen
    : {
        ...chosen,
        title: nameFrom(names, chosen.title),
        requests: chosen.requests.map((request) => ({
          ...request,
          title: nameFrom(names, request.title),
        })),
      };
}

/** Negative cases go with the requests that they are made of. */
function withApis(flow: AnyFlow, apis: readonly Api[]): AnyFlow {
  const requests = flow.requests.filter(({ api }) => api === undefined || apis.includes(api));
  const ids = new Set(requests.map(({ id }) => id));
  const negativeCases = flow.negativeCases.filter(({ request, after = [] }) =>
    [request, ...after.map((step) => step.request)].every((id) => ids.has(id)),
  );
  return defineFlow({ ...flow, requests, negativeCases });
}
