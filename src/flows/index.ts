import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Flow, FlowId } from '../model/flow.ts';
import { assetToken } from './asset-token/flow.ts';
import { authorizationCode } from './authorization-code/flow.ts';
import { clientCredentials } from './client-credentials/flow.ts';
import { jwtBearer } from './jwt-bearer/flow.ts';
import { usernamePassword } from './username-password/flow.ts';

const flowsById: Readonly<Record<FlowId, Flow<KnownErrorId>>> = {
  'client-credentials': clientCredentials,
  'jwt-bearer': jwtBearer,
  'asset-token': assetToken,
  'authorization-code': authorizationCode,
  'username-password': usernamePassword,
};

/** Every flow, the legacy one last. */
export const flows: readonly Flow<KnownErrorId>[] = Object.values(flowsById);

/** The flow of that id. */
export function flowNamed(id: FlowId): Flow<KnownErrorId> {
  return flowsById[id];
}
