import type { Call } from '../call.ts';
import type { App } from '../org/app.ts';
import { parameter } from '../parameters.ts';
import { demand } from '../refusal.ts';
import { checkClientAssertion } from './check-client-assertion.ts';
import { findApp } from './find-app.ts';
import { type ClientClaim, readClient } from './read-client.ts';
import { sameSecret } from './same-secret.ts';

/** The app that sends the request, proven by its secret or by an assertion that it signed. */
export async function authenticateClient(
  call: Call,
  secretRequired: (app: App) => boolean,
): Promise<App> {
  const assertion = parameter(call, 'client_assertion');
  if (assertion !== undefined || parameter(call, 'client_assertion_type') !== undefined) {
    return checkClientAssertion(call, assertion);
  }
  const claim = readClient(call);
  const app = findApp(call, claim.ids);
  if (claim.secrets.length > 0 || secretRequired(app)) demandSecret(call, app, claim);
  return app;
}

/** A secret that an app does not require is checked all the same when it is sent. */
export function demandSecret(call: Call, app: App, claim: ClientClaim): void {
  const matches = claim.secrets.filter((secret) => sameSecret(secret, app.clientSecret));
  demand(call, 'the client secret matches', matches.length > 0, [
    'invalid-client-credentials',
    claim.secrets.length === 0
      ? 'the client secret was not sent'
      : `the client secret is not that of the app ${app.name}`,
  ]);
}
