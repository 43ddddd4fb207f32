import { flowIds } from '../../model/flow.ts';
import type { KnownError } from '../../model/known-error.ts';
import {
  appScopes,
  ipRelaxation,
  loginHistory,
  myDomain,
  permittedUsers,
  runAsUser,
  trustSite,
  userRecord,
} from './checks.ts';

/** Refusals of the token endpoint that have to do with the user, or with what the user may. */
export const tokenEndpointUsers = {
  'authentication-failure': {
    title: 'The login of the user failed',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_grant',
      description: 'authentication failure',
    },
    because: [
      'The password is wrong, or the security token behind it is missing or stale.',
      'The username-password flow is switched off for the org, as it is in orgs made since Summer ’23.',
      'The user lives on another host: a production user was sent to test.salesforce.com, or the reverse.',
      'The profile of the user allows other IP addresses or login hours only.',
      'The user lacks the permission API Enabled, or is locked out.',
    ],
    check: [
      loginHistory,
      {
        what: 'Whether the org allows the flow at all. External Client Apps do not offer it.',
        connectedApp:
          'Setup → OAuth and OpenID Connect Settings → Allow OAuth Username-Password Flows',
      },
      userRecord,
    ],
    fix: [
      'Read the status in Login History first: Salesforce gives this one text for every cause.',
      'Reset the security token and append the new one to the password, without a space.',
      'Send the request to the My Domain URL of the org the user belongs to.',
      'Move to client credentials when the status is "Username-Password Flow Disabled".',
    ],
    flows: ['username-password', 'jwt-bearer'],
    basis: { source: 'ERR, TRANS, CAMEL', confidence: 'reported' },
  },
  'user-has-not-approved': {
    title: 'The user has not approved this app',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_grant',
      description: "user hasn't approved this consumer",
    },
    because: [
      'Permitted Users is "All users may self-authorize" and this user never opened the authorize URL.',
      'Permitted Users is "Admin approved users are pre-authorized", but no profile and no permission set is attached to the app.',
      'The username is wrong, or it exists in another org than the one that aud and host name.',
      'The user approved the app without the scope refresh_token, or the approval was revoked.',
      'A user of a Trailhead playground or of Government Cloud was sent to login.salesforce.com.',
    ],
    check: [
      permittedUsers,
      {
        what: 'Whether sub is the username (not the e-mail address), and whether sub, aud and the host belong to the same org.',
        externalClientApp: 'Setup → Users → the user → Username',
        connectedApp: 'Setup → Users → the user → Username',
      },
      appScopes,
    ],
    fix: [
      'Choose "Admin approved users are pre-authorized", attach a permission set to the app and assign it to the user.',
      'Open the authorize URL once in a browser as that user and approve the app, with the scope refresh_token.',
      'Send the request to the My Domain URL of the org in which the username exists.',
    ],
    flows: ['jwt-bearer'],
    basis: { source: 'ERR, CIRRUS, SS, REPORTS', confidence: 'documented' },
  },
  'ip-restricted': {
    title: 'The caller’s IP address is not allowed',
    wire: { kind: 'oauth', status: 400, error: 'invalid_grant', description: 'ip restricted' },
    variants: [{ description: 'ip restricted or invalid login hours' }],
    because: [
      'IP Relaxation of the app is "Enforce IP restrictions" and the address of the caller is outside the login IP ranges of the user’s profile.',
      'The profile of the user has login hours, and it is outside of them now.',
    ],
    check: [ipRelaxation, loginHistory],
    fix: [
      'Set IP Relaxation of the app to "Relax IP restrictions".',
      'Add the address of the caller to the login IP ranges of the user’s profile.',
      'Choose "Enforce IP restrictions, but relax for refresh tokens" when only refreshing fails.',
    ],
    flows: [...flowIds],
    basis: { source: 'REPORTS, LOGIK KB', confidence: 'reported' },
  },
  'no-client-credentials-user': {
    title: 'The client credentials flow has no user to run as',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_grant',
      description: 'no client credentials user enabled',
    },
    because: [
      'No Run As user is set in the policies of the app.',
      'An e-mail address was typed instead of a username, or the user is inactive.',
      'The app was installed from another org, and nobody set the policy in this one.',
      'Permitted Users is "Admin approved users are pre-authorized" and no permission set is attached.',
    ],
    check: [runAsUser, permittedUsers, userRecord],
    fix: [
      'Set Run As in the policies of the app to an active integration user with the permissions API Enabled and API Only User, save, and wait up to ten minutes.',
      'Attach a permission set of that user to the app.',
    ],
    flows: ['client-credentials', 'asset-token'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'user-not-admin-approved': {
    title: 'The user is not among those the administrator approved',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_app_access',
      description: 'user is not admin approved to access this app',
    },
    because: [
      'Permitted Users is "Admin approved users are pre-authorized" and the user has none of the attached profiles and permission sets.',
      'The permission set belongs to the API Integration licence, which cannot hold the assignment of an app.',
    ],
    check: [permittedUsers],
    fix: [
      'Attach a profile or permission set of the user to the app, and assign that permission set to the user.',
      'Use a permission set without a licence when the user has the API Integration licence.',
    ],
    flows: ['jwt-bearer', 'client-credentials', 'authorization-code'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'refresh-scope-required': {
    title: 'The app lacks the scope refresh_token, or the user is not pre-authorized',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_request',
      description:
        'refresh_token scope is required and the connected app should be installed and preauthorized',
    },
    because: [
      'The app lacks the scope "Perform requests at any time (refresh_token, offline_access)". JWT bearer needs it, although it never returns a refresh token.',
      'The user is not pre-authorized, the app is not installed in this org, or the JWT bearer flow is switched off.',
      'The policies were saved a moment ago and have not spread yet.',
    ],
    check: [appScopes, permittedUsers],
    fix: [
      'Add the scope "Perform requests at any time (refresh_token, offline_access)" to the app.',
      'Choose "Admin approved users are pre-authorized" and attach a permission set that the user has.',
      'Wait a minute and send the request again when you have just changed the app.',
    ],
    flows: ['jwt-bearer'],
    basis: { source: 'REPORTS', confidence: 'documented' },
  },
  'inactive-user': {
    title: 'The user is inactive',
    wire: { kind: 'oauth', status: 400, error: 'inactive_user' },
    variants: [{ error: 'inactive_user', description: 'inactive user' }],
    because: ['The user was deactivated or frozen.'],
    check: [userRecord, runAsUser],
    fix: [
      'Activate or unfreeze the user.',
      'Choose another Run As user when the app uses client credentials.',
    ],
    flows: [...flowIds],
    basis: { source: 'ERR', confidence: 'documented' },
  },
  'inactive-org': {
    title: 'The org is locked, closed or suspended',
    wire: { kind: 'oauth', status: 400, error: 'inactive_org' },
    because: ['Salesforce locked, closed or suspended the org, for instance after a trial ended.'],
    check: [{ what: 'Whether anybody can still log in to the org in a browser.' }, myDomain],
    fix: ['Ask Salesforce Support to open the org again.'],
    flows: [...flowIds],
    basis: { source: 'ERR', confidence: 'documented' },
  },
  'rate-limit-exceeded': {
    title: 'Too many logins (rate_limit_exceeded)',
    wire: { kind: 'oauth', status: 400, error: 'rate_limit_exceeded' },
    because: ['One user logged in more often than Salesforce allows: 3600 times an hour.'],
    check: [loginHistory],
    fix: [
      'Wait an hour.',
      'Keep the access token and use it until it expires instead of asking for one with every call.',
    ],
    flows: [...flowIds],
    basis: { source: 'ERR', confidence: 'documented' },
  },
  'login-rate-exceeded': {
    title: 'Too many logins (login rate exceeded)',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_grant',
      description: 'Login Rate Exceeded',
    },
    variants: [{ description: 'LOGIN_RATE_EXCEEDED' }],
    because: ['One user logged in more often than Salesforce allows: 3600 times an hour.'],
    check: [loginHistory],
    fix: [
      'Wait an hour.',
      'Keep the access token and use it until it expires instead of asking for one with every call.',
    ],
    flows: ['username-password', 'jwt-bearer', 'client-credentials'],
    basis: { source: 'KB 000381578, restforce#412', confidence: 'reported' },
  },
  'server-error': {
    title: 'Something failed inside Salesforce',
    wire: { kind: 'oauth', status: 500, error: 'server_error' },
    variants: [{ error: 'unknown_error' }],
    because: ['Salesforce met an error of its own.'],
    check: [trustSite],
    fix: ['Send the request again after a pause, and wait longer each time.'],
    flows: [...flowIds],
    basis: { source: 'ENUM', confidence: 'reported' },
  },
  'service-unavailable': {
    title: 'Salesforce is not available',
    wire: { kind: 'oauth', status: 503, error: 'service_unavailable' },
    variants: [{ error: 'system_down' }],
    because: ['The instance is down, or under maintenance.'],
    check: [trustSite],
    fix: ['Send the request again after a pause, and wait longer each time.'],
    flows: [...flowIds],
    basis: { source: 'ENUM', confidence: 'reported' },
  },
} as const satisfies Record<string, KnownError>;
