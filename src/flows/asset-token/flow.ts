import { defineFlow } from '../define-flow.ts';
import { assetTokenBearer, cpqManagedTables } from '../requests/cpq-admin-api.ts';
import { inspectAndRevoke } from '../requests/inspect-and-revoke.ts';
import { signingKeys } from '../requests/signing-keys.ts';
import { useTheToken } from '../requests/use-the-token.ts';
import { clientCredentialsApp } from '../setup/client-credentials-app.ts';
import {
  chooseScopes,
  consumerDetails,
  createApp,
  relaxIp,
  unusedCallbackUrl,
} from '../setup/create-app.ts';
import { exchangeRequests } from './exchange-requests.ts';
import { negativeCases } from './negative-cases.ts';
import { assetTokenSequence } from './sequence.ts';
import { subjectTokenRequests } from './subject-token-requests.ts';

export const assetToken = defineFlow({
  id: 'asset-token',
  title: 'Asset token',
  summary:
    'An access token is exchanged for a short-lived JWT about an asset, which another service can check by itself.',
  whenToUse:
    'For connected devices, and for CPQ (Logik.io) tenants that were set up the older way. For a new CPQ tenant use client credentials with a JWT-based token, or an admin API key.',
  autoToken: 'subject-token-client-credentials',
  setup: {
    checked: '2026-11-22',
    steps: [
      ...createApp,
      unusedCallbackUrl,
      chooseScopes(),
      {
        title: 'Enable asset tokens',
        externalClientApp:
          'Asset tokens are a setting of connected apps; an External Client App shows it only in some orgs.',
        connectedApp:
          'Edit → Enable Asset Tokens: token validity, a certificate to sign with, the audiences; custom attributes on the page Manage, when the receiver wants them.',
      },
      ...clientCredentialsApp,
      relaxIp,
      consumerDetails,
    ],
  },
  sequence: assetTokenSequence,
  requests: [
    ...subjectTokenRequests,
    signingKeys,
    ...exchangeRequests,
    ...useTheToken,
    ...cpqManagedTables(assetTokenBearer),
    ...inspectAndRevoke,
  ],
  negativeCases,
});
