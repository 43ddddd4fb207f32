import type { Call } from '../call.ts';
import { usersLiveHere } from '../checks/check-login.ts';
import { checkOrg } from '../checks/check-org.ts';
import type { App } from '../org/app.ts';
import { appUnderSwitches } from '../org/app-under-switches.ts';
import { appWithClientId } from '../org/find-in-org.ts';
import { demandNoRepetition, parameter } from '../parameters.ts';
import { demand, type RefusalId } from '../refusal.ts';
import type { Switches } from '../switches.ts';
import { hasScope, isKnownScope, splitScopes } from '../tokens/scopes.ts';
import type { AuthorizationRequest } from './authorization-request.ts';

/** What a browser sees when the app is not simply installed. */
const refusals: Readonly<Record<Exclude<Switches['appState'], 'installed'>, RefusalId>> = {
  'not-installed': 'app-must-be-installed',
  'not-found': 'external-client-app-not-found',
  disabled: 'oauth-flow-disabled',
  blocked: 'app-blocked',
};

/**
 * The authorize request (RFC 6749 section 4.1.1), checked in the order that keeps it safe: nothing
 * is sent to a redirect URI before it is known to be the app's.
 */
export function checkAuthorizationRequest(call: Call): AuthorizationRequest {
  checkOrg(call);
  const app = findApp(call);
  const redirectUri = checkRedirectUri(call, app);
  call.callback = { redirectUri, state: parameter(call, 'state') };
  demandNoRepetition(call);
  return {
    clientId: app.clientId,
    redirectUri,
    state: parameter(call, 'state'),
    responseType: checkResponseType(call),
    codeChallenge: checkChallenge(call, app),
    scopes: checkScopes(call, app),
    nonce: parameter(call, 'nonce'),
    prompt: splitScopes(parameter(call, 'prompt') ?? ''),
    loginHint: parameter(call, 'login_hint'),
  };
}

function findApp(call: Call): App {
  const app = appWithClientId(call.org, parameter(call, 'client_id') ?? '');
  demand(call, 'the app is known', app, [
    'authorize-client-identifier-invalid',
    `no app of the org ${call.org.name} has this consumer key`,
  ]);
  const state = call.switches.appState;
  demand(call, 'the app is installed', state === 'installed', [
    state === 'installed' ? 'app-not-found' : refusals[state],
    `the switch appState is ${state}`,
  ]);
  demand(call, 'the users log in on this host', usersLiveHere(call), [
    'external-client-app-not-found',
    `the users of a ${call.org.type} org do not log in on the ${call.host.kind} host`,
  ]);
  return appUnderSwitches(app, call.switches);
}

function checkRedirectUri(call: Call, app: App): string {
  const redirectUri = parameter(call, 'redirect_uri') ?? '';
  demand(call, 'redirect_uri is registered', app.callbackUrls.includes(redirectUri), [
    'authorize-redirect-uri-mismatch',
    `redirect_uri is ${redirectUri || 'not there'}; registered is ${app.callbackUrls.join(', ')}`,
  ]);
  return redirectUri;
}

function checkResponseType(call: Call): AuthorizationRequest['responseType'] {
  const asked = splitScopes(parameter(call, 'response_type') ?? '').join(' ');
  const known = (['code', 'token', 'token id_token'] as const).find((type) => type === asked);
  demand(call, 'the response type is supported', known, [
    'unsupported-response-type',
    `response_type is ${asked || 'not there'}`,
  ]);
  return known;
}

/** A challenge without a method is S256: jsforce never sends the method. There is no `plain`. */
function checkChallenge(call: Call, app: App): string | undefined {
  const challenge = parameter(call, 'code_challenge');
  const method = parameter(call, 'code_challenge_method') ?? 'S256';
  demand(call, 'the challenge method is S256', challenge === undefined || method === 'S256', [
    'missing-code-challenge',
    `code_challenge_method is ${method}; only S256 is supported`,
  ]);
  const needed = app.pkceRequired && parameter(call, 'response_type') === 'code';
  demand(call, 'there is a code challenge', challenge !== undefined || !needed, [
    'missing-code-challenge',
    'the app requires PKCE, and code_challenge was not sent',
  ]);
  return challenge;
}

function checkScopes(call: Call, app: App): readonly string[] {
  const asked = splitScopes(parameter(call, 'scope') ?? '');
  const unknown = asked.find((scope) => !isKnownScope(scope));
  demand(call, 'the scopes exist', unknown === undefined, [
    'authorize-invalid-scope',
    `there is no scope ${unknown}`,
  ]);
  const missing = asked.find((scope) => !hasScope(app.scopes, scope));
  demand(call, 'the app has the scopes', missing === undefined, [
    call.switches.scopeNotOnApp === 'callback'
      ? 'authorize-invalid-scope'
      : 'approval-error-generic',
    `the app does not have the scope ${missing}`,
  ]);
  return asked.length > 0 ? [...new Set(asked)] : app.scopes;
}
