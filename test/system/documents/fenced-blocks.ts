import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

/** Every document that people read, by its path in the repository. */
export const documents: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...markdownIn('docs'),
  ...markdownIn('collections'),
];

export const textOf = (name: string): string => readFileSync(join(root, name), 'utf8');

/** A block of code in a document. */
export interface Block {
  /** Document and line of its first line, such as `README.md:7`. */
  readonly place: string;
  readonly language: string;
  readonly text: string;
}

function blocksIn(name: string): readonly Block[] {
  const text = textOf(name);
  return [...text.matchAll(/^ *```([^\n`]*)\n([\s\S]*?)^ *```$/gm)].map((match) => ({
    place: `${name}:${text.slice(0, match.index).split('\n').length + 1}`,
    language: (match[1] ?? '').trim(),
    text: match[2] ?? '',
  }));
}

/** All of them, document by document. */
export const blocks: readonly Block[] = documents.flatMap(blocksIn);

/** Those in one language. */
export const blocksOf = (language: string): readonly Block[] =>
  blocks.filter((block) => block.language === language);
