import { flowIds } from '../../model/flow.ts';
import type { KnownError } from '../../model/known-error.ts';
import {
  appScopes,
  appUsage,
  consumerDetails,
  myDomain,
  permittedUsers,
  theRequest,
} from './checks.ts';

/** Refusals of the token endpoint that have to do with the app: its id, secret, state and switches. */
export const tokenEndpointApps = {
  'domain-not-supported': {
    title: 'This flow does not work on this host',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_grant',
      description: 'request not supported on this domain',
    },
    because: [
      'The request went to login.salesforce.com or test.salesforce.com; client credentials work on the org’s own host only.',
      'The request went to a host of the user interface (lightning.force.com, salesforce-setup.com).',
    ],
    check: [myDomain],
    fix: [
      'Set url to the My Domain URL of the org, https://MyDomainName.my.salesforce.com, from Setup → My Domain.',
    ],
    flows: ['client-credentials', 'asset-token'],
    basis: { source: 'CC, REPORTS', confidence: 'reported' },
  },
  'client-credentials-not-enabled': {
    title: 'The client credentials flow is switched off for the app',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_grant',
      description: 'client credentials flow not enabled',
    },
    variants: [{ error: 'invalid_client', description: 'client credentials flow not enabled' }],
    because: [
      'Enable Client Credentials Flow is off in the app; an External Client App has the switch twice, in Settings and in Policies.',
    ],
    check: [
      {
        what: 'Whether Enable Client Credentials Flow is on.',
        externalClientApp:
          'Setup → External Client App Manager → the app → Settings → Flow Enablement, and again Policies → OAuth Policies',
        connectedApp: 'Setup → App Manager → the app → Edit → Enable Client Credentials Flow',
      },
    ],
    fix: ['Tick Enable Client Credentials Flow, for an External Client App in both places.'],
    flows: ['client-credentials', 'asset-token'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'no-valid-scopes': {
    title: 'The app has no scope that client credentials can use',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_grant',
      description: 'no valid scopes defined',
    },
    because: [
      'The app has only the scopes full, web or refresh_token, which client credentials leave out. Salesforce enforces this since Winter ’26.',
    ],
    check: [appScopes],
    fix: ['Add a concrete scope to the app, such as "Manage user data via APIs (api)".'],
    flows: ['client-credentials', 'asset-token'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'client-identifier-invalid': {
    title: 'Salesforce does not know this consumer key',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_client_id',
      description: 'client identifier invalid',
    },
    variants: [{ error: 'invalid_client', description: 'client identifier invalid' }],
    because: [
      'The consumer key (client_id, or iss of the assertion) has a typing error or lost a part.',
      'The app was made or changed a moment ago; that takes two to ten minutes to spread.',
      'The app lives in another org, was deleted, or got a new key when the sandbox was refreshed.',
    ],
    check: [consumerDetails, myDomain],
    fix: [
      'Copy the consumer key again from the app.',
      'Wait ten minutes when the app is new.',
      'Send the request to the My Domain URL of the org that owns the app.',
    ],
    flows: ['client-credentials', 'jwt-bearer', 'authorization-code', 'username-password'],
    basis: { source: 'ERR, CIRRUS, REPORTS', confidence: 'documented' },
  },
  'invalid-client-credentials': {
    title: 'The consumer secret is wrong',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_client',
      description: 'invalid client credentials',
    },
    variants: [
      { error: 'invalid_client_credentials' },
      { error: 'invalid_grant', description: 'invalid client credentials' },
    ],
    because: [
      'The consumer secret is wrong, has a space around it, or belongs to another app.',
      'The secret was rotated, and the new one was staged but not applied, or the reverse.',
      'The Basic header is built wrongly: it is base64 of client id, colon, client secret.',
    ],
    check: [consumerDetails],
    fix: [
      'Copy the consumer secret again from the app.',
      'Apply the staged secret, or use the one that is in force.',
      'Leave client_secret out altogether when the app does not require one; a secret that is sent is checked.',
    ],
    flows: ['client-credentials', 'authorization-code', 'username-password', 'asset-token'],
    basis: { source: 'ERR, REPORTS', confidence: 'documented' },
  },
  'app-must-be-installed': {
    title: 'The connected app is not installed in this org',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_client',
      description: 'app must be installed into org',
    },
    because: [
      'The connected app belongs to another org and is not installed here; since September 2025 only users with the permission Approve Uninstalled Connected Apps (or Use Any API Client) may use such an app.',
    ],
    check: [appUsage],
    fix: [
      'Install the app under Setup → Connected Apps OAuth Usage → Install.',
      'Give the user the permission Approve Uninstalled Connected Apps, for as long as it is needed.',
    ],
    flows: ['authorization-code', 'jwt-bearer'],
    basis: { source: 'KB 005132365, REPORTS', confidence: 'reported' },
  },
  'app-not-found': {
    title: 'The External Client App is not installed in this org',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'app_not_found',
      description: 'External client app is not installed in this org',
    },
    because: [
      'The External Client App belongs to another org, or its package is not installed in this one.',
      'The request went to login.salesforce.com or test.salesforce.com instead of the org that owns the app.',
      'The permission set that opens the app is not attached, or not assigned to the user.',
      'The sandbox was refreshed; JWT bearer with an External Client App then sometimes fails so.',
    ],
    check: [appUsage, myDomain, permittedUsers],
    fix: [
      'Send the request to the My Domain URL of the org that owns the app.',
      'Install the package with the app in this org.',
      'Attach the permission set to the app and assign it to the user.',
    ],
    flows: ['client-credentials', 'jwt-bearer', 'authorization-code'],
    basis: { source: 'REPORTS, cli#3482', confidence: 'reported' },
  },
  'oauth-flow-disabled': {
    title: 'The External Client App or its OAuth plugin is disabled',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'oauth_flow_disabled',
      description: 'The external client app or the OAuth plugin is disabled.',
    },
    because: [
      'The app, or its OAuth plugin, is switched off in the policies.',
      'The consumer secret is wrong: one team got the very same answer for that.',
    ],
    check: [
      {
        what: 'Whether the app and its OAuth plugin are enabled.',
        externalClientApp: 'Setup → External Client App Manager → the app → Policies',
      },
      consumerDetails,
    ],
    fix: [
      'Enable the app and its OAuth plugin in the policies.',
      'Copy the consumer secret again when both are on.',
    ],
    flows: ['client-credentials', 'jwt-bearer', 'authorization-code'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'invalid-basic-auth-header': {
    title: 'The Basic header is malformed',
    wire: { kind: 'oauth', status: 400, error: 'invalid_basic_auth_header' },
    because: [
      'The Authorization header is not "Basic " and the base64 of client id, colon, client secret.',
    ],
    check: [theRequest],
    fix: [
      'Choose Basic Auth in Postman and give consumer key and secret as username and password.',
      'Percent-encode key and secret each, join them with a colon and encode that as base64.',
    ],
    flows: [...flowIds],
    basis: { source: 'ENUM', confidence: 'reported' },
  },
} as const satisfies Record<string, KnownError>;
