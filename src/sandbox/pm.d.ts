/** What grantsmith's scripts use of the Postman sandbox, in every engine that runs them. */
interface PostmanScope {
  /** The name of the active environment; empty or missing when there is none. */
  readonly name?: string | undefined;
  has(name: string): boolean;
  get(name: string): unknown;
  set(name: string, value: string): void;
}

interface Postman {
  readonly variables: { get(name: string): unknown; replaceIn(text: string): string };
  readonly environment: PostmanScope;
  readonly collectionVariables: PostmanScope;
  /** Only in test scripts. */
  readonly response: { json(): unknown };
  readonly info: { readonly requestName: string };
  /** Missing in clients that show no answers. */
  readonly visualizer?: { set(template: string, data: unknown): void };
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
