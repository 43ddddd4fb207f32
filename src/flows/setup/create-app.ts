import type { GuideStep } from '../../model/flow.ts';

/** The steps of the set-up that every flow begins with. */
export const createApp: readonly GuideStep[] = [
  {
    title: 'Create the app',
    externalClientApp:
      'Setup → External Client App Manager → New External Client App. Distribution State: Local. Under API (Enable OAuth Settings) tick Enable OAuth.',
    connectedApp:
      'New connected apps are off by default since Spring ’26; use one that you have: Setup → App Manager → the app → Edit → Enable OAuth Settings.',
  },
];

/** The scopes that the requests of the collections need; `more` are those of the flow. */
export function chooseScopes(...more: readonly string[]): GuideStep {
  const scopes = [
    'Manage user data via APIs (api)',
    'Access unique user identifiers (openid)',
    'Access the identity URL service (id, profile, email, address, phone)',
    ...more,
  ];
  const list = `select ${scopes.map((scope) => `"${scope}"`).join(', ')}.`;
  return {
    title: 'Choose the scopes',
    externalClientApp: `Settings → OAuth Settings → OAuth Scopes: ${list}`,
    connectedApp: `Edit → Selected OAuth Scopes: ${list}`,
  };
}

export const offlineAccess = 'Perform requests at any time (refresh_token, offline_access)';

/** Registers the callback; `remark` says what the flow does with it. */
export function callbackUrl(remark: string): GuideStep {
  return {
    title: 'Enter the callback URL',
    externalClientApp: `Settings → OAuth Settings → Callback URL: the same text as in redirectUrl. ${remark}`,
    connectedApp: `Edit → Callback URL: the same text as in redirectUrl. ${remark}`,
  };
}

const anyCallbackUrl = 'http://localhost/ will do. The form wants one; this flow never uses it.';

/** For a flow without a browser. */
export const unusedCallbackUrl: GuideStep = {
  title: 'Enter a callback URL',
  externalClientApp: `Settings → OAuth Settings → Callback URL: ${anyCallbackUrl}`,
  connectedApp: `Edit → Callback URL: ${anyCallbackUrl}`,
};

export const preAuthorizeUsers: GuideStep = {
  title: 'Let the user in',
  externalClientApp:
    'Policies → OAuth Policies → Permitted Users: "Admin approved users are pre-authorized". Then add a permission set under App Policies, and assign it to the user.',
  connectedApp:
    'Setup → Manage Connected Apps → the app → Edit Policies → Permitted Users: "Admin approved users are pre-authorized". Then Manage Permission Sets, and assign the set to the user.',
};

export const relaxIp: GuideStep = {
  title: 'Relax the IP restrictions, when your address is not in the ranges of the profile',
  externalClientApp: 'Policies → OAuth Policies → IP Relaxation: "Relax IP restrictions".',
  connectedApp:
    'Setup → Manage Connected Apps → the app → Edit Policies → IP Relaxation: "Relax IP restrictions".',
};

export const consumerDetails: GuideStep = {
  title: 'Copy consumer key and secret',
  externalClientApp:
    'Settings → OAuth Settings → Consumer Key and Secret; into clientId and clientSecret. A new app needs up to ten minutes until the org knows it.',
  connectedApp:
    'Setup → App Manager → the app → View → Manage Consumer Details; into clientId and clientSecret. A new app needs up to ten minutes until the org knows it.',
};
