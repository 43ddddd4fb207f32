import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Collection, ItemGroup, ScriptEvent } from '../model/collection.ts';
import { type Flow, type FlowRequest, type Folder, folders } from '../model/flow.ts';
import { renderTemplate } from '../render/render-template.ts';
import { caseFolderScript } from './case-folder-script.ts';
import { caseRequests } from './case-requests.ts';
import { itemOf } from './item-of.ts';
import { type Detail, requestDescription } from './request-description.ts';
import { scriptEvent } from './script-event.ts';
import { plainDiagram } from './sequence-diagram.ts';
import { stableId } from './stable-id.ts';
import { startHere } from './start-here.ts';

type AnyFlow = Flow<KnownErrorId>;
type Request = FlowRequest<KnownErrorId>;

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

const folderDescriptions: Readonly<Record<Folder, string>> = {
  'Get a token': 'Every way to get a token with this flow, each answer checked member by member.',
  'Use the token':
    'What the token opens: who it is for, the REST API, a record, the CPQ admin API.',
  'Inspect and revoke': 'The token looked at from outside, ended, and seen dead.',
  'Negative cases':
    'Requests that must be refused, each with the refusal it must meet. Cases that need a state no real org should be put in are skipped unless the variable emulated is true.',
};

/** The collection of one flow. */
export function collectionOf(flow: AnyFlow): Collection {
  return {
    info: {
      _postman_id: stableId(flow.id),
      name: `Salesforce OAuth: ${flow.title}`,
      description: startHere([flow]),
      schema,
    },
    item: foldersOf(flow, {
      idPath: [flow.id],
      name: (title) => title,
      earlier: [],
      detail: () => 'full',
    }),
  };
}

/** One collection with a folder for each flow; every name in it says its flow, so none comes twice. */
export function combinedCollection(flows: readonly AnyFlow[]): Collection {
  return {
    info: {
      _postman_id: stableId('salesforce-oauth'),
      name: 'Salesforce OAuth',
      description: startHere(flows),
      schema,
    },
    item: flows.map((flow, at) => ({
      name: flow.title,
      id: stableId('salesforce-oauth', flow.id),
      description: folderDescription(flow),
      item: foldersOf(flow, {
        idPath: ['salesforce-oauth', flow.id],
        name: (title) => `${title} (${flow.title})`,
        earlier: requestsBefore(flows, at),
        detail: (request) =>
          requestsBefore(flows, at).some(({ description }) => description === request.description)
            ? 'brief'
            : 'without-places',
      }),
    })),
  };
}

function requestsBefore(flows: readonly AnyFlow[], at: number): readonly Request[] {
  return flows.slice(0, at).flatMap(({ requests }) => requests);
}

function folderDescription({ summary, whenToUse, sequence }: AnyFlow): string {
  return renderTemplate('descriptions/folder', {
    summary,
    whenToUse,
    diagram: plainDiagram(sequence),
  }).trimEnd();
}

interface Naming {
  readonly idPath: readonly string[];
  readonly name: (title: string) => string;
  /** Requests that stand in the collection before those of the flow. */
  readonly earlier: readonly Request[];
  readonly detail: (request: Request) => Detail;
}

function foldersOf(flow: AnyFlow, naming: Naming): readonly ItemGroup[] {
  const requests = [
    ...flow.requests.map((request) => ({
      ...request,
      description: requestDescription(request, {
        setup: flow.setup,
        detail: naming.detail(request),
      }),
    })),
    ...flow.negativeCases.flatMap((negativeCase) => caseRequests(flow, negativeCase)),
  ].map((request, at, all) => ({
    request,
    examples: newErrors(request, [...naming.earlier, ...all.slice(0, at)]),
  }));
  return folders.flatMap((folder) => {
    const within = requests.filter(({ request }) => request.folder === folder);
    return within.length === 0 ? [] : [folderOf(folder, within, naming)];
  });
}

/** The example of a refusal is saved once, with the first request of the collection that may meet it. */
function newErrors(request: Request, earlier: readonly Request[]): readonly KnownErrorId[] {
  const shown = new Set(earlier.flatMap(({ knownErrors }) => knownErrors));
  return request.knownErrors.filter((id) => !shown.has(id));
}

function folderOf(
  folder: Folder,
  requests: readonly { readonly request: Request; readonly examples: readonly KnownErrorId[] }[],
  { idPath, name }: Naming,
): ItemGroup {
  return {
    name: name(folder),
    id: stableId(...idPath, folder),
    description: folderDescriptions[folder],
    ...(folder === 'Negative cases' ? { event: [caseScript(requests)] } : {}),
    item: requests.map(({ request, examples }) =>
      itemOf(
        { ...request, title: name(request.title) },
        { idPath: [...idPath, folder], refusals: examples },
      ),
    ),
  };
}

function caseScript(requests: readonly { readonly request: Request }[]): ScriptEvent {
  return scriptEvent('prerequest', caseFolderScript(requests.map(({ request }) => request)));
}
