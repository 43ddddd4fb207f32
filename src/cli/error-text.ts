import { stripVTControlCharacters } from 'node:util';
import { createRedactor, Failure } from '../index.ts';

/** A sentence begins with a capital, unless its first word is a name that is written small. */
function sentence(text: string): string {
  return /^(?!grantsmith\b)[a-z]+(?=\s)/.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}

/** A point by itself, or after another, is a path. */
const withoutStop = (text: string): string => text.replace(/(?<=[^\s./])\.$/, '');

/** What happened, why, and what to do next: a line each. */
function failureText({ message, why, next }: Failure): string {
  const lines = [withoutStop(message), `  why   ${sentence(why)}`, `  next  ${sentence(next)}`];
  return `${lines.map(stripVTControlCharacters).join('\n')}\n`;
}

/** What a person is told when it is our fault; nothing in it may be a secret. */
function bugText(error: unknown, mask: (text: string) => string): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in grantsmith\n  why   ${mask(stack)}\n  next  Report it with the command and this text\n`;
}

/** What a person is told of an error that ends the command. */
export function errorText(error: unknown): string {
  const { mask } = createRedactor();
  return error instanceof Failure ? mask(failureText(error)) : bugText(error, mask);
}
