import { isObject } from '../../model/read-json.ts';

/** Anything between braces in a document; its members are looked at one by one. */
export type OpenApiRecord = Readonly<Record<string, unknown>>;

/** Members of a record; none of what is no record. */
export function recordOf(value: unknown): OpenApiRecord {
  return isObject(value) ? value : {};
}

/** What a value is, or what it refers to within the document. */
export function resolved(value: unknown, document: OpenApiRecord, depth = 0): unknown {
  const reference = recordOf(value)['$ref'];
  if (typeof reference !== 'string' || depth > 20) return value;
  return resolved(pointed(reference, document), document, depth + 1);
}

/** JSON pointer (RFC 6901) within the document. */
function pointed(reference: string, document: OpenApiRecord): unknown {
  if (!reference.startsWith('#/')) return undefined;
  return reference
    .slice(2)
    .split('/')
    .map((step) => decoded(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, step) => (Array.isArray(value) ? value[Number(step)] : memberOf(value, step)),
      document,
    );
}

/** A step with a percent sign that encodes nothing stands for itself. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** A member of the document itself: `constructor` and the like are none. */
function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The first reference that leads nowhere, or out of the document. */
export function unresolvedIn(document: OpenApiRecord): string | undefined {
  return referencesIn(document, new Set()).find(
    (reference) => pointed(reference, document) === undefined,
  );
}

function referencesIn(value: unknown, seen: Set<unknown>): readonly string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([name, member]) =>
    name === '$ref' && typeof member === 'string' ? [member] : referencesIn(member, seen),
  );
}
