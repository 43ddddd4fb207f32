import { defineFlow } from '../define-flow.ts';
import { inspectAndRevoke } from '../requests/inspect-and-revoke.ts';
import { jwtBearerRequest } from '../requests/jwt-bearer-request.ts';
import { useTheToken } from '../requests/use-the-token.ts';
import {
  callbackUrl,
  chooseScopes,
  consumerDetails,
  createApp,
  offlineAccess,
  preAuthorizeUsers,
  relaxIp,
} from '../setup/create-app.ts';
import { jwtBearerApp } from '../setup/jwt-bearer-app.ts';
import { approvalRequest } from './approval-request.ts';
import { negativeCases } from './negative-cases.ts';
import { jwtBearerSequence } from './sequence.ts';

export const jwtBearer = defineFlow({
  id: 'jwt-bearer',
  title: 'JWT bearer',
  summary:
    'A server signs a JWT with its private key and gets a token for the user that the JWT names; nothing secret crosses the wire.',
  whenToUse:
    'Server to server, when the token must act for a certain user or for different users, or when a secret may not be shared. CI systems and the Salesforce CLI sign in this way.',
  autoToken: 'token',
  setup: {
    checked: '2026-11-22',
    steps: [
      ...createApp,
      callbackUrl(
        'Used only when a user approves the app in a browser; http://localhost/ will do.',
      ),
      chooseScopes(offlineAccess),
      ...jwtBearerApp,
      preAuthorizeUsers,
      relaxIp,
      consumerDetails,
    ],
  },
  sequence: jwtBearerSequence,
  requests: [approvalRequest, jwtBearerRequest, ...useTheToken, ...inspectAndRevoke],
  negativeCases,
});
