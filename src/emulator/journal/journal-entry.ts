import type { Call } from '../call.ts';
import type { Fault } from '../http/faults.ts';
import type { Refusal } from '../refusal.ts';
import { shorten } from '../show-value.ts';
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

/** Of a request that sends more, the first are noted. */
const mostParameters = 20;

/** Long enough for the stack of a bug. */
const longestReason = 1_000;

/** What the journal keeps of a call. */
export function journalEntry(
  call: Call,
  { status, refusal, fault }: { status: number; refusal: Refusal | undefined; fault: Fault },
): NewEntry {
  return {
    at: call.now,
    org: call.org.name,
    host: call.host.kind,
    method: call.method,
    path: cut(call.path, longest),
    parameters: shownParameters(call.parameters),
    status,
    passed: call.passed,
    result: resultOf(refusal, fault),
  };
}

const answered = { outcome: 'answered' } as const;

function resultOf(refusal: Refusal | undefined, fault: Fault): NewEntry['result'] {
  if (refusal !== undefined) {
    const why = own(shorten(refusal.why, longestReason));
    return { outcome: 'refused', refusal: refusal.id, why };
  }
  if (fault === 'none') return answered;
  return { outcome: 'fault', why: `the fault ${fault} was asked for` };
}

function shownParameters(parameters: URLSearchParams): [name: string, value: string][] {
  const noted: [string, string][] = [];
  for (const [name, value] of parameters) {
    if (noted.length === mostParameters) break;
    noted.push([cut(name, 60), shown.has(name) ? cut(value, longest) : '…']);
  }
  return noted;
}

function cut(text: string, longest: number): string {
  return own(text.slice(0, longest));
}

/**
 * Node keeps the whole of a text for as long as it keeps a part of it: here all that a request sent.
 * Only parts this short are copied anyway.
 */
const longestCopied = 12;

function own(part: string): string {
  return part.length > longestCopied ? Buffer.from(part).toString() : part;
}
