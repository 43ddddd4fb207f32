import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Collection, Item, ItemGroup } from '../../model/collection.ts';
import type { Api, Flow } from '../../model/flow.ts';
import type { VariableName } from '../../model/variables.ts';
import { type OwnTemplate, renderOwnTemplate } from '../../render/render-own-template.ts';
import { openApiFolder, openApiVariables } from '../openapi/openapi-folder.ts';
import type { OpenApiRequests } from '../openapi/openapi-requests.ts';
import { brandLine } from './brand-line.ts';
import { inOrder } from './folder-order.ts';
import { nameFrom, withFolderNames } from './names.ts';
import type { Shape } from './shape.ts';

type AnyFlow = Flow<KnownErrorId>;
type Part = Item | ItemGroup;

/** What a person brought and wants. */
export interface Shaping {
  readonly shape: Shape;
  readonly openApi: readonly OpenApiRequests[];
  /** Variable with the token that an API takes in a flow. */
  readonly tokenOf: (flow: AnyFlow, api: Api) => VariableName;
}

/** The collection of one flow, with the documents in it and the person's names and words. */
export function shapedCollection(
  collection: Collection,
  flow: AnyFlow,
  shaping: Shaping,
): Collection {
  const groups = shapedFolders(groupsIn(collection), shaping, {
    flow,
    idPath: [flow.id],
    name: (title) => title,
    taken: namesIn(collection),
  });
  return finished({ ...collection, item: groups }, flow.title, shaping);
}

/** The same for the collection of all flows, in which each name says its flow. */
export function shapedCombination(
  collection: Collection,
  flows: readonly AnyFlow[],
  shaping: Shaping,
): Collection {
  const taken = namesIn(collection);
  const item = groupsIn(collection).map((group, at) => {
    const flow = flows[at];
    if (flow === undefined) return group;
    const placing = {
      flow,
      idPath: ['salesforce-oauth', flow.id],
      name: (title: string) => `${title} (${flow.title})`,
      taken,
    };
    return { ...group, item: shapedFolders(groupsIn(group), shaping, placing) };
  });
  return finished({ ...collection, item }, undefined, shaping);
}

interface Placing {
  readonly flow: AnyFlow;
  readonly idPath: readonly string[];
  readonly name: (title: string) => string;
  readonly taken: Set<string>;
}

function groupsIn({ item }: { readonly item: readonly Part[] }): readonly ItemGroup[] {
  return item.filter((part): part is ItemGroup => 'item' in part);
}

function namesIn(parent: { readonly item: readonly Part[] }): Set<string> {
  return new Set(
    parent.item.flatMap((part) => ('item' in part ? [...namesIn(part)] : [part.name])),
  );
}

function shapedFolders(
  groups: readonly ItemGroup[],
  { shape, openApi, tokenOf }: Shaping,
  { flow, idPath, name, taken }: Placing,
): readonly ItemGroup[] {
  const added = openApi.map((requests) => ({
    title: requests.title,
    group: openApiFolder(requests, {
      idPath,
      name,
      taken,
      tokenOf: (server) => tokenOf(flow, server === 'cpq' ? 'cpq' : 'salesforce'),
    }),
  }));
  const own = groups.map((group) => ({ title: titleIn(group.name, name), group }));
  const ended = own.findIndex(({ title }) => title === 'Inspect and revoke');
  const at = ended < 0 ? own.length : ended;
  const all = [...own.slice(0, at), ...added, ...own.slice(at)];
  return inOrder(all, ({ title }) => title, shape.folders).map(({ title, group }) => ({
    ...group,
    name: name(nameFrom(shape.names ?? {}, title)),
  }));
}

/** The title of a folder before the collection gave it a longer name. */
function titleIn(name: string, naming: Placing['name']): string {
  const [before = '', after = ''] = naming('\u0000').split('\u0000');
  return name.slice(before.length, name.length - after.length);
}

function finished(
  collection: Collection,
  title: string | undefined,
  { shape, openApi }: Shaping,
): Collection {
  const { info, item } = collection;
  const variable = openApi.flatMap(openApiVariables);
  const name = shape.name === undefined ? info.name : collectionName(shape.name, title);
  return {
    ...collection,
    info: { ...info, name, description: collectionWords({ ...info, name }, shape) },
    item: item.map((part) => described(part, shape)),
    ...(variable.length === 0 ? {} : { variable }),
  };
}

/** `Acme: JWT bearer`; the collection of all flows has the name alone. */
function collectionName(name: string, title: string | undefined): string {
  return title === undefined ? name : `${name}: ${title}`;
}

function collectionWords(
  { name, description: standard }: Collection['info'],
  { templates, brand, names = {} }: Shape,
): string {
  const description = withFolderNames(standard, names);
  const words = ownWords(templates?.collection, { name, description, brand });
  const isOurs = templates?.collection === undefined;
  return brand !== undefined && isOurs ? `${brandLine(brand)}\n\n${words}` : words;
}

interface Words extends Readonly<Record<string, unknown>> {
  readonly name: string;
  /** Ours. */
  readonly description: string;
  readonly brand: Shape['brand'];
}

/** In a template the brand is one line of Markdown, empty without one. */
function ownWords(template: OwnTemplate | undefined, { brand, ...words }: Words): string {
  if (template === undefined) return String(words['description']);
  const line = brand === undefined ? '' : brandLine(brand);
  return renderOwnTemplate(template, { ...words, brand: line }).trimEnd();
}

function described(part: Part, shape: Shape): Part {
  const { templates, brand } = shape;
  if ('item' in part)
    return {
      ...part,
      description: ownWords(templates?.folder, {
        name: part.name,
        description: part.description,
        brand,
      }),
      item: part.item.map((child) => described(child, shape)),
    };
  const { request, name } = part;
  const { method, url, description } = request;
  const words = { name, method, url: url.raw, description, brand };
  return { ...part, request: { ...request, description: ownWords(templates?.request, words) } };
}
