import { defineFlow } from '../define-flow.ts';
import { inspectAndRevoke } from '../requests/inspect-and-revoke.ts';
import { signingKeys } from '../requests/signing-keys.ts';
import { useTheToken } from '../requests/use-the-token.ts';
import {
  callbackUrl,
  chooseScopes,
  consumerDetails,
  createApp,
  offlineAccess,
  relaxIp,
} from '../setup/create-app.ts';
import { negativeCases } from './negative-cases.ts';
import { rotationRequests } from './rotation-requests.ts';
import { authorizationCodeSequence } from './sequence.ts';
import { signInRequests } from './sign-in-requests.ts';

export const authorizationCode = defineFlow({
  id: 'authorization-code',
  title: 'Authorization code',
  summary:
    'A person signs in with a browser and allows the app; the app exchanges the code for a token (with PKCE) and refreshes it.',
  whenToUse:
    'When the token must act for the person who is there, or when an app is to go on working for that person afterwards (refresh token). No password passes through the app, and PKCE keeps a stolen code useless.',
  autoToken: 'refresh',
  setup: {
    checked: '2026-11-22',
    steps: [
      ...createApp,
      callbackUrl(
        'The browser is sent there with the code, so it may be a page that shows nothing.',
      ),
      chooseScopes(offlineAccess),
      {
        title: 'Require PKCE, and rotate refresh tokens',
        externalClientApp:
          'Settings → OAuth Settings → Security → Require PKCE, and Enable Refresh Token Rotation. Both are required of AppExchange partners since 2026, and good for everybody.',
        connectedApp:
          'Edit → Require Proof Key for Code Exchange (PKCE) extension, and Enable Refresh Token Rotation.',
      },
      relaxIp,
      consumerDetails,
    ],
  },
  sequence: authorizationCodeSequence,
  requests: [
    signingKeys,
    ...signInRequests,
    ...useTheToken,
    ...inspectAndRevoke,
    ...rotationRequests,
  ],
  negativeCases,
});
