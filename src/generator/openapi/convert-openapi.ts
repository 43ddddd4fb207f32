import { Failure } from '../../model/failure.ts';
import { isObject } from '../../model/read-json.ts';
import type { OpenApiRecord } from './references.ts';

const options = {
  folderStrategy: 'Tags',
  parametersResolution: 'Example',
  requestNameSource: 'Fallback',
  alwaysInheritAuthentication: true,
  includeAuthInfoInExample: false,
} as const;

/** Postman's own converter, as a promise of the collection it makes. Nothing in its ids is stable. */
export async function convertOpenApi(
  document: OpenApiRecord,
  file: string,
): Promise<OpenApiRecord> {
  const { default: converter } = await import('openapi-to-postmanv2');
  return await new Promise((resolve, reject) => {
    const refuse = (why: string): void =>
      reject(
        new Failure(`${file} cannot be made into requests`, {
          exit: 'usage',
          why,
          next: 'check the document with npx @redocly/cli lint',
        }),
      );
    // The text form is read again by the converter, which changes what it is given.
    converter.convertV2(
      { type: 'string', data: JSON.stringify(document) },
      options,
      (error: unknown, converted: unknown) => {
        const collection = collectionOf(converted);
        if (collection !== undefined) resolve(collection);
        else refuse(reasonOf(error ?? converted));
      },
    );
  });
}

function collectionOf(converted: unknown): OpenApiRecord | undefined {
  if (!isObject(converted) || converted['result'] !== true) return undefined;
  const output: unknown = converted['output'];
  const first: unknown = Array.isArray(output) ? output[0] : undefined;
  return isObject(first) && isObject(first['data']) ? first['data'] : undefined;
}

function reasonOf(problem: unknown): string {
  if (problem instanceof Error) return problem.message;
  return isObject(problem) ? String(problem['reason']) : 'the converter does not say why';
}
