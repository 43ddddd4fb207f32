import { type OpenApiRecord, recordOf, resolved } from './references.ts';

/** Deeper than this a schema most likely refers to itself. */
const deepest = 8;

const texts: Readonly<Record<string, string>> = {
  'date-time': '2026-01-31T12:00:00Z',
  date: '2026-01-31',
  time: '12:00:00Z',
  email: 'user@example.com',
  uuid: '00000000-0000-4000-8000-000000000001',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  byte: 'RVhBTVBMRQ==',
  binary: '',
};

/**
 * An example of what a schema describes: its own example where it has one, otherwise a plain value of
 * its type. The converter would make one up at random, another one each time.
 */
export function sampleOf(schema: unknown, document: OpenApiRecord, depth = 0): unknown {
  const found = recordOf(resolved(schema, document));
  const given = givenIn(found);
  if (given !== undefined) return given;
  if (depth > deepest) return null;
  const parts = alternativesOf(found);
  if (parts.length > 0) return joined([...parts, withoutParts(found)], document, depth + 1);
  return plainSample(found, document, depth);
}

function givenIn(schema: OpenApiRecord): unknown {
  const { example, examples, default: usual, const: only, enum: all } = schema;
  const first = Array.isArray(examples) ? (examples[0] as unknown) : undefined;
  const one = Array.isArray(all) ? (all[0] as unknown) : undefined;
  return [example, first, usual, only, one].find((value) => value !== undefined);
}

/** All of `allOf`, and the first of what may be chosen from. */
function alternativesOf({ allOf, oneOf, anyOf }: OpenApiRecord): readonly unknown[] {
  const choices = [oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? list.slice(0, 1) : []));
  return [...(Array.isArray(allOf) ? allOf : []), ...choices];
}

function withoutParts({ allOf: _all, oneOf: _one, anyOf: _any, ...rest }: OpenApiRecord): unknown {
  return rest;
}

function joined(parts: readonly unknown[], document: OpenApiRecord, depth: number): unknown {
  const samples = parts
    .map((part) => sampleOf(part, document, depth))
    .filter((sample) => sample !== undefined);
  const objects = samples.filter((one) => typeof one === 'object' && one !== null);
  return objects.length === 0 ? samples[0] : Object.assign({}, ...objects);
}

function plainSample(schema: OpenApiRecord, document: OpenApiRecord, depth: number): unknown {
  switch (typeOf(schema)) {
    case 'object':
      return objectSample(schema, document, depth);
    case 'array':
      return [sampleOf(schema['items'], document, depth + 1)].filter((one) => one !== undefined);
    case 'string':
      return textSample(schema);
    case 'integer':
    case 'number':
      return typeof schema['minimum'] === 'number' ? schema['minimum'] : 1;
    case 'boolean':
      return true;
    default:
      return undefined;
  }
}

function typeOf({ type, properties, items }: OpenApiRecord): unknown {
  if (Array.isArray(type)) return type.find((one) => one !== 'null');
  if (type !== undefined) return type;
  if (properties !== undefined) return 'object';
  return items === undefined ? undefined : 'array';
}

function objectSample(schema: OpenApiRecord, document: OpenApiRecord, depth: number): unknown {
  return Object.fromEntries(
    Object.entries(recordOf(schema['properties']))
      .filter(([, member]) => recordOf(resolved(member, document))['readOnly'] !== true)
      .map(([name, member]) => [name, sampleOf(member, document, depth + 1)])
      .filter(([, sample]) => sample !== undefined),
  );
}

function textSample({ format, minLength, pattern }: OpenApiRecord): string {
  const known = typeof format === 'string' ? texts[format] : undefined;
  if (known !== undefined) return known;
  const word = pattern === undefined ? 'EXAMPLE' : '';
  return word.padEnd(typeof minLength === 'number' ? Math.min(minLength, 200) : 0, 'x');
}
