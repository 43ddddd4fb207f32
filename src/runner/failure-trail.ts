import type { FollowedFailure, Problem } from '../model/run-result.ts';
import { membersOf } from './exchanged-secrets.ts';
import type { SentPair } from './sent-request.ts';

/** What has to be known of a request that is over, to tell a first failure from its consequences. */
export interface EndedRequest {
  readonly failed: boolean;
  /** Variables in braces in the host of the URL, as the collection wrote it. */
  readonly inHost: readonly string[];
  /** Variables in braces anywhere in the request. */
  readonly inRequest: readonly string[];
  /** Variables that were sent as their own names. */
  readonly unresolved: readonly string[];
  /** Sources of its test scripts. */
  readonly testScripts: readonly string[];
  readonly problems: readonly Problem[];
  readonly status?: number;
  /** Of the answer. */
  readonly body: string;
  /** Iteration, host and client: only what one client is told by one host can have one cause. */
  readonly asker: string;
  /** What kept an answer from coming, with the host; the same for the same fault. */
  readonly fault?: string;
}

/** Why a variable is not what it should be. */
interface Missed {
  /** Place of the first failure behind it. */
  readonly cause: number;
  /** What the variable had then. */
  readonly value: string;
}

type Values = ReadonlyMap<string, string>;

const setCall = /\b(?:set|write)\(\s*(['"`])([\w.-]+)\1/g;

/** The variables that a test script sets by name. */
function namesSet(scripts: readonly string[]): readonly string[] {
  const names = scripts.flatMap((script) =>
    [...script.matchAll(setCall)].map(([, , name]) => name),
  );
  return [...new Set(names)].filter((name) => name !== undefined);
}

/** Salesforce's answers to a token that is none, or none any more (facts: INVALID_SESSION_ID, Bad_OAuth_Token). */
function isOverToken({ status, body }: EndedRequest): boolean {
  return status === 401 || (status === 403 && body.includes('Bad_OAuth_Token'));
}

/** What a refusal by an OAuth endpoint (RFC 6749 section 5.2), or a missing answer, has in common with others. */
function refusalOf({ status = 0, body, asker, fault }: EndedRequest): string | undefined {
  if (fault !== undefined) return fault;
  if (status < 400) return undefined;
  const members = new Map(membersOf(body).map(({ name, value }) => [name, value]));
  const [error, description] = [members.get('error'), members.get('error_description')];
  return error && description ? `${asker} ${status} ${error}: ${description}` : undefined;
}

/**
 * Tells which failures follow from an earlier one. Only what can be shown counts: the request used a
 * variable that a failed request was to set and did not set, or it was refused in the same words.
 */
export class FailureTrail {
  #values: Values;
  #atBegin: Values;
  #place = -1;
  readonly #missed = new Map<string, Missed>();
  readonly #refusals = new Map<string, number>();

  /** Begins with the variables of the environment. */
  constructor(environment: readonly SentPair[]) {
    this.#values = new Map(environment.map(({ name, value }) => [name, value]));
    this.#atBegin = this.#values;
  }

  /** A request begins. */
  begin(): void {
    this.#place += 1;
    this.#atBegin = this.#values;
  }

  /** Takes in every variable of every scope as a script left it; one that has a value anywhere has it. */
  noteVariables(variables: readonly SentPair[]): void {
    const values = new Map<string, string>();
    for (const { name, value } of variables) if (!values.get(name)) values.set(name, value);
    this.#values = values;
  }

  /** The request that began last is over: which failure it follows from, if it does. */
  end(request: EndedRequest): FollowedFailure | undefined {
    this.#forgetWhatWasSet();
    if (!request.failed) return undefined;
    const follows = this.#withoutValue(request) ?? this.#refusedAlike(request);
    this.#noteMissed(request, follows?.request ?? this.#place);
    return follows;
  }

  #forgetWhatWasSet(): void {
    for (const [name, { value }] of this.#missed)
      if (this.#valueOf(name) !== '' && this.#valueOf(name) !== value) this.#missed.delete(name);
  }

  #valueOf(name: string): string {
    return this.#values.get(name) ?? '';
  }

  #withoutValue(request: EndedRequest): FollowedFailure | undefined {
    const used = request.inRequest.filter((name) => this.#missed.has(name));
    const empty = used.filter((name) => this.#valueOf(name) === '');
    const variables = empty.length > 0 || !isOverToken(request) ? empty : used;
    const cause = this.#causeOf(variables);
    if (cause === undefined || !request.problems.every((one) => isOf(one, variables, request)))
      return undefined;
    return { request: cause, how: empty.length > 0 ? 'no-value' : 'old-value', variables };
  }

  #causeOf(variables: readonly string[]): number | undefined {
    const causes = variables.flatMap((name) => this.#missed.get(name)?.cause ?? []);
    return causes.length === 0 ? undefined : Math.max(...causes);
  }

  #refusedAlike(request: EndedRequest): FollowedFailure | undefined {
    const cause = this.#refusals.get(refusalOf(request) ?? '');
    const isAlike = request.problems.every(({ kind }) => kind === 'transport');
    return cause === undefined || !isAlike
      ? undefined
      : { request: cause, how: 'same-refusal', variables: [] };
  }

  /** A request that set nothing of what it was to set has left the others without it. */
  #noteMissed(request: EndedRequest, cause: number): void {
    const names = namesSet(request.testScripts);
    const before = this.#atBegin;
    const isMissed = (name: string): boolean =>
      ['', before.get(name) ?? ''].includes(this.#valueOf(name));
    if (names.length === 0 || !names.every(isMissed)) return;
    for (const name of names) this.#missed.set(name, { cause, value: this.#valueOf(name) });
    const refusal = refusalOf(request);
    if (refusal !== undefined && cause === this.#place) this.#refusals.set(refusal, cause);
  }
}

/** Whether a problem is no more than that these variables have no value. */
function isOf(
  { kind, where }: Problem,
  variables: readonly string[],
  { inHost, unresolved }: EndedRequest,
): boolean {
  const hasNone = (name: string): boolean => variables.includes(name);
  if (where !== undefined) return false;
  return kind === 'unresolved-variable'
    ? unresolved.every(hasNone)
    : kind === 'transport' && inHost.some(hasNone);
}
