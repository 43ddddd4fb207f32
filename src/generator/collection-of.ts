import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Collection } from '../model/collection.ts';
import { type Flow, folders } from '../model/flow.ts';
import { unattendedFlows } from './auto-token-script.ts';
import { collectionSchema } from './collection-schema.ts';
import { describedRequests } from './described-requests.ts';
import { foldersOf } from './folders-of.ts';
import { oauthHelper } from './oauth-helper.ts';
import { stableId } from './stable-id.ts';
import { startHere } from './start-here.ts';

/** The collection of one flow. */
export function collectionOf(flow: Flow<KnownErrorId>): Collection {
  return collectionWith(flow, { showsToken: true });
}

/** The same for a run at which nobody looks: no script prepares a view of the token. */
export function collectionForRun(flow: Flow<KnownErrorId>): Collection {
  return collectionWith(flow, { showsToken: false });
}

function collectionWith(
  flow: Flow<KnownErrorId>,
  { showsToken }: { readonly showsToken: boolean },
): Collection {
  return {
    info: {
      _postman_id: stableId(flow.id),
      name: `Salesforce OAuth: ${flow.title}`,
      description: startHere([flow]),
      schema: collectionSchema,
    },
    ...(flow.variables.includes('_codeVerifier') ? { auth: oauthHelper } : {}),
    item: foldersOf(folders, {
      requests: describedRequests(flow, () => 'full'),
      idPath: [flow.id],
      name: (title) => title,
      unattended: unattendedFlows([flow]),
      earlier: [],
      tokenRefusals: 'with-each',
      showsToken,
    }),
  };
}
