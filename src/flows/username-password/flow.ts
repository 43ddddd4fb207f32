import { defineFlow } from '../define-flow.ts';
import { inspectAndRevoke } from '../requests/inspect-and-revoke.ts';
import { useTheToken } from '../requests/use-the-token.ts';
import { usernamePasswordRequest } from '../requests/username-password-request.ts';
import {
  chooseScopes,
  consumerDetails,
  createApp,
  relaxIp,
  unusedCallbackUrl,
} from '../setup/create-app.ts';
import { negativeCases } from './negative-cases.ts';
import { usernamePasswordSequence } from './sequence.ts';

export const usernamePassword = defineFlow({
  id: 'username-password',
  title: 'Username and password',
  legacy: true,
  summary: 'A client sends the password of a user, and gets a token for that user.',
  whenToUse:
    'Never for something new. Salesforce blocks the flow by default and is about to retire it; client credentials or JWT bearer take its place. It is here for orgs that still run on it.',
  autoToken: 'token',
  setup: {
    checked: '2026-11-22',
    steps: [
      ...createApp,
      unusedCallbackUrl,
      chooseScopes(),
      {
        title: 'Allow the flow',
        externalClientApp: 'Not possible: External Client Apps do not offer this flow.',
        connectedApp:
          'Setup → OAuth and OpenID Connect Settings → Allow OAuth Username-Password Flows.',
      },
      relaxIp,
      consumerDetails,
    ],
  },
  sequence: usernamePasswordSequence,
  requests: [usernamePasswordRequest, ...useTheToken, ...inspectAndRevoke],
  negativeCases,
});
