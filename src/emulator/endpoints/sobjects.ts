import type { JsonObject } from '../../model/json.ts';
import { type Answer, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { restSession } from '../checks/rest-session.ts';
import { Refusal } from '../refusal.ts';
import { checkVersion } from '../rest/api-version.ts';
import { recordsOf } from '../rest/records.ts';
import { attributesOf } from '../rest/run-query.ts';
import {
  type Field,
  type SObjectType,
  sObjectTypeNamed,
  sObjectTypes,
} from '../rest/sobject-types.ts';

/** `GET …/sobjects`: the objects of the org. */
export function sObjects(call: Call): Answer {
  const version = checkVersion(call);
  restSession(call);
  return json(200, {
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: sObjectTypes.map((type) => describeBriefly(type, version)),
  });
}

/** `GET …/sobjects/{object}`: the object, and its newest records. */
export function sObject(call: Call): Answer {
  const version = checkVersion(call);
  restSession(call);
  const type = sObjectOf(call);
  const newest = [...recordsOf(call.org, type).values()].slice(-5);
  return json(200, {
    objectDescribe: describeBriefly(type, version),
    recentItems: newest.map((record) => ({
      attributes: attributesOf(type, version, String(record['Id'])),
      Id: record['Id'] ?? null,
      Name: record['Name'] ?? record['LastName'] ?? null,
    })),
  });
}

/** `GET …/sobjects/{object}/describe`. */
export function describeSObject(call: Call): Answer {
  const version = checkVersion(call);
  restSession(call);
  const type = sObjectOf(call);
  return json(200, { ...describeBriefly(type, version), fields: type.fields.map(describeField) });
}

/** The object that the path names; refuses an unknown one. */
export function sObjectOf(call: Call): SObjectType {
  const { object = '' } = call.segments;
  const type = sObjectTypeNamed(object);
  if (type === undefined) {
    throw new Refusal('not-found', `the emulated org has no object ${object.slice(0, 100)}`);
  }
  return type;
}

function describeBriefly(type: SObjectType, version: string): JsonObject {
  const { name, label, labelPlural, keyPrefix } = type;
  const url = `/services/data/${version}/sobjects/${name}`;
  const changeable = type.fixed === undefined;
  return {
    name,
    label,
    labelPlural,
    keyPrefix,
    custom: false,
    queryable: true,
    retrieveable: true,
    createable: changeable,
    updateable: changeable,
    deletable: changeable,
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
}

function describeField({ name, type, required, readOnly }: Field): JsonObject {
  const changeable = readOnly === undefined;
  return {
    name,
    label: name,
    type,
    nillable: required === undefined && type !== 'id',
    createable: changeable,
    updateable: changeable,
  };
}
