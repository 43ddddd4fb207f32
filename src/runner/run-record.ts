import { isKnownErrorId } from '../known-errors/catalogue.ts';
import { distinctNames } from '../model/distinct-names.ts';
import type { AssertionResult, Problem, RequestResult } from '../model/run-result.ts';
import { decodedTokens } from './decoded-tokens.ts';
import { exchangedSecrets } from './exchanged-secrets.ts';
import { type EndedRequest, FailureTrail } from './failure-trail.ts';
import { type NewmanEvent, type Thrown, thrownOf } from './newman-event.ts';
import { fileProblems, unresolvedProblems, unsignedProblems } from './request-problems.ts';
import { addProblem, type RequestRecord, recordOf, resultOf } from './request-record.ts';
import { pathOf } from './response-shape/shape.ts';
import type { RawResponse } from './response-shape/shape-of-response.ts';
import { nextRequestProblem, placeOf, rejectionProblem, scriptProblem } from './script-problem.ts';
import { isSecretName } from './secret-name.ts';
import type { SentPair } from './sent-request.ts';
import { transportProblem } from './transport-problem.ts';
import { unresolvedVariables } from './unresolved-variables.ts';
import { unsignedAssertion } from './unsigned-assertion.ts';

export interface RunRecordOptions {
  now(): number;
  /** Whether this HTTP request was cut because its time was over. */
  isOver(httpId: string): boolean;
  onSecret(name: string, value: string): void;
  /** The variables it begins with. */
  readonly environment: readonly SentPair[];
  onRequest(record: RequestRecord): void;
  /** Told of each answer of the first iteration to a request of the collection, with its secrets. */
  onAnswer?(answer: RawResponse): void;
}

type EventOf<Kind extends NewmanEvent['kind']> = NewmanEvent & { readonly kind: Kind };

/** The record of a run: the requests in the order they ran, and those that might have run. */
export class RunRecord {
  readonly #options: RunRecordOptions;
  readonly #records = new Map<string, RequestRecord>();
  #known: EventOf<'run-began'>['requests'] = [];
  #shapeNames: readonly string[] = [];
  #current: RequestRecord | undefined;
  /** Tokens that were told already. */
  readonly #tokens = new Set<string>();
  #jump: string | undefined;
  readonly #trail: FailureTrail;

  constructor(options: RunRecordOptions) {
    this.#options = options;
    this.#trail = new FailureTrail(options.environment);
  }

  /** Takes in what Newman says. */
  note(event: NewmanEvent): void {
    if (event.kind === 'run-began') {
      this.#known = event.requests;
      // Requests of one name in one folder are told apart by a number.
      this.#shapeNames = distinctNames(event.requests.map(pathOf));
      this.#learn(event.variables.filter(({ name }) => isSecretName(name)));
    } else if (event.kind === 'request-began') {
      this.#trail.begin();
      const shapeName = this.#shapeNames[event.place] ?? pathOf(event);
      this.#current = recordOf(event, { startedAt: this.#options.now(), shapeName });
      this.#records.set(event.ref, this.#current);
    } else {
      const record = this.#records.get(event.ref) ?? this.#current;
      if (record !== undefined) this.#noteIn(record, event);
    }
  }

  /** Takes in a promise of a script that was rejected and that nobody waited for. */
  noteRejection(reason: unknown): void {
    const record = this.#current;
    if (record !== undefined) addProblem(record, rejectionProblem(record.script, thrownOf(reason)));
  }

  /** Where the script that was run last threw this. */
  placeOf(error: unknown): string {
    return placeOf(this.#current?.script, thrownOf(error));
  }

  results(): readonly RequestResult[] {
    const now = this.#options.now();
    return [...this.#records.values()].map((record) => resultOf(record, now));
  }

  /** What the shapes call each of the results, and then each request that was never begun. */
  shapeNames(): readonly string[] {
    const visited = [...this.#records.values()].map(({ shapeName }) => shapeName);
    return [...visited, ...this.#unvisited().map(({ shapeName }) => shapeName)];
  }

  /** Names of the requests that were never begun. */
  unvisited(): readonly string[] {
    return this.#unvisited().map(({ name }) => name);
  }

  /** The script that had requests left out, if one did. */
  jumpedBy(): string | undefined {
    return this.#jump;
  }

  #unvisited(): readonly { readonly name: string; readonly shapeName: string }[] {
    const visited = new Set([...this.#records.values()].map(({ id }) => id));
    return this.#known.flatMap((request, place) => {
      const shapeName = this.#shapeNames[place] ?? pathOf(request);
      return visited.has(request.id) ? [] : [{ name: request.name, shapeName }];
    });
  }

  #noteIn(record: RequestRecord, event: NewmanEvent): void {
    switch (event.kind) {
      case 'script-began':
        record.script = event.script;
        record.scripts.set(event.script.id, event.script);
        break;
      case 'script-failed':
        record.failedScripts.add(event.scriptId);
        addProblem(record, scriptProblem(record.scripts.get(event.scriptId), event.error));
        break;
      case 'script-ended':
        this.#noteScript(record, event);
        break;
      case 'asserted':
        record.assertions.push(assertionOf(event));
        break;
      case 'logged':
        record.console.push(event.line);
        for (const problem of fileProblems(event)) addProblem(record, problem);
        break;
      case 'answered':
        this.#noteAnswer(record, event);
        break;
      case 'request-ended':
        this.#end(record);
        break;
    }
  }

  #noteScript(record: RequestRecord, event: EventOf<'script-ended'>): void {
    const script = record.scripts.get(event.scriptId);
    this.#trail.noteVariables(event.variables);
    this.#learn(event.variables.filter(({ name }) => isSecretName(name)));
    if (event.error !== undefined && isNews(event.error, event.scriptId, record))
      addProblem(record, scriptProblem(script, event.error));
    if (event.next === undefined) return;
    record.next = { name: event.next, by: script };
    this.#jump = `setNextRequest in the ${placeOf(script)}`;
  }

  #jumpProblems({ next }: RequestRecord): readonly Problem[] {
    const name = next?.name ?? undefined;
    return name === undefined || this.#known.some((one) => one.id === name || one.name === name)
      ? []
      : [nextRequestProblem(next?.by, name)];
  }

  #noteAnswer(record: RequestRecord, event: EventOf<'answered'>): void {
    const { sent, scriptId } = event;
    this.#learn(exchangedSecrets(sent, event));
    record.tokens.push(...decodedTokens(sent, event.body, this.#tokens));
    const by = scriptId === undefined ? undefined : placeOf(record.scripts.get(scriptId));
    const asked = by === undefined ? { writtenUrl: record.url } : { by };
    const problems = [
      ...unresolvedProblems(sent, asked),
      ...this.#transportProblems(record, event, by),
    ];
    for (const problem of problems) addProblem(record, problem);
    const fault = unsignedAssertion(sent);
    if (fault !== undefined) record.unsigned.push({ fault, status: event.status ?? 0, by });
    if (by !== undefined) return;
    record.sent = sent;
    record.method = sent.method;
    record.url = sent.url;
    if (event.error?.code !== undefined) record.fault = faultOf(sent.url, event.error.code);
    if (event.status !== undefined) this.#tellAnswer(record, event, event.status);
  }

  #tellAnswer(record: RequestRecord, event: EventOf<'answered'>, status: number): void {
    const { shapeName, iteration } = record;
    const { headers, body } = event;
    record.status = status;
    record.body = body;
    if (iteration === 0) this.#options.onAnswer?.({ request: shapeName, status, headers, body });
  }

  #transportProblems(
    { inHost }: RequestRecord,
    event: EventOf<'answered'>,
    by: string | undefined,
  ): readonly Problem[] {
    if (event.error === undefined) return [];
    const isOver = this.#options.isOver(event.httpId);
    const origin = by === undefined ? { inHost } : { by };
    return [transportProblem(event.sent, event.error, { isOver, ...origin })];
  }

  #end(record: RequestRecord): void {
    record.endedAt = this.#options.now();
    for (const problem of [...unsignedProblems(record), ...this.#jumpProblems(record)])
      addProblem(record, problem);
    const follows = this.#trail.end(endedRequest(record));
    if (follows !== undefined) record.follows = follows;
    // Records are kept until the run is over; answers may be long.
    record.body = '';
    this.#options.onRequest(record);
  }

  #learn(secrets: readonly SentPair[]): void {
    for (const { name, value } of secrets) this.#options.onSecret(name, value);
  }
}

const hostOf = (url: string): string => /^[^/]*\/*([^/?#]*)/.exec(url)?.[1] ?? '';

/** Faults of one host with one code have one cause. */
const faultOf = (url: string, code: string): string => `${hostOf(url)} ${code}`;

/** The client is named in the form, or by the header in its place (RFC 6749 section 2.3.1). */
function askerOf({ iteration, url, sent }: RequestRecord): string {
  const inForm = sent?.form.find(({ name }) => name === 'client_id')?.value;
  const header = sent?.headers.find(({ name }) => /^authorization$/i.test(name))?.value ?? '';
  const pair = Buffer.from(/^basic (.*)/i.exec(header)?.[1] ?? '', 'base64').toString();
  return JSON.stringify([iteration, hostOf(url), inForm ?? pair.slice(0, pair.indexOf(':'))]);
}

function endedRequest(record: RequestRecord): EndedRequest {
  const { inHost, inRequest, problems, status, body, fault, assertions, scripts, sent } = record;
  return {
    failed: problems.length > 0 || assertions.some(({ outcome }) => outcome === 'failed'),
    inHost,
    inRequest,
    unresolved: sent === undefined ? [] : unresolvedVariables(sent).map(({ name }) => name),
    testScripts: [...scripts.values()].flatMap((one) => (one.when === 'test' ? one.source : [])),
    problems,
    body,
    asker: askerOf(record),
    ...(status === undefined ? {} : { status }),
    ...(fault === undefined ? {} : { fault }),
  };
}

/**
 * Most errors of a script have been told already, and better: here, text that was thrown is lost.
 * With `--bail` a failed assertion comes as an error of its script, which it is not.
 */
function isNews(error: Thrown, scriptId: string, { failedScripts }: RequestRecord): boolean {
  return error.name !== 'AssertionFailure' && !failedScripts.has(scriptId);
}

/** What the refusal of a known error says in the tests that grantsmith writes. */
const namedKnownError = /\bKnown error ([a-z][a-z0-9-]*):/;

function knownErrorIn(message: string): { readonly knownError?: string } {
  const knownError = namedKnownError.exec(message)?.[1] ?? '';
  return isKnownErrorId(knownError) ? { knownError } : {};
}

function assertionOf({ name, skipped, failure }: EventOf<'asserted'>): AssertionResult {
  if (skipped) return { name, outcome: 'skipped' };
  return failure === undefined
    ? { name, outcome: 'passed' }
    : { name, outcome: 'failed', message: inSentences(failure), ...knownErrorIn(failure) };
}

/** Chai puts a colon between what a test says and what it finds, also where the first is a sentence. */
function inSentences(failure: string): string {
  return failure.replace(/\.: expected (?=\S)/, '. Expected ');
}
