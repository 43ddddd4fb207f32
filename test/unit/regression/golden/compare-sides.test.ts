import assert from 'node:assert/strict';
import { compareSides } from '../../../../src/regression/golden/compare-sides.ts';
import type { GoldenFile } from '../../../../src/regression/golden/golden-file.ts';

const golden = (
  target: string,
  collection: string,
  ...requests: readonly string[]
): GoldenFile => ({
  schema: 'grantsmith.golden/1',
  target,
  collection,
  responses: requests.map((request) => ({ request, status: 200, headers: {}, body: '{empty}' })),
});

const compared = (one: readonly GoldenFile[], other: readonly GoldenFile[]) =>
  compareSides(one, other).map(({ target, collection, compared, onlyInOne, onlyInOther }) => [
    `${target} ${collection}`,
    compared,
    onlyInOne,
    onlyInOther,
  ]);

describe('compareSides', () => {
  it('names what only one side was asked, within a collection and of whole ones', () => {
    assert.deepEqual(
      compared(
        [golden('uat', 'jwt', 'both', 'one'), golden('uat', 'only one', 'a', 'b')],
        [golden('uat', 'jwt', 'other', 'both'), golden('uat', 'only other', 'c')],
      ),
      [
        ['uat jwt', 1, ['one'], ['other']],
        ['uat only one', 0, ['a', 'b'], []],
        ['uat only other', 0, [], ['c']],
      ],
    );
  });

  it('puts the flows of two orgs together, and of several those of the same org', () => {
    assert.deepEqual(compared([golden('uat', 'jwt', 'a')], [golden('dev', 'jwt', 'a')]), [
      ['uat jwt', 1, [], []],
    ]);
    assert.deepEqual(
      compared([golden('uat', 'jwt', 'a'), golden('dev', 'jwt', 'a')], [golden('dev', 'jwt', 'a')]),
      [
        ['uat jwt', 0, ['a'], []],
        ['dev jwt', 1, [], []],
      ],
    );
  });
});
