import type { Environment } from '../../model/environment.ts';
import { Failure } from '../../model/failure.ts';
import { type Answer, json } from '../answer.ts';
import type { Call } from '../call.ts';
import {
  badRequest,
  demandControl,
  existingOrg,
  readControlBody,
} from '../control/control-call.ts';
import type { Org } from '../org/org.ts';

/** `GET /__admin/orgs`. */
export function listOrgs(call: Call): Answer {
  demandControl(call);
  const orgs = [...call.world.orgs.values()];
  return json(
    200,
    orgs.map(({ name, id, type }) => ({ name, id, type })),
  );
}

/** `POST /__admin/orgs`: adds an org. */
export function addOrg(call: Call): Answer {
  demandControl(call);
  const { name } = readControlBody(call, ['name']);
  try {
    return environmentAnswer(call, 201, call.world.addOrg(String(name)));
  } catch (error) {
    if (error instanceof Failure) throw badRequest(`${error.message}: ${error.why}.`);
    throw error;
  }
}

/** `GET /__admin/orgs/{name}/environment`. */
export function readEnvironment(call: Call): Answer {
  demandControl(call);
  return environmentAnswer(call, 200, existingOrg(call, call.segments['name'] ?? ''));
}

function environmentAnswer(call: Call, status: number, org: Org): Answer {
  const environment: Environment = call.world.environmentOf(org);
  const values = environment.values.map((value) => ({ ...value }));
  return json(status, { ...environment, values });
}
