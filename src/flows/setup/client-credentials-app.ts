import type { GuideStep } from '../../model/flow.ts';

/** What lets an app ask for a token in its own name. */
export const clientCredentialsApp: readonly GuideStep[] = [
  {
    title: 'Switch the flow on',
    externalClientApp:
      'Settings → OAuth Settings → Flow Enablement → Enable Client Credentials Flow. Then Policies → OAuth Policies: the same box, where it is shown.',
    connectedApp: 'Edit → Enable Client Credentials Flow.',
  },
  {
    title: 'Choose the user that it runs as',
    externalClientApp:
      'Policies → OAuth Policies → Client Credentials Flow → Run As: the username (not the e-mail address) of an active integration user with API Enabled and API Only User.',
    connectedApp:
      'Setup → Manage Connected Apps → the app → Edit Policies → Client Credentials Flow → Run As: the username (not the e-mail address) of an active integration user with API Enabled and API Only User.',
  },
];

/** What makes the access token a JWT, which the CPQ admin API wants. */
export const jwtTokens: GuideStep = {
  title: 'Issue JWT-based access tokens, for the CPQ admin API',
  externalClientApp:
    'Settings → OAuth Settings → Security → Issue JSON Web Token (JWT)-based access tokens for named users. Put key and secret of this app into jwtClientId and jwtClientSecret; it may be the same app.',
  connectedApp:
    'Edit → Issue JSON Web Token (JWT)-based access tokens for named users. Put key and secret of this app into jwtClientId and jwtClientSecret; it may be the same app.',
};
