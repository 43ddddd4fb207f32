import { TrieRouter } from 'hono/router/trie-router';
import type { Answer } from '../answer.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { Refusal, type RefusalId } from '../refusal.ts';
import { routes } from '../routes.ts';
import { shorten } from '../show-value.ts';

/** What answers a request, and the named segments of its path, decoded. */
export interface FoundRoute {
  readonly endpoint: Endpoint;
  readonly segments: Readonly<Record<string, string>>;
}

export type FindRoute = (method: string, path: string) => FoundRoute;

/** Finds the endpoint of a path below the host. */
export function routeFinder(): FindRoute {
  const router = new TrieRouter<Endpoint>();
  for (const [method, path, endpoint] of routes) {
    router.add(method === '*' ? 'ALL' : method, path, endpoint);
  }
  // A path that is there, asked with another method.
  for (const [, path] of routes) router.add('ALL', path, methodNotAllowed);
  const find = (method: string, path: string): FoundRoute => {
    const [found] = router.match(method, withoutSlash(path))[0];
    if (found === undefined) return { endpoint: noSuchPage, segments: {} };
    const [endpoint, parameters] = found;
    return { endpoint, segments: decoded(parameters) };
  };
  // Most requests are for a path without parameters; to find it anew each time takes longer than the form.
  const fixed = new Map(
    routes
      .filter(([, path]) => !path.includes(':'))
      .flatMap(([, path]) => methods.map((method) => [`${method} ${path}`, find(method, path)])),
  );
  return (method, path) => {
    const asked = method === 'HEAD' ? 'GET' : method;
    return fixed.get(`${asked} ${path}`) ?? find(asked, path);
  };
}

const methods = ['GET', 'POST'] as const;

/** The REST API is named with a slash at the end by the identity URL itself. */
function withoutSlash(path: string): string {
  return path.startsWith('/services/data/') && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** Other routers of hono give positions in place of texts; this one gives texts. */
function decoded(parameters: Readonly<Record<string, string | number>>): Record<string, string> {
  const segments: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) segments[name] = decode(String(value));
  return segments;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // It was not encoded.
    return segment;
  }
}

/** How the APIs refuse what they do not have, each in its own format; everything else has plain words. */
const apis: readonly {
  readonly below: string;
  readonly page: RefusalId;
  readonly method: RefusalId;
}[] = [
  { below: '/services/data', page: 'not-found', method: 'method-not-allowed' },
  { below: '/cpq/', page: 'cpq-not-found', method: 'cpq-method-not-allowed' },
];

const plain = { page: 'no-such-page', method: 'no-such-method' } as const;

const refusalsFor = (path: string) => apis.find(({ below }) => path.startsWith(below)) ?? plain;

function methodNotAllowed({ path }: { path: string }): Answer {
  const why = 'the path is there, but not for this method';
  throw new Refusal(refusalsFor(path).method, why);
}

function noSuchPage({ path }: { path: string }): Answer {
  throw new Refusal(refusalsFor(path).page, `nothing is at ${shorten(path)}`);
}
