import assert from 'node:assert/strict';
import { flows } from '../../../src/flows/index.ts';
import { collectionForRun, collectionOf } from '../../../src/generator/collection-of.ts';
import type { Collection, Item, ItemGroup } from '../../../src/model/collection.ts';

type Node = Item | ItemGroup;

const nodesOf = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => [node, ...('item' in node ? nodesOf(node.item) : [])]);

/** What a collection sends, and every line of its scripts that names a test. */
const workOf = ({ item }: Collection) =>
  nodesOf(item).map((node) => ({
    id: node.id,
    name: node.name,
    ...('request' in node ? { request: node.request } : {}),
    tests: (node.event ?? []).flatMap(({ script }) =>
      script.exec.filter((line) => /\bpm\.test\(/.test(line)),
    ),
  }));

describe('the collection for a run at which nobody looks', () => {
  for (const flow of flows)
    it(`does all that the one for people does, but shows no token: ${flow.id}`, () => {
      const [forPeople, forRun] = [collectionOf(flow), collectionForRun(flow)];
      assert.deepEqual(workOf(forRun), workOf(forPeople));
      const view = /\b(showToken|showChecks|noteChecks|visualizer)\b/;
      assert.deepEqual(
        [forPeople, forRun].map((collection) => view.test(JSON.stringify(collection.item))),
        [true, false],
      );
    });
});
