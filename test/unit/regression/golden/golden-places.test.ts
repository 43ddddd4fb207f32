import assert from 'node:assert/strict';
import { goldenText } from '../../../../src/regression/golden/golden-file.ts';
import { goldenPlaces } from '../../../../src/regression/golden/golden-places.ts';

const fileOf = (collection: string, target = 'org') =>
  goldenText({ schema: 'grantsmith.golden/1', target, collection, responses: [] });

/** Where the collections of one target stand, by the files that are there. */
function pathsOf(
  collections: readonly string[],
  files: Readonly<Record<string, string>> = {},
): readonly string[] {
  const names = collections.map((collection) => ({ target: 'org', collection }));
  return goldenPlaces(names, (path) => files[path]).map(({ path }) => path);
}

describe('goldenPlaces', () => {
  it('gives different names different files, also where a system knows no capitals', () => {
    assert.deepEqual(pathsOf(['a b', 'a/b', 'A_b', 'c', 'a_b-2']), [
      'org/a_b.golden.json',
      'org/a_b-2.golden.json',
      'org/A_b-3.golden.json',
      'org/c.golden.json',
      'org/a_b-2-2.golden.json',
    ]);
  });

  it('finds each file again, whichever part is run, and in whatever order', () => {
    const files = {
      'org/a_b.golden.json': fileOf('a b'),
      'org/a_b-2.golden.json': fileOf('a/b'),
      'org/A_b.golden.json': fileOf('A_b'),
    };
    assert.deepEqual(pathsOf(['a/b', 'A_b', 'a b'], files), [
      'org/a_b-2.golden.json',
      'org/A_b.golden.json',
      'org/a_b.golden.json',
    ]);
    assert.deepEqual(pathsOf(['a/b'], files), ['org/a_b-2.golden.json']);
    assert.deepEqual(pathsOf(['a:b'], files), ['org/a_b-3.golden.json']);
  });

  it('gives what is there beside the path', () => {
    const text = fileOf('a');
    const read = (path: string) => (path === 'org/a.golden.json' ? text : undefined);
    assert.deepEqual(goldenPlaces([{ target: 'org', collection: 'a' }], read), [
      { path: 'org/a.golden.json', text, golden: JSON.parse(text) },
    ]);
  });

  it('keeps to a file that was copied from another org, or moved', () => {
    const files = {
      'org/a.golden.json': fileOf('a', 'elsewhere'),
      'org/b.golden.json': fileOf('z'),
    };
    assert.deepEqual(pathsOf(['a', 'b'], files), ['org/a.golden.json', 'org/b.golden.json']);
  });
});
