import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type GenerateOptions, generate } from '../../../../src/generator/generate.ts';

const text = readFileSync(new URL('./orders.openapi.yaml', import.meta.url), 'utf8');

/** A document as a person has it. */
export const orders = { file: 'orders.openapi.yaml', text };

/** A folder or a request of a collection, as far as the tests look. */
export interface Part {
  readonly name: string;
  readonly id: string;
  readonly item?: readonly Part[];
  readonly request?: {
    readonly auth: unknown;
    readonly method: string;
    readonly header: unknown;
    readonly body?: unknown;
    readonly url: { readonly raw: string; readonly query?: unknown; readonly variable?: unknown };
  };
  readonly event?: readonly { readonly script: { readonly exec: readonly string[] } }[];
  readonly response?: readonly { readonly code: number; readonly body: string }[];
}

interface Collection extends Part {
  readonly variable?: unknown;
}

/** The collection of a flow with requests of these documents. */
export async function collectionWith(
  openApi: GenerateOptions['openApi'],
  more: GenerateOptions = {},
): Promise<Collection> {
  const files = await generate({ flows: ['client-credentials'], ...more, openApi: openApi ?? [] });
  const file = files.find(({ path }) => path.endsWith('collection.json'));
  return JSON.parse(file?.text ?? '');
}

/** A small document with these paths. */
export const withPaths = (paths: string, more = ''): { file: string; text: string } => ({
  file: 'small.yaml',
  text: `openapi: 3.1.0\ninfo: { title: Small, version: "1" }\n${more}\npaths:\n${paths}`,
});

export function named(part: Part, name: string): Part {
  const found = requestsIn(part).find((one) => one.name === name);
  assert(found, `there is no ${name} among ${requestsIn(part).map((one) => one.name)}`);
  return found;
}

export const requestsIn = (part: Part): readonly Part[] =>
  part.item === undefined ? [part] : part.item.flatMap(requestsIn);

export function folderOf(collection: Part, name: string): Part {
  const found = collection.item?.find((one) => one.name === name);
  assert(found, `there is no folder ${name}`);
  return found;
}
