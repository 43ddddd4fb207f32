import { variableNames } from '../../model/variables.ts';
import { type OpenApiRecord, recordOf } from './references.ts';

/** Whose token and base URL the requests of a document take. */
export const openApiServers = ['salesforce', 'cpq', 'document'] as const;

export type OpenApiServer = (typeof openApiServers)[number];

/** Where the requests of a document go. */
export interface ServerOfDocument {
  readonly server: OpenApiServer;
  /** What stands before the path of each request, such as `{{_endpoint}}/services/data/v{{version}}`. */
  readonly base: string;
  /** A variable of the collection that holds the document's own server. */
  readonly variable?: { readonly key: string; readonly value: string; readonly type: 'string' };
}

const hosts: readonly { readonly server: OpenApiServer; readonly host: RegExp }[] = [
  { server: 'salesforce', host: /(^|\.)(salesforce|force|cloudforce|my\.site)\.com$/i },
  { server: 'cpq', host: /(^|\.)logik\.io$/i },
];

const bases = { salesforce: '{{_endpoint}}', cpq: '{{cpqUrl}}' } as const;

/**
 * The first server of the document. One of Salesforce, or one without a host, is the org that the
 * token is of; one of Logik.io is the CPQ tenant; any other becomes a variable of the collection.
 */
export function serverOf(
  document: OpenApiRecord,
  { title, wanted }: { readonly title: string; readonly wanted?: OpenApiServer },
): ServerOfDocument {
  const first: unknown = Array.isArray(document['servers']) ? document['servers'][0] : undefined;
  const { url = '', variables } = recordOf(first);
  const written = String(url).replace(/\/+$/, '');
  const plain = substituted(written, variables, () => undefined);
  const server = wanted ?? knownServer(plain);
  if (server === 'document') {
    const key = variableFor(title);
    return { server, base: `{{${key}}}`, variable: { key, value: plain, type: 'string' } };
  }
  const path = substituted(pathOf(written), variables, ourVariable);
  return { server, base: `${bases[server]}${path}` };
}

function knownServer(url: string): OpenApiServer {
  const host = /^https?:\/\/([^/:]+)/i.exec(url)?.[1];
  if (host === undefined) return 'salesforce';
  return hosts.find((one) => one.host.test(host))?.server ?? 'document';
}

function pathOf(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '');
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}

const ourVariable = (name: string): string | undefined =>
  variableNames.some((one) => one === name) ? `{{${name}}}` : undefined;

/** Server variables by ours of that name, where there is one, otherwise by their defaults. */
function substituted(
  url: string,
  variables: unknown,
  ours: (name: string) => string | undefined,
): string {
  return url.replace(
    /\{(\w+)\}/g,
    (_all, name: string) =>
      ours(name) ?? String(recordOf(recordOf(variables)[name])['default'] ?? ''),
  );
}

/** `Orders API` is `ordersApiUrl`. */
function variableFor(title: string): string {
  const words = title.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const [first = 'document', ...rest] = words.map((word) => word.toLowerCase());
  return `${[first, ...rest.map((word) => word[0]?.toUpperCase() + word.slice(1))].join('')}Url`;
}
