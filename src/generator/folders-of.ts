import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { ItemGroup } from '../model/collection.ts';
import type { FlowRequest, Folder } from '../model/flow.ts';
import { autoTokenScript, type UnattendedFlow } from './auto-token-script.ts';
import { caseFolderScript } from './case-folder-script.ts';
import { itemOf } from './item-of.ts';
import { scriptEvent } from './script-event.ts';
import { type SharedChecks, sharedChecks } from './shared-checks.ts';
import { stableId } from './stable-id.ts';
import { folderTestScript } from './test-script.ts';
import { type TokenUses, tokenUses, tokenViewScript } from './token-view-script.ts';

type Request = FlowRequest<KnownErrorId>;

const descriptions: Readonly<Record<Folder, string>> = {
  'Get a token': 'Every way to get a token with this flow, each answer checked member by member.',
  'Use the token': 'What the token opens: who it is for, the REST API, a record.',
  'Inspect and revoke': 'The token looked at from outside, ended, and seen dead.',
  'Negative cases':
    'Requests that must be refused, each with the refusal it must meet. Cases that need a state no real org should be put in are skipped unless the variable emulated is true.',
};

/** What goes into folders, and what the folders and requests are called. */
export interface Placing {
  readonly requests: readonly Request[];
  /** The names that the ids follow from. */
  readonly idPath: readonly string[];
  readonly name: (title: string) => string;
  /** The flows by which a token can be had unattended, where one is used. */
  readonly unattended: readonly UnattendedFlow[];
  /** Requests that stand in the collection before these. */
  readonly earlier: readonly Request[];
  /** Whether each token request has an example of every refusal, or the collection has it once. */
  readonly tokenRefusals: 'with-each' | 'once';
  /** Whether scripts prepare a view of the token. */
  readonly showsToken: boolean;
}

/** These folders, each with its requests; a folder without any is left out. */
export function foldersOf(wanted: readonly Folder[], placing: Placing): readonly ItemGroup[] {
  const placed = withRefusals(
    placing.requests.filter(({ folder }) => wanted.includes(folder)),
    placing,
  );
  // What stands elsewhere in the collection is not called after the flow.
  const uses = tokenUses(placing.requests, ({ folder, title }) =>
    wanted.includes(folder) ? placing.name(title) : title,
  );
  return wanted.flatMap((folder) => {
    const within = placed.filter(({ request }) => request.folder === folder);
    return within.length === 0 ? [] : [folderOf(folder, within, { ...placing, uses })];
  });
}

/** A request that expects to be refused would have no example at all. */
function showsEach({ folder, examples }: Request, { tokenRefusals }: Placing): boolean {
  return examples.length === 0 || (folder === 'Get a token' && tokenRefusals === 'with-each');
}

interface Placed {
  readonly request: Request;
  /** The refusals that are saved as examples with it. */
  readonly refusals: readonly KnownErrorId[];
}

/** The example of a refusal is saved once, with the first request of the collection that may meet it. */
function withRefusals(requests: readonly Request[], placing: Placing): readonly Placed[] {
  const shown = new Set(placing.earlier.flatMap(({ knownErrors }) => knownErrors));
  return requests.map((request) => {
    const { title, knownErrors } = request;
    const refusals = showsEach(request, placing)
      ? knownErrors
      : knownErrors.filter((id) => !shown.has(id));
    for (const id of knownErrors) shown.add(id);
    return { request: { ...request, title: placing.name(title) }, refusals };
  });
}

function folderOf(
  folder: Folder,
  placed: readonly Placed[],
  { idPath, name, unattended, showsToken, uses }: Placing & { readonly uses: TokenUses },
): ItemGroup {
  const path = [...idPath, folder];
  const requests = placed.map(({ request }) => request);
  const shared = sharedChecks(requests);
  return {
    name: name(folder),
    id: stableId(...path),
    description: descriptions[folder],
    ...eventsOf(folder, { requests, shared, unattended, ...(showsToken && { uses }) }),
    item: placed.map(({ request, refusals }) =>
      itemOf(request, { idPath: path, refusals, shared, showsToken }),
    ),
  };
}

/** What the scripts of a folder are made of. */
interface FolderScripts extends Pick<Placing, 'requests' | 'unattended'> {
  readonly shared: SharedChecks | undefined;
  /** Absent where the token is not shown. */
  readonly uses?: TokenUses;
}

function eventsOf(
  folder: Folder,
  { requests, shared, unattended, uses }: FolderScripts,
): Pick<ItemGroup, 'event'> {
  if (folder === 'Use the token' && unattended.length > 0) {
    return { event: [scriptEvent('prerequest', autoTokenScript(unattended))] };
  }
  if (folder === 'Negative cases') {
    return { event: [scriptEvent('prerequest', caseFolderScript(requests))] };
  }
  if (folder !== 'Get a token') return {};
  const script =
    shared === undefined ? uses && tokenViewScript(uses) : folderTestScript(shared, uses);
  return script === undefined ? {} : { event: [scriptEvent('test', script)] };
}
