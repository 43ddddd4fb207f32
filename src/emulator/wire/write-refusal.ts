import { isKnownErrorId, knownError } from '../../known-errors/catalogue.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Wire } from '../../model/known-error.ts';
import { type Answer, empty, json, noStore, redirect, text } from '../answer.ts';
import { ownRefusals } from '../own-refusals.ts';
import { type Random, randomHex } from '../random-text.ts';
import type { Refusal, RefusalId } from '../refusal.ts';
import { type Format, writeMembers } from './format.ts';

/** What the request says about how its refusal is to be written. */
export interface RefusalContext {
  readonly format: Format;
  readonly errorText: 'real' | 'docs';
  /** URL of the host that was asked. */
  readonly asked: string;
  /** A person sits in front of a browser, and is shown an error page. */
  readonly showsErrorPage: boolean;
  readonly callback?: { readonly redirectUri: string; readonly state: string | undefined };
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly random: Random;
}

type Writers = {
  readonly [Kind in Wire['kind']]: (
    wire: Extract<Wire, { kind: Kind }>,
    context: RefusalContext,
  ) => Answer;
};

const writers: Writers = {
  oauth: (wire, context) =>
    context.showsErrorPage && wire.status < 500
      ? errorPage(wire, context)
      : writeMembers(wire.status, oauthMembers(wire.error, wire.description), context.format),
  rest: (wire) => json(wire.status, [{ message: wire.message, errorCode: wire.errorCode }]),
  text: (wire) => text(wire.status, wire.text),
  'authorize-text': (wire) => ({
    status: wire.status,
    headers: noStore,
    body: `error=${wire.error}&error_description=${encodeURIComponent(wire.description)}`,
  }),
  callback: (wire, context) => {
    const { redirectUri = context.asked } = context.callback ?? {};
    const sign = redirectUri.includes('?') ? '&' : '?';
    return redirect(`${redirectUri}${sign}${refusalQuery(wire, context)}`);
  },
  'error-page': (wire, context) =>
    context.showsErrorPage
      ? errorPage(wire, context)
      : writeMembers(400, oauthMembers(wire.error, wire.description), context.format),
  cpq: (wire, { now, random }) =>
    wire.errorCode === undefined
      ? empty(wire.status)
      : json(wire.status, {
          errorCode: `${wire.errorCode}-${randomHex(random, 25)}`,
          errorMessage: wire.message,
          timestamp: new Date(now).toISOString(),
        }),
  empty: (wire, { asked }) =>
    wire.status === 302 ? redirect(`${asked}/cpq/login`) : empty(wire.status),
  inactive: (wire, { format }) => writeMembers(wire.status, { active: false }, format),
  status: (wire) => empty(wire.status),
  client: () => empty(400),
};

/**
 * The answer that a refusal is written as. This is the only place where that happens: the words are
 * those of the catalogue of known errors, and the reason stays in the journal.
 */
export function writeRefusal(refusal: Refusal, context: RefusalContext): Answer {
  const wire = withWords(wireOf(refusal.id, context), refusal.words);
  // The table has a writer for each kind, and `wire.kind` picks the one for this wire.
  const write = writers[wire.kind] as (wire: Wire, context: RefusalContext) => Answer;
  return write(wire, context);
}

function wireOf(id: RefusalId, context: RefusalContext): Wire {
  if (!isKnownErrorId(id)) return ownRefusals[id];
  const { wire, variants } = knownError(id);
  const other = variants?.[0];
  if (wire.kind === 'error-page' && !context.showsErrorPage && other?.error !== undefined) {
    return { kind: 'oauth', status: 400, error: other.error };
  }
  if (wire.kind !== 'oauth' || context.errorText === 'real' || other === undefined) return wire;
  return { ...wire, ...other };
}

function withWords(wire: Wire, words: string | undefined): Wire {
  if (words === undefined) return wire;
  if (wire.kind === 'text') return { ...wire, text: words };
  return wire.kind === 'rest' || wire.kind === 'cpq' ? { ...wire, message: words } : wire;
}

/** Where a person reads what is not sent to the callback. */
function errorPage(wire: InQuery, context: RefusalContext): Answer {
  const query = refusalQuery(wire, context);
  return redirect(`${context.asked}/setup/secur/RemoteAccessErrorPage.apexp?${query}`);
}

type InQuery = { readonly error: string; readonly description?: string };

function refusalQuery({ error, description }: InQuery, context: RefusalContext): URLSearchParams {
  const state = context.callback?.state;
  return new URLSearchParams({
    error,
    ...(description === undefined ? {} : { error_description: description }),
    ...(state === undefined ? {} : { state }),
  });
}

function oauthMembers(error: string, description: string | undefined): JsonObject {
  return { error, error_description: description };
}
