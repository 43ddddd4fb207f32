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
    }),
  };
}
