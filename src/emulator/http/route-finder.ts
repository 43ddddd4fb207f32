import { TrieRouter } from 'hono/router/trie-router';
import { text } from '../answer.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { ownRefusals } from '../own-refusals.ts';
import { Refusal } from '../refusal.ts';
import { type RouteKind, routeKinds } from '../route-kinds.ts';
import { branches, routes } from '../routes.ts';
import { shorten } from '../show-value.ts';

/** What answers a path, and how its requests are treated. */
interface Target {
  readonly kind: RouteKind;
  readonly endpoint: Endpoint;
}

/** What answers a request, and the named segments of its path, decoded. */
export interface FoundRoute extends Target {
  readonly segments: Readonly<Record<string, string>>;
}

export type FindRoute = (method: string, path: string) => FoundRoute;

/** Finds the endpoint of a path below the host. */
export function routeFinder(): FindRoute {
  const router = new TrieRouter<Target>();
  for (const [method, path, kind, endpoint] of routes) {
    router.add(method === '*' ? 'ALL' : method, path, { kind: routeKinds[kind], endpoint });
  }
  // A path that is there, asked with another method.
  for (const [, path, kind] of routes)
    router.add('ALL', path, refuseMethod(path, routeKinds[kind]));
  const find = (method: string, path: string): FoundRoute => {
    const [found] = router.match(method, withoutSlash(path))[0];
    if (found === undefined) return noPath(path);
    const [{ kind, endpoint }, parameters] = found;
    return { kind, endpoint, segments: decoded(parameters) };
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

/** The refusal that has plain words, and so names the methods that the path takes. */
const inPlainWords = 'no-such-method';

/**
 * Refuses a method. Of a 405 the standard wants the header `Allow` (RFC 9110 section 15.5.6); whether
 * the APIs of Salesforce send it is not known, so their refusals have none.
 */
function refuseMethod(path: string, kind: RouteKind): Target {
  const refused = new Refusal(kind.noMethod, 'the path is there, but not for this method');
  if (kind.noMethod !== inPlainWords) return { kind, endpoint: refusing(refused) };
  const { status, text: words } = ownRefusals[inPlainWords];
  const answer = text(status, words);
  const headers = { ...answer.headers, allow: allowed(path) };
  return { kind, endpoint: () => ({ ...answer, headers, refused }) };
}

function allowed(path: string): string {
  const taken = routes.filter(([, one]) => one === path).map(([method]) => method);
  return taken.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method)).join(', ');
}

/** What is not there is of the kind of what it would stand below. */
function noPath(path: string): FoundRoute {
  const branch = branches.find(([below]) => path === below || path.startsWith(`${below}/`));
  const kind = routeKinds[branch?.[1] ?? 'api'];
  const refused = new Refusal(kind.noPath, `nothing is at ${shorten(path)}`);
  return { kind, endpoint: refusing(refused), segments: {} };
}

function refusing(refusal: Refusal): Endpoint {
  return () => {
    throw refusal;
  };
}
