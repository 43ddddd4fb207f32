import type { Call } from '../call.ts';
import type { App } from '../org/app.ts';
import { appUnderSwitches } from '../org/app-under-switches.ts';
import { demand, type RefusalId } from '../refusal.ts';
import { shorten } from '../show-value.ts';
import type { Switches } from '../switches.ts';

/** What a token request meets when the app is not simply installed. */
const refusals: Readonly<Record<Exclude<Switches['appState'], 'installed'>, RefusalId>> = {
  'not-installed': 'app-must-be-installed',
  'not-found': 'app-not-found',
  disabled: 'oauth-flow-disabled',
  blocked: 'app-blocked',
};

/** The app of a token request, as the switches make it; refuses one that is not there or not usable. */
export function findApp(call: Call, clientIds: readonly string[]): App {
  demand(call, 'the client names itself', clientIds.length > 0, [
    'missing-parameter',
    'client_id was not sent, neither in the body nor in a Basic header',
  ]);
  const app = call.org.apps.find((one) => clientIds.includes(one.clientId));
  demand(call, 'the app is known', app, [
    'client-identifier-invalid',
    `no app of the org ${call.org.name} has the consumer key ${shorten(clientIds[0] ?? '')}`,
  ]);
  const state = call.switches.appState;
  demand(call, 'the app is installed', state === 'installed', [
    state === 'installed' ? 'app-not-found' : refusals[state],
    `the switch appState is ${state}`,
  ]);
  return appUnderSwitches(app, call.switches);
}
