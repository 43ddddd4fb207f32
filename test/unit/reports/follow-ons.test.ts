import assert from 'node:assert/strict';
import type { FollowedFailure, RequestResult } from '../../../src/model/run-result.ts';
import {
  followingOf,
  followingSentence,
  followOnSentence,
  followOnsOf,
} from '../../../src/reports/follow-ons.ts';
import { refusedRun } from './refused-run.ts';
import { collection, request } from './sample-result.ts';

const [refused] = refusedRun.collections;
assert.ok(refused);

const names = (requests: readonly RequestResult[]) => requests.map(({ name }) => name);

describe('what follows from a failure', () => {
  it('is put together by what befell the requests', () => {
    assert.deepEqual(
      [...followOnsOf(refused)].map(([first, followOns]) => [
        first.name,
        followOns.map(({ what, requests }) => [what, names(requests)]),
      ]),
      [
        [
          'Get a token',
          [
            ['had no token', ['Who am I', 'Read the limits']],
            ['had no _recordId', ['Delete it']],
            ['got the same refusal', ['Get another']],
          ],
        ],
      ],
    );
  });

  it('is told in one sentence', () => {
    assert.equal(followOnSentence('had no token', 1), 'and 1 request behind it had no token');
    assert.equal(
      followOnSentence('had no token', 1400),
      'and 1,400 requests behind it had no token',
    );
  });

  it('names the first failure', () => {
    assert.deepEqual(
      refused.requests.map((one) => {
        const following = followingOf(refused, one);
        return following === undefined ? undefined : followingSentence(following);
      }),
      [
        undefined,
        'Follows from "Get a token": it had no token',
        'Follows from "Get a token": it had no token',
        'Follows from "Get a token": it had no _recordId',
        'Follows from "Get a token": it got the same refusal',
        undefined,
      ],
    );
  });

  const ways: readonly (readonly [FollowedFailure, Partial<RequestResult>, string])[] = [
    [
      { request: 0, how: 'old-value', variables: ['_accessToken'] },
      {},
      'had only the old token, which was refused',
    ],
    [{ request: 0, how: 'no-value', variables: ['_code', '_state'] }, {}, 'had no _code, _state'],
    [{ request: 0, how: 'no-value', variables: ['_endpoint', '_accessToken'] }, {}, 'had no token'],
  ];
  for (const [follows, first, what] of ways)
    it(`says that it ${what}`, () => {
      const second = request('Second', { follows });
      const both = collection('flow', 'org', { requests: [request('First', first), second] });
      assert.equal(followingOf(both, second)?.what, what);
    });

  it('says that no answer came for the same reason where the first had none', () => {
    const { status: _none, ...first } = request('First');
    const second = request('Second', {
      follows: { request: 0, how: 'same-refusal', variables: [] },
    });
    const both = collection('flow', 'org', { requests: [first, second] });
    assert.equal(followingOf(both, second)?.what, 'got no answer for the same reason');
  });

  for (const [what, place] of [
    ['is not there', 7],
    ['is itself', 1],
  ] as const)
    it(`is nothing where the first failure ${what}, as in a result that somebody changed`, () => {
      const second = request('Second', {
        follows: { request: place, how: 'same-refusal', variables: [] },
      });
      const both = collection('flow', 'org', { requests: [request('First'), second] });
      assert.equal(followingOf(both, second), undefined);
      assert.deepEqual([...followOnsOf(both)], []);
    });
});
