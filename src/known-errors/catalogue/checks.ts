import type { Check } from '../../model/known-error.ts';

/** The places in Setup that many known errors send a person to, each written once. */

export const loginHistory = {
  what: 'The row of the failed attempt in the login history of the user; its status names the real cause.',
  externalClientApp: 'Setup → Users → Login History',
  connectedApp: 'Setup → Users → Login History',
} as const satisfies Check;

export const consumerDetails = {
  what: 'Consumer key and consumer secret, copied again from the org that the request goes to.',
  externalClientApp:
    'Setup → External Client App Manager → the app → Settings → OAuth Settings → Consumer Key and Secret',
  connectedApp: 'Setup → App Manager → the app → View → Manage Consumer Details',
} as const satisfies Check;

export const permittedUsers = {
  what: 'Whether Permitted Users is "Admin approved users are pre-authorized", and whether the profile or a permission set of this user is attached to the app.',
  externalClientApp:
    'Setup → External Client App Manager → the app → Policies → OAuth Policies, and there App Policies for profiles and permission sets',
  connectedApp:
    'Setup → Manage Connected Apps → the app → Edit Policies, then Manage Profiles or Manage Permission Sets',
} as const satisfies Check;

export const appScopes = {
  what: 'The selected OAuth scopes of the app.',
  externalClientApp: 'Setup → External Client App Manager → the app → Settings → OAuth Settings',
  connectedApp: 'Setup → App Manager → the app → Edit → Selected OAuth Scopes',
} as const satisfies Check;

export const ipRelaxation = {
  what: 'IP Relaxation of the app, and the login IP ranges and login hours of the user’s profile.',
  externalClientApp:
    'Setup → External Client App Manager → the app → Policies → OAuth Policies → IP Relaxation',
  connectedApp: 'Setup → Manage Connected Apps → the app → Edit Policies → IP Relaxation',
} as const satisfies Check;

export const runAsUser = {
  what: 'The Run As user of the client credentials flow: a username, not an e-mail address, of an active user.',
  externalClientApp:
    'Setup → External Client App Manager → the app → Policies → OAuth Policies → Client Credentials Flow → Run As',
  connectedApp:
    'Setup → Manage Connected Apps → the app → Edit Policies → Client Credentials Flow → Run As (not the Edit page of the app)',
} as const satisfies Check;

export const callbackUrls = {
  what: 'The callback URLs that are registered, compared character by character with redirect_uri: scheme, host, port, path, slash at the end.',
  externalClientApp:
    'Setup → External Client App Manager → the app → Settings → OAuth Settings → Callback URL',
  connectedApp: 'Setup → App Manager → the app → Edit → Callback URL',
} as const satisfies Check;

export const certificate = {
  what: 'The certificate in the app, compared with the certificate that belongs to the private key: the fingerprints must be equal.',
  externalClientApp:
    'Setup → External Client App Manager → the app → Settings → Flow Enablement → Enable JWT Bearer Flow',
  connectedApp: 'Setup → App Manager → the app → Edit → Use digital signatures',
} as const satisfies Check;

export const myDomain = {
  what: 'The host that the request goes to, compared with the My Domain URL of the org.',
  externalClientApp: 'Setup → My Domain → Current My Domain URL',
  connectedApp: 'Setup → My Domain → Current My Domain URL',
} as const satisfies Check;

export const refreshPolicy = {
  what: 'The refresh token policy of the app, and whether refresh token rotation is on.',
  externalClientApp:
    'Setup → External Client App Manager → the app → Policies → OAuth Policies → Refresh Token Policy',
  connectedApp: 'Setup → Manage Connected Apps → the app → Edit Policies → Refresh Token Policy',
} as const satisfies Check;

export const userRecord = {
  what: 'Whether the user is active, not frozen, and in which org.',
  externalClientApp: 'Setup → Users → the user',
  connectedApp: 'Setup → Users → the user',
} as const satisfies Check;

export const appUsage = {
  what: 'Whether the app is installed in this org, and whether it is blocked.',
  externalClientApp: 'Setup → External Client App Manager → the app → Policies → App Status',
  connectedApp: 'Setup → Connected Apps OAuth Usage → Install or Unblock',
} as const satisfies Check;

export const pkce = {
  what: 'Whether the app requires PKCE.',
  externalClientApp:
    'Setup → External Client App Manager → the app → Settings → Security → Require PKCE',
  connectedApp: 'Setup → App Manager → the app → Edit → Require PKCE extension',
} as const satisfies Check;

export const theRequest = {
  what: 'The request as it was sent, in the Postman console: method, Content-Type and each parameter of the body.',
} as const satisfies Check;

export const trustSite = {
  what: 'The state of your instance on trust.salesforce.com.',
} as const satisfies Check;
