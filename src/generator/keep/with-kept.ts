import { Failure } from '../../model/failure.ts';
import type { JsonObject } from '../../model/json.ts';
import { jsonObjectIn, withoutMark } from '../../model/read-json.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { keptCollection } from './kept-collection.ts';
import { keptMarkdown } from './kept-markdown.ts';
import { keptVariables } from './kept-variables.ts';

/**
 * The generated file, with what a person put into marked places of the one that is there. Everything
 * else of it is as generated, and the same again the next time.
 */
export function withKept({ path, text }: GeneratedFile, existing: string): GeneratedFile {
  if (existing === text || !/keep:begin|ours/i.test(existing)) return { path, text };
  if (path.endsWith('.md')) return { path, text: keptMarkdown(existing, text, path) };
  const keep = keepers.find(({ end }) => path.endsWith(end))?.keep;
  if (keep === undefined) return { path, text };
  const kept = keep(objectIn(existing, path), objectIn(text, path));
  return { path, text: canonicalJson(kept) };
}

type Keep = (existing: JsonObject, generated: JsonObject) => JsonObject;

const keepers: readonly { readonly end: string; readonly keep: Keep }[] = [
  { end: '.postman_collection.json', keep: keptCollection },
  {
    end: '.postman_environment.json',
    keep: (existing, generated) => ({
      ...generated,
      ...keptVariables(existing, generated, 'values'),
    }),
  },
];

function objectIn(text: string, path: string): JsonObject {
  const found = jsonObjectIn(withoutMark(text));
  if (found !== undefined) return found;
  throw new Failure(`${path} is not JSON any longer`, {
    exit: 'usage',
    why: 'so what was added to it by hand cannot be found, and would be lost',
    next: 'mend it, or delete it to have it made anew',
  });
}
