import type { JsonValue } from '../model/json.ts';
import type { Refusal } from './refusal.ts';

/** What goes back to the client. Without a `content-type` in the headers none is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A page that refuses, such as the login page after a wrong password; for the journal. */
  readonly refused?: Refusal;
}

/** What Salesforce's OAuth endpoints send along (facts of real transcripts): never cache a token. */
export const noStore = {
  'cache-control': 'no-cache, no-store',
  pragma: 'no-cache',
  expires: 'Thu, 01 Jan 1970 00:00:00 GMT',
} as const;

export function json(status: number, value: JsonValue, headers = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...noStore, ...headers },
    body: JSON.stringify(value),
  };
}

export function text(status: number, words: string): Answer {
  return {
    status,
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...noStore },
    body: words,
  };
}

export function empty(status: number, headers = {}): Answer {
  return { status, headers: { ...noStore, ...headers } };
}

export function redirect(location: string, headers = {}): Answer {
  return empty(302, { location, ...headers });
}
