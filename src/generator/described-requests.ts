import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Flow, FlowRequest } from '../model/flow.ts';
import { caseRequests } from './case-requests.ts';
import { type Detail, requestDescription } from './request-description.ts';

type Request = FlowRequest<KnownErrorId>;

/** The requests of a flow and of its negative cases, described as far as the collection wants it. */
export function describedRequests(
  flow: Flow<KnownErrorId>,
  detail: (request: Request) => Detail,
): readonly Request[] {
  return [
    ...flow.requests.map((request) => ({
      ...request,
      description: requestDescription(request, { setup: flow.setup, detail: detail(request) }),
    })),
    ...flow.negativeCases.flatMap((negativeCase) => caseRequests(flow, negativeCase)),
  ];
}
