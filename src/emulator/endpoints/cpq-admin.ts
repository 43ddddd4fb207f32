import { type Answer, empty, json } from '../answer.ts';
import type { Call } from '../call.ts';
import {
  type ConfigurationKind,
  configurationNamed,
  configurationOf,
  keepConfiguration,
} from '../cpq/configuration.ts';
import { cpqSession } from '../cpq/cpq-session.ts';
import { pageOf } from '../cpq/page-of.ts';
import { readCpqBody } from '../cpq/read-cpq-body.ts';

/** `GET …/admin/v2/blueprints`. */
export async function listBlueprints(call: Call): Promise<Answer> {
  return list(call, 'blueprint');
}

/** `GET …/Admin/v3/rules`. */
export async function listRules(call: Call): Promise<Answer> {
  return list(call, 'rule');
}

/** `GET …/admin/v1/blueprints/{name}`. */
export async function readBlueprint(call: Call): Promise<Answer> {
  await cpqSession(call);
  return json(200, configurationNamed(call, 'blueprint', nameOf(call)));
}

/** `PUT …/admin/v1/blueprints/{name}`. */
export async function writeBlueprint(call: Call): Promise<Answer> {
  await cpqSession(call);
  const blueprint = {
    ...readCpqBody(call),
    name: nameOf(call),
    modified: new Date(call.now).toISOString(),
  };
  keepConfiguration(call, 'blueprint', blueprint);
  return json(200, blueprint);
}

/** `DELETE …/admin/v1/blueprints/{name}`. */
export async function deleteBlueprint(call: Call): Promise<Answer> {
  await cpqSession(call);
  configurationNamed(call, 'blueprint', nameOf(call));
  configurationOf(call, 'blueprint').delete(nameOf(call));
  return empty(204);
}

async function list(call: Call, kind: ConfigurationKind): Promise<Answer> {
  await cpqSession(call);
  return json(200, pageOf(call, [...configurationOf(call, kind).values()]));
}

function nameOf(call: Call): string {
  return (call.segments['name'] ?? '').slice(0, 100);
}
