import {
  answerOf,
  asText,
  listIn,
  memberOf,
  numberIn,
  shown,
  spelled,
  textIn,
} from './foreign-value.ts';
import { scopeVariables } from './scope-variables.ts';
import { type SentPair, type SentRequest, sentRequestOf } from './sent-request.ts';
import { namesIn } from './unresolved-variables.ts';

/** What went wrong, as far as it can be read from what was thrown. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** Node's code of a connection that failed. */
  readonly code?: string;
}

/** A script that Newman runs for a request; it may belong to a folder or to the collection. */
export interface RunningScript {
  readonly id: string;
  readonly when: 'pre-request' | 'test';
  readonly owner: string;
  readonly source: string;
}

/** What Newman's events say; `ref` tells which run of which request they belong to. */
export type NewmanEvent =
  | {
      readonly kind: 'run-began';
      readonly requests: readonly {
        readonly id: string;
        readonly name: string;
        readonly folders: readonly string[];
      }[];
      /** Values of the iteration data, and the collection's own. */
      readonly variables: readonly SentPair[];
    }
  | {
      readonly kind: 'request-began';
      readonly ref: string;
      readonly id: string;
      readonly iteration: number;
      /** Of the request among those of the run, from 0. */
      readonly place: number;
      readonly folders: readonly string[];
      readonly name: string;
      readonly method: string;
      readonly url: string;
      /** Variables in braces anywhere in it, also in the authorization that a folder gives it. */
      readonly variables: readonly string[];
    }
  | { readonly kind: 'script-began'; readonly ref: string; readonly script: RunningScript }
  | {
      readonly kind: 'script-ended';
      readonly ref: string;
      readonly scriptId: string;
      readonly error?: Thrown;
      /** What `setNextRequest` was told, if it was called; `null` ends the run. */
      readonly next?: string | null;
      /** Every variable as the script left it. */
      readonly variables: readonly SentPair[];
    }
  | {
      readonly kind: 'script-failed';
      readonly ref: string;
      readonly scriptId: string;
      readonly error: Thrown;
    }
  | {
      readonly kind: 'asserted';
      readonly ref: string;
      readonly name: string;
      readonly skipped: boolean;
      readonly failure?: string;
    }
  | {
      readonly kind: 'logged';
      readonly ref: string;
      readonly line: string;
      /** Newman itself says it, and no script. */
      readonly ofNewman: boolean;
    }
  | { readonly kind: 'sending'; readonly ref: string; readonly httpId: string }
  | {
      readonly kind: 'answered';
      readonly ref: string;
      readonly httpId: string;
      /** The script that sent it with `pm.sendRequest`. */
      readonly scriptId?: string;
      readonly sent: SentRequest;
      readonly status?: number;
      /** Of the answer. */
      readonly headers: readonly SentPair[];
      readonly body: string;
      readonly error?: Thrown;
    }
  | { readonly kind: 'request-ended'; readonly ref: string };

/** Reads an error of any realm, an error as data, or whatever else was thrown. */
export function thrownOf(value: unknown): Thrown {
  const code = textIn(value, 'code');
  return {
    name: textIn(value, 'name') ?? 'Error',
    message: textIn(value, 'message') ?? (typeof value === 'string' ? value : shown(value)),
    stack: textIn(value, 'stack') ?? '',
    ...(code === undefined ? {} : { code }),
  };
}

const refOf = (details: unknown): string => textIn(details, 'cursor', 'ref') ?? '';
const scriptIdOf = (details: unknown): string => textIn(details, 'cursor', 'scriptId') ?? '';
const httpIdOf = (details: unknown): string => textIn(details, 'cursor', 'httpRequestId') ?? '';

/** The variables of a scope that have a value; a script may set a number or an object. */
function pairsOf(scope: unknown): readonly SentPair[] {
  return scopeVariables(scope).flatMap(({ name, value }) =>
    value === undefined || value === null ? [] : [{ name, value: spelled(value) }],
  );
}

function dataOf(run: unknown): readonly SentPair[] {
  return listIn(run, 'state', 'data').flatMap((row) =>
    Object.entries(typeof row === 'object' && row !== null ? row : {}).map(([name, value]) => ({
      name,
      value: spelled(value),
    })),
  );
}

function runBegan(details: unknown): NewmanEvent {
  const run = memberOf(details, 'run');
  return {
    kind: 'run-began',
    requests: listIn(run, 'state', 'items').map((item) => ({
      id: textIn(item, 'id') ?? '',
      name: textIn(item, 'name') ?? '',
      folders: foldersOf(item),
    })),
    variables: [...dataOf(run), ...pairsOf(memberOf(run, 'state', 'collectionVariables'))],
  };
}

/** From the collection down, without it. */
function foldersOf(item: unknown): readonly string[] {
  const path = answerOf(item, 'getPath');
  return Array.isArray(path) ? path.slice(1, -1).map(spelled) : [];
}

function requestBegan(details: unknown): NewmanEvent {
  const item = memberOf(details, 'item');
  const sent = sentRequestOf(memberOf(item, 'request'), item);
  return {
    kind: 'request-began',
    ref: refOf(details),
    id: textIn(item, 'id') ?? '',
    iteration: numberIn(details, 'cursor', 'iteration') ?? 0,
    place: numberIn(details, 'cursor', 'position') ?? 0,
    folders: foldersOf(item),
    name: textIn(item, 'name') ?? '',
    method: sent.method,
    url: sent.url,
    variables: variablesIn(sent, item),
  };
}

/** What is disabled, and what a description says, is not sent. */
function variablesIn(sent: SentRequest, item: unknown): readonly string[] {
  const texts = [sent, answerOf(item, 'getAuth')].map((part) => JSON.stringify(part) ?? '');
  return [...new Set(texts.flatMap(namesIn))];
}

function ownerOf(event: unknown, item: unknown): string {
  const owner = answerOf(event, 'parent');
  const name = JSON.stringify(textIn(owner, 'name') ?? '');
  if (textIn(owner, 'id') === textIn(item, 'id')) return name;
  return answerOf(owner, 'parent') === undefined ? `the collection ${name}` : `the folder ${name}`;
}

function scriptBegan(details: unknown): NewmanEvent {
  const event = memberOf(details, 'event');
  return {
    kind: 'script-began',
    ref: refOf(details),
    script: {
      id: scriptIdOf(details),
      when: textIn(event, 'listen') === 'test' ? 'test' : 'pre-request',
      owner: ownerOf(event, memberOf(details, 'item')),
      source: listIn(details, 'script', 'exec').map(spelled).join('\n'),
    },
  };
}

const scopes = ['_variables', 'environment', 'collectionVariables', 'globals'];

function scriptEnded(details: unknown, error: unknown): NewmanEvent {
  const execution = memberOf(details, 'execution');
  const next: unknown = memberOf(execution, 'return', 'nextRequest');
  return {
    kind: 'script-ended',
    ref: refOf(details),
    scriptId: scriptIdOf(details),
    ...(error === null || error === undefined ? {} : { error: thrownOf(error) }),
    // Newman looks for whatever it was told under the text of it.
    ...(next === undefined ? {} : { next: next === null ? null : asText(next) }),
    variables: scopes.flatMap((scope) => pairsOf(memberOf(execution, scope))),
  };
}

function asserted(details: unknown, error: unknown): NewmanEvent {
  const name = textIn(details, 'assertion') ?? '';
  return {
    kind: 'asserted',
    ref: refOf(details),
    name,
    skipped: memberOf(details, 'skipped') === true,
    ...(error === null || error === undefined ? {} : { failure: thrownOf(error).message }),
  };
}

function loggedValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (textIn(value, 'type') !== 'Error') return shown(value, 4);
  const { name, message } = thrownOf(value);
  return `${name}: ${message}`;
}

function logged(details: unknown): NewmanEvent {
  const line = listIn(details, 'messages').map(loggedValue).join(' ');
  const level = textIn(details, 'level') ?? 'log';
  return {
    kind: 'logged',
    ref: refOf(details),
    line: level === 'log' ? line : `${level}: ${line}`,
    ofNewman: scriptIdOf(details) === '',
  };
}

function headersOf(response: unknown): readonly SentPair[] {
  const all = answerOf(memberOf(response, 'headers'), 'all');
  return (Array.isArray(all) ? all : []).map((one: unknown) => ({
    name: textIn(one, 'key') ?? '',
    value: textIn(one, 'value') ?? '',
  }));
}

function answered(details: unknown, error: unknown): NewmanEvent {
  const response = memberOf(details, 'response');
  const status = numberIn(response, 'code');
  const scriptId = scriptIdOf(details);
  return {
    kind: 'answered',
    ref: refOf(details),
    httpId: httpIdOf(details),
    ...(scriptId === '' ? {} : { scriptId }),
    sent: sentRequestOf(memberOf(details, 'request'), memberOf(details, 'item')),
    ...(status === undefined ? {} : { status }),
    headers: headersOf(response),
    body: spelled(answerOf(response, 'text') ?? ''),
    ...(error === null || error === undefined ? {} : { error: thrownOf(error) }),
  };
}

/** Newman's events by name, each with the function that reads it. */
export const newmanEvents: Readonly<
  Record<string, (details: unknown, error: unknown) => NewmanEvent>
> = {
  start: runBegan,
  beforeItem: requestBegan,
  beforeScript: scriptBegan,
  script: scriptEnded,
  exception: (details) => ({
    kind: 'script-failed',
    ref: refOf(details),
    scriptId: scriptIdOf(details),
    error: thrownOf(memberOf(details, 'error')),
  }),
  assertion: asserted,
  console: logged,
  beforeRequest: (details) => ({
    kind: 'sending',
    ref: refOf(details),
    httpId: httpIdOf(details),
  }),
  request: answered,
  item: (details) => ({ kind: 'request-ended', ref: refOf(details) }),
};
