import { TrieRouter } from 'hono/router/trie-router';
import type { Answer } from '../answer.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { Refusal } from '../refusal.ts';
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
    const [found] = router.match(method, path)[0];
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

function methodNotAllowed(): Answer {
  throw new Refusal('method-not-allowed', 'the path is there, but not for this method');
}

function noSuchPage(call: { path: string }): Answer {
  const isApi = call.path.startsWith('/services/data');
  throw new Refusal(isApi ? 'not-found' : 'no-such-page', `nothing is at ${shorten(call.path)}`);
}
