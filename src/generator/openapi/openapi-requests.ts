import type { Collection } from '../../model/collection.ts';
import { convertOpenApi } from './convert-openapi.ts';
import { listOf } from './foreign-request.ts';
import { type OpenApiText, readOpenApi } from './read-openapi.ts';
import { type OpenApiRecord, recordOf } from './references.ts';
import { type OpenApiServer, serverOf } from './server-of.ts';
import { withExamples } from './with-examples.ts';
import { withoutSecrets } from './without-secrets.ts';

/** A document whose requests are to be added. */
export interface OpenApiDocument extends OpenApiText {
  /** Name of the folder; the title of the document unless told. */
  readonly folder?: string;
  /** Taken from the document unless told. */
  readonly server?: OpenApiServer;
}

/** A document as its requests can be placed in any collection. */
export interface OpenApiRequests {
  readonly title: string;
  readonly description: string;
  readonly server: OpenApiServer;
  readonly base: string;
  readonly variable?: NonNullable<Collection['variable']>[number];
  /** As the converter made them. */
  readonly items: readonly OpenApiRecord[];
}

/** Reads and converts a document once; the same document gives the same requests. */
export async function openApiRequests(document: OpenApiDocument): Promise<OpenApiRequests> {
  const { file, folder, server } = document;
  const read = readOpenApi(document);
  const { title, description } = recordOf(read['info']);
  const name = folder ?? (String(title ?? '').trim() || file);
  const converted = await convertOpenApi(withExamples(withInfo(read, name)), file);
  return {
    title: name,
    description: withoutSecrets(typeof description === 'string' ? description : ''),
    ...serverOf(read, { title: name, ...(server === undefined ? {} : { wanted: server }) }),
    items: listOf(converted['item']),
  };
}

/** The converter wants a title and a version; their absence is no reason to refuse requests. */
function withInfo(document: OpenApiRecord, title: string): OpenApiRecord {
  return { ...document, info: { title, version: '1', ...recordOf(document['info']) } };
}
