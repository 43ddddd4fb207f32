import assert from 'node:assert/strict';
import { whyNoToken } from '../../../../src/sandbox/lib/why-no-token.ts';
import { atTime } from '../at-time.ts';
import { usePm } from '../fake-pm.ts';

const secondsAgo = (seconds: number): string => String(Date.now() - seconds * 1000);

function jwtThatEndsIn(seconds: number): string {
  const exp = Math.floor(Date.now() / 1000) + seconds;
  const [header, claims] = [{ alg: 'RS256' }, { exp }].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return `${header}.${claims}.EXAMPLE`;
}

const none = 'there was none';
const old = 'the old one had expired';

describe('whyNoToken', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['says that there is none', {}, none],
    ['lets one of unknown age be', { _accessToken: 'EXAMPLE' }, ''],
    [
      'takes the usual session timeout of two hours, when no other is set',
      { _accessToken: 'EXAMPLE', _issuedAt: secondsAgo(6_000) },
      '',
    ],
    [
      'finds one old with less than a minute to live',
      { _accessToken: 'EXAMPLE', _issuedAt: secondsAgo(7_150) },
      old,
    ],
    [
      'takes the session timeout that a person has set',
      { _accessToken: 'EXAMPLE', _issuedAt: secondsAgo(1_000), tokenLifetimeSeconds: '900' },
      old,
    ],
    [
      'believes a JWT more than any timeout: it has ended',
      { _accessToken: jwtThatEndsIn(-5), _issuedAt: secondsAgo(1) },
      old,
    ],
    [
      'believes a JWT more than any timeout: it still lasts',
      { _accessToken: jwtThatEndsIn(600), _issuedAt: secondsAgo(99_999) },
      '',
    ],
  ];
  for (const [says, values, why] of cases) {
    it(says, () => {
      usePm(values);
      assert.equal(whyNoToken(), why);
    });
  }

  it('finds one old with a millisecond less than a minute to live', () => {
    usePm({ _accessToken: 'EXAMPLE', _issuedAt: '1700000000000', tokenLifetimeSeconds: '60' });
    assert.deepEqual(
      [1_700_000_000_000, 1_700_000_000_001].map((now) => atTime(now, whyNoToken)),
      ['', old],
    );
  });
});
