import type { Call } from '../call.ts';
import { demand } from '../refusal.ts';

/** A page of another origin may not call the OAuth endpoints unless it is on the CORS allowlist. */
export function checkOrigin(call: Call): void {
  const origin = call.header('origin');
  const isOwn = origin === undefined || origin === new URL(call.host.asked).origin;
  demand(call, 'the origin is allowed', isOwn, [
    'cors-refused',
    `the origin ${origin} is not on the CORS allowlist, which is empty`,
  ]);
}
