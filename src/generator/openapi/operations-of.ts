import { isObject } from '../../model/read-json.ts';
import { type OpenApiRecord, recordOf } from './references.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Every operation of the document, where it stands. */
export function operationsOf(document: OpenApiRecord): readonly OpenApiRecord[] {
  return Object.values(recordOf(document['paths'])).flatMap((path) =>
    Object.entries(recordOf(path)).flatMap(([method, operation]) =>
      methods.includes(method) && isObject(operation) ? [operation] : [],
    ),
  );
}
