import type { KnownError } from '../../model/known-error.ts';
import { certificate, theRequest } from './checks.ts';

const theAssertion = {
  what: 'The header and the claims of the assertion: paste it into grantsmith inspect, which decodes it on this machine.',
} as const;

const theSubjectToken = {
  what: 'What the subject token is and how long it lives: paste it into grantsmith inspect, which decodes it on this machine.',
} as const;

/** Refusals of the token endpoint that have to do with a signed assertion or an exchanged token. */
export const tokenEndpointAssertions = {
  'audience-is-invalid': {
    title: 'The audience of the assertion is wrong',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_grant',
      description: 'audience is invalid',
    },
    variants: [{ description: 'Audience validation failed' }, { description: 'invalid audience' }],
    because: [
      'aud is the My Domain URL, which many orgs do not accept.',
      'aud is a bare host name, an array, or has a slash at the end.',
      'login.salesforce.com and test.salesforce.com are mixed up.',
    ],
    check: [theAssertion],
    fix: [
      'Set jwtAudience to exactly https://login.salesforce.com (production, Developer Edition) or https://test.salesforce.com (sandbox, scratch org), as one string.',
      'Set jwtAudience to the URL of the site when the user belongs to an Experience Cloud site.',
    ],
    flows: ['jwt-bearer'],
    basis: { source: 'datacloud-jdbc PR 132, SFDX, ERR', confidence: 'reported' },
  },
  'invalid-assertion': {
    title: 'Salesforce does not accept the assertion',
    wire: { kind: 'oauth', status: 400, error: 'invalid_grant', description: 'invalid assertion' },
    because: [
      'The certificate in the app is not the pair of the private key that signed.',
      'The assertion is expired or not yet valid, often because the clock of this machine is wrong.',
      'The assertion was not signed with RS256; a certificate with an EC key is taken without a word and then never works.',
      'The assertion is cut off, or the private key was damaged on its way (line breaks written as \\n).',
      'The certificate is expired.',
    ],
    check: [theAssertion, certificate],
    fix: [
      'Upload the certificate that was made with this private key.',
      'Set the clock of this machine, and make the assertion live three minutes at most.',
      'Sign with RS256; Salesforce takes no other algorithm.',
    ],
    flows: ['jwt-bearer'],
    basis: { source: 'ERR, REPORTS', confidence: 'documented' },
  },
  'invalid-assertion-type': {
    title: 'The type of the client assertion is wrong',
    wire: { kind: 'oauth', status: 400, error: 'invalid_assertion_type' },
    because: [
      'client_assertion_type is not urn:ietf:params:oauth:client-assertion-type:jwt-bearer.',
    ],
    check: [theRequest],
    fix: ['Set client_assertion_type to urn:ietf:params:oauth:client-assertion-type:jwt-bearer.'],
    flows: ['authorization-code'],
    basis: { source: 'ENUM', confidence: 'reported' },
  },
  'bad-jti': {
    title: 'The jti claim of the client assertion is refused',
    wire: { kind: 'oauth', status: 400, error: 'bad_jti_claim' },
    variants: [{ error: 'invalid_request', description: 'jti already in use' }],
    because: ['The same jti was sent before, or it is malformed.'],
    check: [theAssertion],
    fix: ['Make a new jti for each assertion, or leave jti out.'],
    flows: ['jwt-bearer', 'authorization-code'],
    basis: { source: 'ENUM', confidence: 'reported' },
  },
  'invalid-subject-token': {
    title: 'Data Cloud does not take a JWT-based access token',
    wire: { kind: 'text', status: 400, text: 'invalid subject token' },
    because: [
      'The Salesforce access token that was sent to /services/a360/token has the JWT format; Data Cloud exchanges opaque tokens only.',
    ],
    check: [
      {
        what: 'Whether the app issues JWT-based access tokens.',
        externalClientApp:
          'Setup → External Client App Manager → the app → Settings → Issue JWT-based access tokens for named users',
        connectedApp:
          'Setup → App Manager → the app → Edit → Issue JSON Web Token (JWT)-based access tokens for named users',
      },
    ],
    fix: ['Get an opaque token from a second app that does not issue JWT-based access tokens.'],
    flows: ['asset-token'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'subject-token-refused': {
    title: 'The subject token cannot be exchanged',
    wire: { kind: 'oauth', status: 400, error: 'invalid_request' },
    variants: [{ error: 'invalid_grant' }],
    because: [
      'The subject token is expired or revoked.',
      'The subject token belongs to another org.',
      'The subject token has the JWT format; the exchange needs the opaque token of a session.',
    ],
    check: [theSubjectToken],
    fix: [
      'Get a new access token and exchange it at once.',
      'Send the exchange to the org that issued the subject token.',
      'Use an app that does not issue JWT-based access tokens for the subject token.',
    ],
    flows: ['asset-token'],
    basis: { source: 'RFC 8693', confidence: 'inferred' },
  },
  'actor-token-refused': {
    title: 'The actor token is not accepted',
    wire: { kind: 'oauth', status: 400, error: 'invalid_request' },
    variants: [{ error: 'invalid_grant' }],
    because: [
      'The actor token was not signed with the key that its cnf claim names.',
      'The actor token is expired, cut off, or not signed with RS256.',
      'actor_token_type is not urn:ietf:params:oauth:token-type:jwt.',
    ],
    check: [theAssertion],
    fix: [
      'Sign the actor token with the private key whose public key stands in cnf.',
      'Sign a new actor token for each exchange.',
      'Leave actor_token and actor_token_type out when no device is to be named.',
    ],
    flows: ['asset-token'],
    basis: { source: 'RFC 8693', confidence: 'inferred' },
  },
  'unsupported-subject-token-type': {
    title: 'The type of the subject token is wrong',
    wire: { kind: 'oauth', status: 400, error: 'invalid_request' },
    because: ['subject_token_type is not urn:ietf:params:oauth:token-type:access_token.'],
    check: [theRequest],
    fix: ['Set subject_token_type to urn:ietf:params:oauth:token-type:access_token.'],
    flows: ['asset-token'],
    basis: { source: 'RFC 8693', confidence: 'inferred' },
  },
} as const satisfies Record<string, KnownError>;
