import { STATUS_CODES } from 'node:http';
import type { Condition } from '../../model/assertion.ts';
import type { Collection, Item, ItemGroup, ItemRequest } from '../../model/collection.ts';
import { isObject } from '../../model/read-json.ts';
import type { VariableName } from '../../model/variables.ts';
import { renderTemplate } from '../../render/render-template.ts';
import { unlessCode } from '../condition-code.ts';
import { scriptEvent } from '../script-event.ts';
import { scriptText } from '../script-text.ts';
import { stableId } from '../stable-id.ts';
import { descriptionOf, type ForeignRequest, foreignRequest, listOf } from './foreign-request.ts';
import { foreignResponses, promisesJson } from './foreign-responses.ts';
import type { OpenApiRequests } from './openapi-requests.ts';
import type { OpenApiRecord } from './references.ts';

/** Where a folder of a document stands, and what its requests show. */
export interface FolderPlacing {
  readonly idPath: readonly string[];
  /** Variable with the token for each kind of server. */
  readonly tokenOf: (server: OpenApiRequests['server']) => VariableName;
  /** Names that requests of the collection have already; the new ones are added. */
  readonly taken: Set<string>;
}

/** The requests of a document as a folder, which takes the token and the base URL of the flow. */
export function openApiFolder(requests: OpenApiRequests, placing: FolderPlacing): ItemGroup {
  const { title, description } = requests;
  return groupOf(title, description, {
    requests,
    placing,
    path: [...placing.idPath, 'openapi', title],
    children: requests.items,
  });
}

/** The variables that the folder needs besides those of the flow. */
export function openApiVariables(requests: OpenApiRequests): NonNullable<Collection['variable']> {
  return requests.variable === undefined ? [] : [requests.variable];
}

interface Group {
  readonly requests: OpenApiRequests;
  readonly placing: FolderPlacing;
  readonly path: readonly string[];
  readonly children: readonly OpenApiRecord[];
}

function groupOf(title: string, description: string, group: Group): ItemGroup {
  const { path, children } = group;
  return {
    name: title,
    id: stableId(...path),
    description,
    item: children.map((child) => partOf(child, group)),
  };
}

function partOf(child: OpenApiRecord, group: Group): Item | ItemGroup {
  const title = String(child['name'] ?? '');
  if (!Array.isArray(child['item'])) return itemOf(title, child, group);
  const path = [...group.path, title];
  return groupOf(title, descriptionOf(child['description']), {
    ...group,
    path,
    children: listOf(child['item']),
  });
}

function itemOf(title: string, child: OpenApiRecord, { requests, placing, path }: Group): Item {
  const request = foreignRequest(isObject(child['request']) ? child['request'] : {});
  const place = `${request.method} ${request.path}`;
  const name = freeName(oneLine(title) || place, place, placing.taken);
  const token = placing.tokenOf(requests.server);
  const idPath = [...path, place];
  const raw = `${requests.base}${request.path}`;
  return {
    name,
    id: stableId(...idPath),
    event: eventsOf(name, child, { requests, token }),
    request: itemRequest(request, raw, token),
    response: foreignResponses(child['response'], {
      idPath,
      originalRequest: { method: request.method, header: [], url: raw },
    }).map((response) => ({
      ...response,
      status: response.status || (STATUS_CODES[response.code] ?? ''),
    })),
  };
}

const oneLine = (title: string): string => title.replace(/\s+/g, ' ').trim();

/** Newman and people find a request by its name, so that none may come twice. */
function freeName(title: string, place: string, taken: Set<string>): string {
  const candidates = [title, `${title} (${place})`];
  const free = candidates.find((one) => !taken.has(one)) ?? numbered(title, taken);
  taken.add(free);
  return free;
}

function numbered(title: string, taken: ReadonlySet<string>, at = 2): string {
  const tried = `${title} ${at}`;
  return taken.has(tried) ? numbered(title, taken, at + 1) : tried;
}

function eventsOf(
  name: string,
  child: OpenApiRecord,
  { requests, token }: { readonly requests: OpenApiRequests; readonly token: VariableName },
): Item['event'] {
  const onlyIf = conditionOf(requests, token);
  const test = renderTemplate('openapi-test', {
    unless: onlyIf !== undefined && unlessCode(onlyIf),
    json: promisesJson(child['response']),
  });
  return [
    ...(onlyIf === undefined ? [] : [skipEvent(name, onlyIf)]),
    scriptEvent(
      'test',
      scriptText('test', [name, 'Looks whether the request succeeded.'], test.trimEnd()),
    ),
  ];
}

function skipEvent(name: string, condition: Condition): Item['event'][number] {
  return scriptEvent(
    'prerequest',
    scriptText(
      'prerequest',
      [name, 'Skips the request when there is no tenant to ask.'],
      renderTemplate('skip-request', { unless: unlessCode(condition), alone: true }).trimEnd(),
    ),
  );
}

/** An org without a CPQ tenant leaves its requests out, as those of ours. */
function conditionOf({ server }: OpenApiRequests, token: VariableName): Condition | undefined {
  return server === 'cpq' ? { all: [{ filled: 'cpqUrl' }, { filled: token }] } : undefined;
}

function itemRequest(request: ForeignRequest, base: string, token: string): ItemRequest {
  const { method, headers, body, query, pathVariables, description } = request;
  const [host = '', ...path] = base.split('/');
  const pairs = query.filter(({ disabled }) => disabled !== true);
  const search = pairs.map(({ key, value }) => `${key}=${value}`).join('&');
  return {
    auth: { type: 'bearer', bearer: [{ key: 'token', value: `{{${token}}}`, type: 'string' }] },
    method,
    header: headers,
    ...(body === undefined ? {} : { body }),
    url: {
      raw: search === '' ? base : `${base}?${search}`,
      host: [host],
      path,
      ...(query.length === 0 ? {} : { query }),
      ...(pathVariables.length === 0 ? {} : { variable: pathVariables }),
    },
    description,
  };
}
