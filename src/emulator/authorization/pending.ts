import type { Call } from '../call.ts';
import { randomText } from '../random-text.ts';
import type { AuthorizationRequest } from './authorization-request.ts';

/** So long a person may take to log in and answer. */
const waitMs = 30 * 60 * 1000;

/** Keeps an authorize request until the person has answered; gives the reference to it. */
export function keepPending(call: Call, request: AuthorizationRequest): string {
  const source = `EMULATOR${randomText(call.random, 40)}`;
  call.org.pending.set(source, { request, keepUntil: call.now + waitMs });
  return source;
}

export function findPending(call: Call, source: string): AuthorizationRequest | undefined {
  return call.org.pending.get(source, call.now)?.request;
}

/** One answer is all that a person can give. */
export function forgetPending(call: Call, source: string): void {
  call.org.pending.delete(source);
}
