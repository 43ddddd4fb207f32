import type { Collection } from '../model/collection.ts';
import { requestNames } from './request-names.ts';

/**
 * Reads a collection with Postman's own SDK, as the app does when it imports one, and compares what
 * arrived: every request, by name and in order. A difference is a bug of the generator; without one,
 * the collection comes back.
 */
export async function validateCollection(collection: Collection): Promise<Collection> {
  const { default: sdk } = await import('postman-collection');
  const arrived: string[] = [];
  // The SDK's types want every member; it takes the format that the app exports.
  new sdk.Collection(structuredClone(collection) as object).forEachItem((item) => {
    arrived.push(item.name);
  });
  const written = requestNames(collection);
  const at = written.findIndex((name, index) => arrived[index] !== name);
  if (at >= 0 || arrived.length !== written.length) {
    throw new Error(`Postman's SDK reads ${arrived[at] ?? 'nothing'} instead of ${written[at]}`);
  }
  const twice = written.find((name, index) => written.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two requests are named ${twice}`);
  return collection;
}
