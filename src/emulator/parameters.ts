import type { Call } from './call.ts';
import { Refusal } from './refusal.ts';

/** A parameter of the request; without a value it counts as not sent (RFC 6749 section 3.2). */
export function parameter(call: Call, name: string): string | undefined {
  return call.parameters.get(name) || undefined;
}

export function requiredParameter(call: Call, name: string): string {
  const value = parameter(call, name);
  if (value === undefined) throw new Refusal('missing-parameter', `${name} was not sent`);
  return value;
}

/** Parameters must not come more than once (RFC 6749 section 3.2). */
export function demandNoRepetition(call: Call): void {
  const seen = new Set<string>();
  let repeated: string | undefined;
  for (const name of call.parameters.keys()) {
    if (seen.has(name)) repeated ??= name;
    seen.add(name);
  }
  if (repeated !== undefined) {
    throw new Refusal('repeated-parameter', `${repeated} was sent more than once`);
  }
  call.passed.push('no parameter is repeated');
}
