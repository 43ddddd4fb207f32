import { defineFlow } from '../define-flow.ts';
import {
  adminApiKey,
  cpqAdminApi,
  cpqManagedTables,
  jwtBasedToken,
} from '../requests/cpq-admin-api.ts';
import { inspectAndRevoke } from '../requests/inspect-and-revoke.ts';
import { useTheToken } from '../requests/use-the-token.ts';
import { clientCredentialsApp, jwtTokens } from '../setup/client-credentials-app.ts';
import {
  chooseScopes,
  consumerDetails,
  createApp,
  relaxIp,
  unusedCallbackUrl,
} from '../setup/create-app.ts';
import { negativeCases } from './negative-cases.ts';
import { clientCredentialsSequence } from './sequence.ts';
import { tokenRequests } from './token-requests.ts';

export const clientCredentials = defineFlow({
  id: 'client-credentials',
  title: 'Client credentials',
  summary:
    'A server gets a token in its own name, with key and secret of the app; Salesforce lets it act as one integration user.',
  whenToUse:
    'Server to server, when one integration user is enough. It is the plainest flow, and the one that ServiceNow CPQ (Logik.io) documents for its admin API. Use JWT bearer when the token must act for different users, or when no secret may be shared.',
  autoToken: 'token',
  setup: {
    checked: '2026-11-22',
    steps: [
      ...createApp,
      unusedCallbackUrl,
      chooseScopes(),
      ...clientCredentialsApp,
      relaxIp,
      consumerDetails,
      jwtTokens,
    ],
  },
  sequence: clientCredentialsSequence,
  requests: [
    ...tokenRequests,
    ...useTheToken,
    ...cpqAdminApi(jwtBasedToken),
    ...cpqManagedTables(adminApiKey),
    ...inspectAndRevoke,
  ],
  negativeCases,
});
