import { flowIds } from '../../model/flow.ts';
import type { KnownError } from '../../model/known-error.ts';
import { appScopes, theRequest } from './checks.ts';

/** Refusals of the token endpoint that have to do with how the request is put together. */
export const tokenEndpointRequests = {
  'unsupported-grant-type': {
    title: 'Salesforce did not see a grant type that it knows',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'unsupported_grant_type',
      description: 'grant type not supported',
    },
    because: [
      'The body is JSON, or the Content-Type is not application/x-www-form-urlencoded; Salesforce then sees no grant_type at all.',
      'grant_type is misspelt or missing.',
      'The flow is not allowed for this app.',
    ],
    check: [theRequest],
    fix: [
      'Send the parameters as application/x-www-form-urlencoded in the body.',
      'Copy the value of grant_type from the collection.',
    ],
    flows: [...flowIds],
    basis: { source: 'forrest#145, sf-jwt-token#1', confidence: 'reported' },
  },
  'scope-not-supported': {
    title: 'A token request must not carry scope',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_request',
      description: 'scope parameter not supported',
    },
    because: [
      'scope was sent to the token endpoint; Salesforce takes it at the authorize URL only. Many OAuth libraries send it by themselves.',
    ],
    check: [theRequest, appScopes],
    fix: [
      'Remove scope from the token request, or switch it off in your library.',
      'Select the scopes in the app, or ask for them at the authorize URL.',
    ],
    flows: ['client-credentials', 'jwt-bearer', 'authorization-code'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'must-use-post': {
    title: 'The token endpoint takes POST only',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_request',
      description: 'must use HTTP POST',
    },
    because: ['The request is a GET; a redirect from another host also turns a POST into one.'],
    check: [theRequest],
    fix: ['Send the request with POST, to the My Domain URL itself.'],
    flows: [...flowIds],
    basis: { source: 'ERR', confidence: 'documented' },
  },
  'https-required': {
    title: 'Salesforce takes HTTPS only',
    wire: { kind: 'oauth', status: 400, error: 'invalid_request', description: 'HTTPS required' },
    because: ['The URL begins with http://.'],
    check: [theRequest],
    fix: ['Begin url with https://.'],
    flows: [...flowIds],
    basis: { source: 'ERR', confidence: 'documented' },
  },
  'missing-parameter': {
    title: 'A parameter is missing or empty',
    wire: { kind: 'oauth', status: 400, error: 'invalid_request' },
    because: [
      'A required parameter is not in the body, or a variable of the environment is empty.',
      'A parameter name is misspelt; names are case-sensitive.',
    ],
    check: [theRequest],
    fix: [
      'Fill in the variable that the empty parameter reads.',
      'Copy the parameter names from the collection.',
    ],
    flows: [...flowIds],
    basis: { source: 'RFC 6749', confidence: 'inferred' },
  },
  'repeated-parameter': {
    title: 'A parameter was sent twice',
    wire: { kind: 'oauth', status: 400, error: 'invalid_request' },
    because: [
      'The same parameter stands in the body more than once, or once in the body and once in the URL.',
    ],
    check: [theRequest],
    fix: ['Send each parameter once.'],
    flows: [...flowIds],
    basis: { source: 'RFC 6749', confidence: 'inferred' },
  },
} as const satisfies Record<string, KnownError>;
