import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';

const folder = new URL('../../../templates/', import.meta.url);

/** The scripts that people find in their collections; those of a report are not among them. */
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.js.hbs') && !name.startsWith('reports'),
);

/** How a value may enter a script; `code` is what another template has rendered. */
const doors = ['js', 'regex', 'code', 'line'];
const blocks = ['if', 'each'];

interface Node {
  readonly type: string;
  readonly path?: { readonly original: string };
  readonly params?: readonly unknown[];
  readonly program?: { readonly body: readonly Node[] };
  readonly inverse?: { readonly body: readonly Node[] };
}

function nodesIn(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [
    node,
    ...nodesIn(node.program?.body ?? []),
    ...nodesIn(node.inverse?.body ?? []),
  ]);
}

function nodesOf(name: string): readonly Node[] {
  const tree: unknown = Handlebars.parse(readFileSync(new URL(name, folder), 'utf8'));
  return nodesIn((tree as { readonly body: readonly Node[] }).body);
}

describe('the templates of scripts', () => {
  it('are there', () => assert.ok(scripts.length > 30, `${scripts.length}`));

  it('let a value in through a helper that writes a literal, and through nothing else', () => {
    const wrong = scripts.flatMap((name) =>
      nodesOf(name)
        .filter(({ type }) => type !== 'ContentStatement' && type !== 'CommentStatement')
        .filter(({ type, path, params = [] }) => {
          const known = type === 'BlockStatement' ? blocks : doors;
          return !known.includes(path?.original ?? '') || params.length === 0;
        })
        .map(({ path }) => `${name}: ${path?.original}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('put no value between quotes of their own', () => {
    const wrong = scripts.filter((name) =>
      /['"`]\{\{/.test(readFileSync(new URL(name, folder), 'utf8')),
    );
    assert.deepEqual(wrong, []);
  });
});
