import type { Failure } from '../index.ts';

/** What happened, why, and what to do next: a line each. */
export function failureText({ message, why, next }: Failure): string {
  return `${message}\n  why   ${why}\n  next  ${next}\n`;
}

/** What a person is told when it is our fault; nothing in it may be a secret. */
export function bugText(error: unknown, mask: (text: string) => string): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in grantsmith\n  why   ${mask(stack)}\n  next  report it with the command and this text\n`;
}
