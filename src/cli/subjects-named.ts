import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { collectionIn, flowNamed, flows, type Subject } from '../index.ts';
import { readJson } from './files.ts';
import { flowIdNamed } from './flow-id-named.ts';

/** A flow in a path would be a flow with a dot or a slash in its name; there is none. */
const looksLikeFile = (word: string): boolean => /[./\\]/.test(word) || existsSync(word);

/** Flows by their ids and collections by their files; all flows but the legacy one for no word. */
export function subjectsNamed(words: readonly string[]): readonly Subject[] {
  if (words.length === 0) return flows.filter(({ legacy }) => !legacy).map((flow) => ({ flow }));
  return words.map((word) =>
    looksLikeFile(word)
      ? { name: basename(word), collection: collectionIn(readJson(word), word) }
      : { flow: flowNamed(flowIdNamed(word, ', and no file of that name')) },
  );
}
