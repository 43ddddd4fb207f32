/** What grantsmith's scripts use of the Postman sandbox, in every engine that runs them. */
interface PostmanScope {
  /** The name of the active environment; empty or missing when there is none. */
  readonly name?: string | undefined;
  has(name: string): boolean;
  get(name: string): unknown;
  set(name: string, value: string): void;
}

interface PostmanResponse {
  readonly code: number;
  json(): unknown;
}

interface PostmanRequest {
  readonly url: string;
  readonly method: string;
  readonly body: {
    readonly mode: string;
    readonly urlencoded: readonly { readonly key: string; readonly value: string }[];
  };
}

interface Postman {
  readonly variables: {
    get(name: string): unknown;
    set(name: string, value: string): void;
    replaceIn(text: string): string;
  };
  readonly environment: PostmanScope;
  readonly collectionVariables: PostmanScope;
  /** Only in test scripts. */
  readonly response: { json(): unknown };
  readonly info: { readonly requestName: string };
  /** Missing in clients that show no answers. */
  readonly visualizer?: { set(template: string, data: unknown): void };
  /** Missing in Newman and others; asks the person for leave. */
  readonly vault?: { get(name: string): Promise<string | undefined> };
  /** Calls back in every client; only the newer ones answer a promise. */
  sendRequest(
    request: PostmanRequest,
    done: (error: unknown, response: PostmanResponse) => void,
  ): void;
  test(title: string, body: () => void): void;
  expect(value: unknown, message?: string): { readonly to: { equal(other: unknown): void } };
  /** Newman 5 has none. */
  readonly execution?: { skipRequest?(): void };
}

declare var pm: Postman;

interface Console {
  log(...values: unknown[]): void;
}

declare var console: Console;

interface Crypto {
  getRandomValues(bytes: Uint8Array): Uint8Array;
}

/** Missing in Newman's sandbox: look with `typeof` before use. */
declare var crypto: Crypto;
