import { isObject } from '../../model/read-json.ts';
import { type OpenApiRecord, recordOf, resolved } from './references.ts';
import { sampleOf } from './sample-of.ts';

/** Values, not descriptions of values: what stands in them is left as it is. */
const valueMembers = new Set(['example', 'examples', 'default', 'enum', 'const', 'value']);

/**
 * The document with an example wherever the converter would make one up: media types, parameters,
 * headers, and the members of forms.
 */
export function withExamples(document: OpenApiRecord): OpenApiRecord {
  return recordOf(walked(document, document));
}

function walked(value: unknown, document: OpenApiRecord): unknown {
  if (Array.isArray(value)) return value.map((one) => walked(one, document));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, walkedMember(name, member, document)]),
  );
}

function walkedMember(name: string, member: unknown, document: OpenApiRecord): unknown {
  if (valueMembers.has(name)) return member;
  const within = walked(member, document);
  if (name === 'content') return mediaTypes(recordOf(within), document);
  if (name === 'parameters') return parameters(within, document);
  if (name === 'headers') return mapped(recordOf(within), (one) => withExample(one, document));
  return within;
}

function mapped(
  record: OpenApiRecord,
  change: (value: unknown, name: string) => unknown,
): OpenApiRecord {
  return Object.fromEntries(Object.entries(record).map(([name, one]) => [name, change(one, name)]));
}

/** Of an operation a list, of the components a record. */
function parameters(value: unknown, document: OpenApiRecord): unknown {
  return Array.isArray(value)
    ? value.map((one) => withExample(one, document))
    : mapped(recordOf(value), (one) => withExample(one, document));
}

function withExample(value: unknown, document: OpenApiRecord): unknown {
  const record = recordOf(value);
  if ('$ref' in record || 'example' in record || 'examples' in record) return value;
  if (record['schema'] === undefined) return value;
  return { ...record, example: sampleOf(record['schema'], document) ?? '' };
}

function mediaTypes(content: OpenApiRecord, document: OpenApiRecord): OpenApiRecord {
  return mapped(content, (media, type) => {
    if (/form/i.test(type)) return formWithExamples(recordOf(media), document);
    if (/json/i.test(type)) return withExample(media, document);
    return withTextExample(recordOf(media), document);
  });
}

/** What a text or an XML looks like no schema says. */
function withTextExample(media: OpenApiRecord, document: OpenApiRecord): unknown {
  if ('example' in media || 'examples' in media) return media;
  const sample = sampleOf(media['schema'], document);
  return {
    ...media,
    schema: { type: 'string' },
    example: typeof sample === 'string' ? sample : '',
  };
}

/** The converter takes the members of a form from its schema alone. */
function formWithExamples(media: OpenApiRecord, document: OpenApiRecord): unknown {
  const schema = recordOf(resolved(media['schema'], document));
  const given = recordOf(media['example']);
  const properties = mapped(recordOf(schema['properties']), (member, name) => {
    const found = recordOf(resolved(member, document));
    const example = Object.hasOwn(given, name) ? given[name] : undefined;
    return found['format'] === 'binary'
      ? found
      : { ...found, example: example ?? sampleOf(found, document) ?? '' };
  });
  return { ...media, schema: { ...schema, properties } };
}
