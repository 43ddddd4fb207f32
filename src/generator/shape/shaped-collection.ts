import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Collection, Item, ItemGroup } from '../../model/collection.ts';
import type { Api, Flow } from '../../model/flow.ts';
import type { VariableName } from '../../model/variables.ts';
import { type OwnTemplate, renderOwnTemplate } from '../../render/render-own-template.ts';
import { openApiFolder, openApiVariables } from '../openapi/openapi-folder.ts';
import type { OpenApiRequests } from '../openapi/openapi-requests.ts';
import { requestNames } from '../request-names.ts';
import { brandLine } from './brand-line.ts';
import { inOrder } from './folder-order.ts';
import { nameFrom, withFolderNames } from './names.ts';
import type { Shape } from './shape.ts';
import { tokenOf } from './token-of.ts';

type AnyFlow = Flow<KnownErrorId>;
type Part = Item | ItemGroup;

/** What a person brought and wants. */
export interface Shaping {
  readonly shape: Shape;
  readonly openApi: readonly OpenApiRequests[];
}

/** The collection of one flow, with the documents in it and the person's names and words. */
export function shapedCollection(
  collection: Collection,
  flow: AnyFlow,
  shaping: Shaping,
): Collection {
  const item = shapedFolders(groupsIn(collection), shaping, {
    idPath: [flow.id],
    taken: new Set(requestNames(collection)),
    tokenOf: (api) => tokenOf(flow, api),
  });
  return finished({ ...collection, item }, flow.title, shaping);
}

/** The same for the collection of all flows, where the folders of the flows stand first. */
export function shapedCombination(
  collection: Collection,
  flows: readonly AnyFlow[],
  shaping: Shaping,
): Collection {
  const groups = groupsIn(collection);
  const isOfFlow = ({ name }: ItemGroup): boolean => flows.some(({ title }) => title === name);
  const shared = shapedFolders(
    groups.filter((group) => !isOfFlow(group)),
    shaping,
    {
      idPath: ['salesforce-oauth'],
      taken: new Set(requestNames(collection)),
      tokenOf: (api) =>
        flows.map((flow) => tokenOf(flow, api)).find((name) => name !== '_accessToken') ??
        '_accessToken',
    },
  );
  const item = [...groups.filter(isOfFlow), ...shared];
  return finished({ ...collection, item }, undefined, shaping);
}

interface Placing {
  readonly idPath: readonly string[];
  readonly taken: Set<string>;
  readonly tokenOf: (api: Api) => VariableName;
}

function groupsIn({ item }: { readonly item: readonly Part[] }): readonly ItemGroup[] {
  return item.filter((part): part is ItemGroup => 'item' in part);
}

function shapedFolders(
  groups: readonly ItemGroup[],
  { shape, openApi }: Shaping,
  { idPath, taken, tokenOf: tokenFor }: Placing,
): readonly ItemGroup[] {
  const added = openApi.map((requests) =>
    openApiFolder(requests, {
      idPath,
      taken,
      tokenOf: (server) => tokenFor(server === 'cpq' ? 'cpq' : 'salesforce'),
    }),
  );
  const ended = groups.findIndex(({ name }) => name === 'Inspect and revoke');
  const at = ended < 0 ? groups.length : ended;
  const all = [...groups.slice(0, at), ...added, ...groups.slice(at)];
  return inOrder(all, ({ name }) => name, shape.folders).map((group) => ({
    ...group,
    name: nameFrom(shape.names ?? {}, group.name),
  }));
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
