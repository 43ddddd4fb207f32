import type { JsonObject } from '../../model/json.ts';
import { type Answer, empty, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { demandObjectAccess } from '../checks/demand-object-access.ts';
import { restSession } from '../checks/rest-session.ts';
import { nextRecordId } from '../org/next-record-id.ts';
import type { SObjectRecord } from '../org/org.ts';
import { withChecksum } from '../org/salesforce-id.ts';
import { Refusal } from '../refusal.ts';
import { checkVersion } from '../rest/api-version.ts';
import { readFields } from '../rest/read-fields.ts';
import { completeRecord, keepRecord, recordsOf } from '../rest/records.ts';
import { attributesOf } from '../rest/run-query.ts';
import { fieldNamed, type SObjectType } from '../rest/sobject-types.ts';
import { sObjectOf } from './sobjects.ts';

/** `POST …/sobjects/{object}`. */
export function createRecord(call: Call): Answer {
  const { type, userId } = begin(call, 'write');
  const given = readFields(call, type);
  const missing = type.fields.filter((field) => field.required && !given[field.name]);
  if (missing.length > 0) {
    const names = missing.map((field) => field.name).join(', ');
    const words = `Required fields are missing: [${names}]`;
    throw new Refusal('required-field-missing', `${names} of ${type.name} is missing`, words);
  }
  const id = nextRecordId(call.org, type.keyPrefix);
  const owner = fieldNamed(type, 'OwnerId') === undefined ? {} : { OwnerId: userId };
  const record = { ...owner, ...given, Id: id, CreatedDate: stamp(call), ...changedNow(call) };
  keepRecord(call.org, type, completeRecord(type, record));
  return json(201, { id, success: true, errors: [] });
}

/** `GET …/sobjects/{object}/{id}`, with `fields=` only those. */
export function readRecord(call: Call): Answer {
  const { type, version } = begin(call, 'read');
  const record = recordOf(call, type);
  const asked = call.query.get('fields')?.split(',') ?? type.fields.map((field) => field.name);
  const fields = asked.map((name) => knownField(type, name.trim()));
  const values: JsonObject = Object.fromEntries(fields.map((name) => [name, record[name] ?? null]));
  return json(200, { attributes: attributesOf(type, version, String(record['Id'])), ...values });
}

/** `PATCH …/sobjects/{object}/{id}`. */
export function updateRecord(call: Call): Answer {
  const { type } = begin(call, 'write');
  const record = recordOf(call, type);
  keepRecord(call.org, type, { ...record, ...readFields(call, type), ...changedNow(call) });
  return empty(204);
}

/** `DELETE …/sobjects/{object}/{id}`. */
export function deleteRecord(call: Call): Answer {
  const { type } = begin(call, 'write');
  const record = recordOf(call, type);
  recordsOf(call.org, type).delete(String(record['Id']));
  return empty(204);
}

interface Begun {
  readonly type: SObjectType;
  readonly version: string;
  /** Id of the user of the token. */
  readonly userId: string;
}

function begin(call: Call, how: 'read' | 'write'): Begun {
  const version = checkVersion(call);
  const { userId } = restSession(call);
  const type = sObjectOf(call);
  demandObjectAccess(call);
  if (how === 'write' && type.fixed === true) {
    throw new Refusal(
      'insufficient-access',
      `the records of ${type.name} belong to the org itself`,
    );
  }
  return { type, version, userId };
}

function recordOf(call: Call, type: SObjectType): SObjectRecord {
  const { id = '' } = call.segments;
  const record = recordsOf(call.org, type).get(id.length === 15 ? withChecksum(id) : id);
  if (record === undefined) {
    throw new Refusal('not-found', `there is no ${type.name} with the id ${id.slice(0, 40)}`);
  }
  return record;
}

function knownField(type: SObjectType, name: string): string {
  const field = fieldNamed(type, name);
  if (field !== undefined) return field.name;
  const words = `No such column '${name.slice(0, 40)}' on sobject of type ${type.name}`;
  throw new Refusal('invalid-field', `${type.name} has no such field`, words);
}

function stamp(call: Call): string {
  return new Date(call.now).toISOString();
}

function changedNow(call: Call) {
  return { LastModifiedDate: stamp(call), SystemModstamp: stamp(call) };
}
