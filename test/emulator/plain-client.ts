import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import type { Assertion, Condition } from '../../src/model/assertion.ts';
import type { Flow, FlowRequest } from '../../src/model/flow.ts';
import type { Change, NegativeCase } from '../../src/model/negative-case.ts';
import type { Authorization, Parameter } from '../../src/model/request.ts';
import type { ScriptCall } from '../../src/model/script-call.ts';
import { switchesHeader } from './lab.ts';
import { plainActorToken, plainAssertion } from './plain-signing.ts';
import { type Seen, seen } from './same-refusal.ts';

/**
 * Sends what the flows describe with `fetch`, without a line of the generator or the sandbox: the
 * second witness for what the collections send.
 */
export class PlainClient {
  readonly #values: Map<string, string>;

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = new Map(values);
  }

  /** Sends the requests that get the tokens of a flow. */
  async getTokens(flow: Flow): Promise<void> {
    for (const request of flow.requests) {
      if (request.folder === 'Get a token') await this.#succeed(request, {});
    }
  }

  /** Whether the environment is one for which the case is meant. */
  concerns({ onlyIf }: NegativeCase): boolean {
    return this.#holds(onlyIf);
  }

  /** Sends a negative case, with the steps before it. */
  async sendCase(
    flow: Flow,
    { request, after = [], change }: Pick<NegativeCase, 'request' | 'after' | 'change'>,
  ): Promise<Seen> {
    for (const step of after) {
      await this.#succeed(requestOf(flow, step.request), step.change ?? {});
    }
    return this.#send(requestOf(flow, request), change);
  }

  async #succeed(request: FlowRequest, change: Change): Promise<void> {
    if (!this.#holds(request.onlyIf)) return;
    const answer = await this.#send(request, change);
    const mustBeRefused = request.assertions.some(({ kind }) => kind === 'refusal');
    if (answer.status < 400 === mustBeRefused) {
      assert.fail(`${request.id} was answered with ${answer.status}: ${answer.body}`);
    }
    for (const assertion of request.assertions) this.#capture(assertion, answer);
  }

  async #send(request: FlowRequest, change: Change): Promise<Seen> {
    const before = change.before === undefined ? request.before : change.before;
    if (before) this.#prepare(before);
    const query = new URLSearchParams(this.#pairs(request.query ?? []));
    const { body, contentType } = this.#body(request, change, query);
    const url = this.#filled(change.url ?? request.url);
    const response = await fetch(query.size === 0 ? url : `${url}?${query}`, {
      method: change.method ?? request.method,
      redirect: 'manual',
      headers: {
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
        ...this.#headers(request, change),
      },
      ...(body === undefined ? {} : { body }),
    });
    return seen(response);
  }

  #headers(request: FlowRequest, { authorization, headers = [], switches = {} }: Change) {
    return {
      ...this.#authorization(authorization ?? request.authorization),
      ...Object.fromEntries(this.#pairs([...(request.headers ?? []), ...headers])),
      ...switchesHeader(switches),
    };
  }

  #body(
    request: FlowRequest,
    change: Change,
    query: URLSearchParams,
  ): { body?: string; contentType?: string } {
    if (request.body === undefined) return {};
    if (request.body.kind === 'json') {
      const body = this.#filled(JSON.stringify(request.body.json));
      return { body, contentType: 'application/json' };
    }
    const form = this.#form(request.body.parameters, change.form ?? {});
    if (change.formAs === 'query') {
      for (const [name, value] of form) query.append(name, value);
      return {};
    }
    return change.formAs === 'json'
      ? { body: JSON.stringify(Object.fromEntries(form)), contentType: 'application/json' }
      : { body: `${new URLSearchParams(form)}`, contentType: 'application/x-www-form-urlencoded' };
  }

  #form(
    parameters: readonly Parameter[],
    changes: NonNullable<Change['form']>,
  ): [string, string][] {
    const names = new Set([...parameters.map(({ name }) => name), ...Object.keys(changes)]);
    return [...names].flatMap((name) => {
      const change = changes[name];
      const own = parameters.filter((one) => one.name === name).map(({ value }) => value);
      const values = change === undefined ? own : change === null ? [] : [change].flat();
      return values.map((value): [string, string] => [name, this.#filled(value)]);
    });
  }

  #authorization(authorization: Authorization): Record<string, string> {
    if (authorization.kind === 'none') return {};
    if (authorization.kind === 'bearer') {
      return { authorization: `Bearer ${this.#filled(authorization.token)}` };
    }
    const { username, password } = authorization;
    const pair = `${this.#filled(username)}:${this.#filled(password)}`;
    return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
  }

  #prepare(call: ScriptCall): void {
    const into = (value: string) => this.#values.set(call.options.into, value);
    const value = (name: string) => this.#values.get(name) ?? '';
    if (call.script === 'sign-assertion') into(plainAssertion(value, call.options));
    if (call.script === 'sign-actor-token') into(plainActorToken(value, call.options));
    if (call.script === 'prepare-authorization') into(this.#authorizeUrl(call.options.query ?? {}));
    if (call.script === 'prepare-approval') into(this.#authorizeUrl({}));
    if (call.script === 'read-callback') into(this.#code(call.options.encodeAgain === true));
  }

  #authorizeUrl(changes: Readonly<Record<string, string | null>>): string {
    const verifier = randomBytes(32).toString('base64url');
    const state = randomBytes(16).toString('hex');
    this.#values.set('_codeVerifier', verifier).set('_state', state);
    const query = {
      response_type: 'code',
      client_id: '{{clientId}}',
      redirect_uri: '{{redirectUrl}}',
      scope: '{{scope}}',
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    const kept = Object.entries(query).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, this.#filled(value)]],
    );
    return this.#filled(`{{url}}/services/oauth2/authorize?${new URLSearchParams(kept)}`);
  }

  /** The code of the callback, or nothing when the callback belongs to another request. */
  #code(encodeAgain: boolean): string {
    const { searchParams } = new URL(this.#values.get('_callback') ?? '');
    if (searchParams.get('state') !== this.#values.get('_state')) return '';
    const code = searchParams.get('code') ?? '';
    return encodeAgain ? encodeURIComponent(code) : code;
  }

  #capture(assertion: Assertion, { body, location }: Seen): void {
    if (assertion.kind === 'capture-callback') this.#values.set(assertion.into, location);
    if (assertion.kind !== 'capture' || assertion.as !== undefined) return;
    const found = new Map(Object.entries(JSON.parse(body))).get(assertion.path);
    if (typeof found !== 'string') return;
    if (assertion.previousInto !== undefined) {
      this.#values.set(assertion.previousInto, this.#values.get(assertion.into) ?? '');
    }
    this.#values.set(assertion.into, found);
  }

  #holds(condition: Condition | undefined): boolean {
    if (condition === undefined) return true;
    if ('all' in condition) return condition.all.every((one) => this.#holds(one));
    if ('filled' in condition) return Boolean(this.#values.get(condition.filled));
    if ('empty' in condition) return !this.#values.get(condition.empty);
    return this.#values.get(condition.variable) === condition.is;
  }

  #pairs(parameters: readonly Parameter[]): [string, string][] {
    return parameters.map(({ name, value }) => [name, this.#filled(value)]);
  }

  #filled(text: string): string {
    return text.replace(/\{\{([^{}]+)\}\}/g, (_, name: string) => this.#values.get(name) ?? '');
  }
}

function requestOf(flow: Flow, id: string): FlowRequest {
  const found = flow.requests.find((request) => request.id === id);
  if (found === undefined) throw new Error(`${flow.id} has no request ${id}`);
  return found;
}
