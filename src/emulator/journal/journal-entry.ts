import type { Call } from '../call.ts';
import type { Refusal } from '../refusal.ts';
import { shorten } from '../show-value.ts';
import type { Switches } from '../switches.ts';
import type { NewEntry } from './journal.ts';

/** Parameters whose value the journal shows; of all others it only says that they came. */
const shown = new Set([
  'client_id',
  'code_challenge_method',
  'display',
  'format',
  'grant_type',
  'immediate',
  'login_hint',
  'prompt',
  'q',
  'redirect_uri',
  'response_type',
  'scope',
  'subject_token_type',
  'actor_token_type',
  'token_handler',
  'token_type_hint',
  'username',
]);

const longest = 200;

/** Long enough for the stack of a bug. */
const longestReason = 1_000;

/** What the journal keeps of a call. */
export function journalEntry(
  call: Call,
  how: {
    status: number;
    refusal: Refusal | undefined;
    fault: Switches['fault'];
  },
): NewEntry {
  const parameters = [...call.parameters]
    .slice(0, 20)
    .map(([name, value]) => [name.slice(0, 60), shown.has(name) ? value.slice(0, longest) : '…']);
  const entry = {
    at: call.now,
    org: call.org.name,
    host: call.host.kind,
    method: call.method,
    path: call.path.slice(0, longest),
    parameters: Object.fromEntries(parameters),
    status: how.status,
    passed: call.passed,
  };
  if (how.refusal !== undefined) {
    return {
      ...entry,
      outcome: 'refused',
      refusal: how.refusal.id,
      why: shorten(how.refusal.why, longestReason),
    };
  }
  return how.fault === 'none'
    ? { ...entry, outcome: 'answered' }
    : { ...entry, outcome: 'fault', why: `the fault ${how.fault} was asked for` };
}
