import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Collection, ItemGroup } from '../model/collection.ts';
import type { Flow, FlowRequest, Folder } from '../model/flow.ts';
import { renderTemplate } from '../render/render-template.ts';
import { unattendedFlows } from './auto-token-script.ts';
import { collectionSchema } from './collection-schema.ts';
import { describedRequests } from './described-requests.ts';
import { foldersOf } from './folders-of.ts';
import { oauthHelper } from './oauth-helper.ts';
import { plainDiagram } from './sequence-diagram.ts';
import { stableId } from './stable-id.ts';
import { startHere } from './start-here.ts';

type AnyFlow = Flow<KnownErrorId>;
type Request = FlowRequest<KnownErrorId>;

/** What is done with a token is the same, whatever the flow that got it. */
const sharedFolders: readonly Folder[] = ['Use the token', 'Inspect and revoke'];

/**
 * One collection of all flows: a folder for each with its ways to get a token, in which every name
 * says its flow, so that none comes twice, and then what is done with a token, once for all of them.
 * Negative cases stand in the collections of the flows alone.
 */
export function combinedCollection(flows: readonly AnyFlow[]): Collection {
  return {
    info: {
      _postman_id: stableId('salesforce-oauth'),
      name: 'Salesforce OAuth',
      description: startHere(flows),
      schema: collectionSchema,
    },
    ...(flows.some(({ variables }) => variables.includes('_codeVerifier'))
      ? { auth: oauthHelper }
      : {}),
    item: [
      ...flows.flatMap((flow, at) => flowFolder(flow, flows.slice(0, at).flatMap(tokenRequests))),
      ...foldersOf(sharedFolders, {
        requests: sharedRequests(flows),
        idPath: ['salesforce-oauth'],
        name: (title) => title,
        unattended: unattendedFlows(flows),
        earlier: flows.flatMap(tokenRequests),
        tokenRefusals: 'once',
        showsToken: true,
      }),
    ],
  };
}

function flowFolder(flow: AnyFlow, earlier: readonly Request[]): readonly ItemGroup[] {
  const { id, title, summary, whenToUse, sequence } = flow;
  const diagram = plainDiagram(sequence);
  const isDescribed = ({ description }: Request): boolean =>
    earlier.some((one) => one.description === description);
  const description = renderTemplate('descriptions/folder', { summary, whenToUse, diagram });
  return foldersOf(['Get a token'], {
    requests: describedRequests({ ...flow, negativeCases: [] }, (request) =>
      request.folder !== 'Get a token' || isDescribed(request) ? 'brief' : 'full',
    ),
    idPath: ['salesforce-oauth', id],
    name: (words) => `${words} (${title})`,
    unattended: [],
    earlier,
    tokenRefusals: 'once',
    showsToken: true,
  }).map((folder) => ({ ...folder, name: title, description: description.trimEnd() }));
}

function tokenRequests({ requests }: AnyFlow): readonly Request[] {
  return requests.filter(({ folder }) => folder === 'Get a token');
}

/** The requests of all flows that need no flow of their own, each once. */
function sharedRequests(flows: readonly AnyFlow[]): readonly Request[] {
  const seen = new Set<string>();
  const isNew = (request: Request): boolean => {
    const before = seen.size;
    return seen.add(JSON.stringify(request)).size > before;
  };
  return flows.flatMap((flow) => {
    const requests = flow.requests
      .filter(({ folder }) => sharedFolders.includes(folder))
      .filter(isNew);
    return describedRequests({ ...flow, requests, negativeCases: [] }, () => 'full');
  });
}
