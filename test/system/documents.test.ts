import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collectionOf } from '../../src/generator/collection-of.ts';
import { flowIds, flowNamed } from '../../src/index.ts';
import type { Item, ItemGroup } from '../../src/model/collection.ts';
import { exitCodes } from '../../src/model/failure.ts';
import { blocks, documents, root, textOf } from './documents/fenced-blocks.ts';

/** Where each language is looked after. */
const treatments: Readonly<Record<string, string>> = {
  sh: 'documents-shell.test.ts',
  ts: 'documents-code.test.ts',
  yaml: 'documents-data.test.ts',
  json: 'documents-data.test.ts',
  http: 'documents-data.test.ts',
  mermaid: 'documents-data.test.ts',
  text: 'documents.test.ts',
};

/** The anchor that GitHub makes of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (name: string): readonly string[] =>
  [...textOf(name).matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1] ?? ''));

function isThere(from: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? from : join(dirname(from), file);
  if (!existsSync(join(root, path))) return false;
  return anchor === undefined || anchorsIn(path).includes(anchor);
}

const items = (folder: { readonly item: readonly (Item | ItemGroup)[] }): number =>
  folder.item.reduce((sum, one) => sum + ('item' in one ? items(one) : 1), 0);

describe('the documents', () => {
  for (const name of documents)
    it(`link to files and headings that are there: ${name}`, () => {
      const prose = textOf(name).replace(/^ *```[\s\S]*?^ *```$/gm, '');
      const links = [...prose.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map((one) => one[1] ?? '');
      assert.deepEqual(
        links.filter((link) => !isThere(name, link)),
        [],
      );
    });

  it('have no block of code that no test looks after', () => {
    assert.deepEqual(
      blocks.filter(({ language }) => !Object.hasOwn(treatments, language)),
      [],
    );
    assert.deepEqual(
      Object.values(treatments).filter((test) => !existsSync(join(root, 'test/system', test))),
      [],
    );
  });

  it('are all named in the index, but for what is generated for each flow', () => {
    const index = textOf('docs/README.md');
    const chapters = documents.filter((name) => /^docs\/(?!README)/.test(name));
    assert.deepEqual(
      chapters.filter((name) => !index.includes(`(${name.slice('docs/'.length)})`)),
      [],
    );
  });

  it('give every exit code its meaning in the README', () => {
    const told = [...textOf('README.md').matchAll(/^\| (\d+) \| \S/gm)].map((one) =>
      Number(one[1]),
    );
    assert.deepEqual(
      told.sort((a, b) => a - b),
      Object.values(exitCodes).sort((a, b) => a - b),
    );
  });

  it('show a run in the README whose flows and requests are those of today', () => {
    const rows = [...textOf('README.md').matchAll(/^✔ ([a-z-]+) +(\d+) +\d+ /gm)];
    const flows = flowIds.map(flowNamed).filter(({ legacy }) => legacy !== true);
    assert.deepEqual(
      rows.map(([, id, requests]) => [id, Number(requests)]),
      flows.map((flow) => [flow.id, items(collectionOf(flow))]),
    );
  });
});
