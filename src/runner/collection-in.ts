import { type Failure, usageFailure } from '../model/failure.ts';
import { listIn, memberOf, textIn } from './foreign-value.ts';

const exportAgain = 'export it from Postman as Collection v2.1';

function noCollection(name: string, why: string, next: string): Failure {
  return usageFailure(`${name} is no collection that can be run`, why, next);
}

/** Of what is no collection of format v2: what it is instead. */
function insteadOf(value: unknown): { why: string; next: string } {
  if (Array.isArray(memberOf(value, 'requests')))
    return { why: 'it is in the old format v1', next: exportAgain };
  if (memberOf(value, '$kind') !== undefined)
    return {
      why: 'it is in the format v3, which Newman cannot read',
      next: `${exportAgain}, or run it with Postman CLI`,
    };
  if (Array.isArray(memberOf(value, 'values')))
    return { why: 'it is an environment', next: 'give it with -e, and the collection by its file' };
  return { why: 'it has no info and item members', next: exportAgain };
}

function namesIn(items: readonly unknown[]): readonly string[] {
  return items.flatMap((item) => [
    textIn(item, 'name') ?? '',
    ...(textIn(item, 'id') === undefined ? [] : [textIn(item, 'id') ?? '']),
    ...namesIn(listIn(item, 'item')),
  ]);
}

function checkFolders(collection: unknown, name: string, folders: readonly string[]): void {
  const names = namesIn(listIn(collection, 'item'));
  const unknown = folders.filter((folder) => !names.includes(folder));
  if (unknown.length === 0) return;
  const known = listIn(collection, 'item').map((item) => textIn(item, 'name') ?? '');
  throw usageFailure(
    `${name} has no folder or request ${JSON.stringify(unknown[0])}`,
    'Newman would run nothing, and call that a success',
    `take one of: ${known.join(', ')}`,
  );
}

/**
 * The collection in parsed JSON, as a file holds it or as Postman's API wraps it. A `Failure` says
 * what else it is, or which of the wanted folders it does not have.
 */
export function collectionIn(
  value: unknown,
  name: string,
  folders: readonly string[] = [],
): unknown {
  const collection = memberOf(value, 'collection') ?? value;
  const schema = textIn(collection, 'info', 'schema') ?? '';
  if (memberOf(collection, 'info') === undefined || !Array.isArray(memberOf(collection, 'item'))) {
    const { why, next } = insteadOf(collection);
    throw noCollection(name, why, next);
  }
  if (!/\/v2\.[01]\.0\//.test(schema))
    throw noCollection(
      name,
      `its info.schema names no format v2: ${schema || 'none'}`,
      exportAgain,
    );
  checkFolders(collection, name, folders);
  return collection;
}
