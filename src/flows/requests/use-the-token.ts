import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { FlowRequest } from '../../model/flow.ts';
import { identityRequests } from './identity-requests.ts';
import { orgRequests } from './org-requests.ts';
import { recordRequests } from './record-requests.ts';

type Request = FlowRequest<KnownErrorId>;

/** What a person does with an access token, whatever the grant that gave it. */
export const useTheToken: readonly Request[] = [
  ...identityRequests,
  ...[...orgRequests, ...recordRequests].map((request) => ({
    ...request,
    api: 'salesforce' as const,
  })),
].map((request) => ({ ...request, folder: 'Use the token' }));
