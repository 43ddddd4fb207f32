import assert from 'node:assert/strict';
import { flows } from '../../../src/flows/index.ts';
import { combinedCollection } from '../../../src/generator/combined-collection.ts';
import type { Item, ItemGroup } from '../../../src/model/collection.ts';

const ordinary = flows.filter(({ legacy }) => legacy !== true);
const { item: parts } = combinedCollection(ordinary);
const namesIn = ({ item }: ItemGroup): readonly string[] => item.map(({ name }) => name);
const isFolder = (part: Item | ItemGroup): part is ItemGroup => 'item' in part;
const folders = parts.filter(isFolder);

describe('the collection of all flows', () => {
  it('has a folder for each flow, and then those of what is done with a token', () => {
    assert.deepEqual(
      parts.map(({ name }) => name),
      [...ordinary.map(({ title }) => title), 'Use the token', 'Inspect and revoke'],
    );
  });

  it('has every request of every flow, those that need no flow of their own once', () => {
    const placed = folders.flatMap((folder) => namesIn(folder).map((one) => [folder.name, one]));
    const expected = ordinary.flatMap(({ title, requests }) =>
      requests.map((request) =>
        request.folder === 'Get a token'
          ? [title, `${request.title} (${title})`]
          : [request.folder, request.title],
      ),
    );
    const sorted = (pairs: readonly (readonly string[])[]) => pairs.map(String).sort();
    assert.deepEqual(sorted(placed), [...new Set(sorted(expected))]);
  });

  it('has no negative case: those stand in the collections of the flows', () => {
    const cases = flows.flatMap(({ negativeCases }) => negativeCases.map(({ id }) => id));
    const text = JSON.stringify(parts);
    assert.deepEqual(
      cases.filter((id) => text.includes(`"${id} `)),
      [],
    );
  });
});
