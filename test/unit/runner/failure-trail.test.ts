import assert from 'node:assert/strict';
import type { FollowedFailure, Problem } from '../../../src/model/run-result.ts';
import { type EndedRequest, FailureTrail } from '../../../src/runner/failure-trail.ts';

const setsToken = "write('_accessToken', String(body['access_token']));";
const wrongSecret = '{"error":"invalid_client","error_description":"invalid client credentials"}';

const problem = (kind: Problem['kind'], where?: string): Problem => ({
  kind,
  message: 'EXAMPLE',
  next: 'EXAMPLE',
  ...(where === undefined ? {} : { where }),
});

const ended = (rest: Partial<EndedRequest> = {}): EndedRequest => ({
  failed: true,
  inHost: [],
  inRequest: [],
  unresolved: [],
  testScripts: [],
  problems: [],
  status: 400,
  body: '',
  asker: 'org.example',
  ...rest,
});

const tokenRequest = ended({ testScripts: [setsToken], body: wrongSecret });
const userOfToken = ended({ inRequest: ['url', '_accessToken'], status: 401 });

interface Step {
  readonly ended: EndedRequest;
  /** What the variables are when its test script is over. */
  readonly leaves?: Readonly<Record<string, string>>;
}

const pairs = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

/** What each of the requests follows from, one after the other. */
function trailOf(
  steps: readonly Step[],
  environment: Readonly<Record<string, string>> = { _accessToken: '' },
): readonly (FollowedFailure | undefined)[] {
  const trail = new FailureTrail(pairs(environment));
  return steps.map((step) => {
    trail.begin();
    if (step.leaves !== undefined) trail.noteVariables(pairs(step.leaves));
    return trail.end(step.ended);
  });
}

const noToken: FollowedFailure = { request: 0, how: 'no-value', variables: ['_accessToken'] };

describe('FailureTrail', () => {
  it('finds the failure of a request that used what an earlier one was to set', () => {
    assert.deepEqual(trailOf([{ ended: tokenRequest }, { ended: userOfToken }]), [
      undefined,
      noToken,
    ]);
  });

  it('leads to the first failure, however many lie between', () => {
    const exchange = ended({
      inRequest: ['_accessToken'],
      testScripts: ["pm.environment.set('_assetToken', token);"],
    });
    const user = ended({ inRequest: ['_assetToken'], status: 401 });
    assert.deepEqual(trailOf([{ ended: tokenRequest }, { ended: exchange }, { ended: user }]), [
      undefined,
      noToken,
      { request: 0, how: 'no-value', variables: ['_assetToken'] },
    ]);
  });

  it('knows the old value that was refused, and leaves alone what failed with it for another reason', () => {
    const old = { _accessToken: 'EXAMPLE-old' };
    const steps = [
      { ended: tokenRequest, leaves: old },
      { ended: userOfToken },
      { ended: ended({ ...userOfToken, status: 403, body: 'Bad_OAuth_Token' }) },
      { ended: ended({ ...userOfToken, status: 403 }) },
      { ended: ended({ ...userOfToken, status: 500 }) },
    ];
    const oldToken = { ...noToken, how: 'old-value' };
    assert.deepEqual(trailOf(steps, old), [undefined, oldToken, oldToken, undefined, undefined]);
  });

  it('finds what was refused in the same words, and tells other words apart', () => {
    const otherWords = '{"error":"invalid_client","error_description":"client identifier invalid"}';
    assert.deepEqual(
      trailOf([
        { ended: tokenRequest },
        { ended: ended({ body: wrongSecret }) },
        { ended: ended({ body: otherWords }) },
        { ended: ended({ body: wrongSecret, status: 401 }) },
        { ended: ended({ body: '<h1>Maintenance</h1>' }) },
        { ended: ended({ body: wrongSecret, asker: 'another client' }) },
      ]),
      [
        undefined,
        { request: 0, how: 'same-refusal', variables: [] },
        undefined,
        undefined,
        undefined,
        undefined,
      ],
    );
  });

  it('takes no answer but that of an OAuth endpoint for a refusal', () => {
    const notFound = '{"error":"Not Found","path":"/orders"}';
    assert.deepEqual(
      trailOf([
        { ended: ended({ testScripts: [setsToken], body: notFound, status: 404 }) },
        { ended: ended({ body: notFound, status: 404 }) },
      ]),
      [undefined, undefined],
    );
  });

  it('finds what got no answer from the same host for the same reason', () => {
    const silent = (fault: string, testScripts: readonly string[] = []): EndedRequest => {
      const { status: _none, ...rest } = ended({ problems: [problem('transport')], testScripts });
      return { ...rest, fault };
    };
    assert.deepEqual(
      trailOf([
        { ended: silent('org.example ECONNREFUSED', [setsToken]) },
        { ended: silent('org.example ECONNREFUSED') },
        { ended: silent('cpq.example ECONNREFUSED') },
      ]),
      [undefined, { request: 0, how: 'same-refusal', variables: [] }, undefined],
    );
  });

  it('begins anew as soon as the variable has a value', () => {
    const token = { _accessToken: 'EXAMPLE-new' };
    assert.deepEqual(
      trailOf([
        { ended: tokenRequest },
        { ended: ended({ failed: false, status: 200, testScripts: [setsToken] }), leaves: token },
        { ended: userOfToken },
        { ended: userOfToken, leaves: { _accessToken: '' } },
      ]),
      [undefined, undefined, undefined, undefined],
    );
  });

  it('blames no request that set something: what it left out was left out by the answer', () => {
    const both = ended({
      status: 200,
      testScripts: [setsToken, "write('_refreshToken', body.refresh_token);"],
    });
    const refresh = ended({ inRequest: ['_refreshToken'] });
    assert.deepEqual(
      trailOf([
        { ended: both, leaves: { _accessToken: 'EXAMPLE-new', _refreshToken: '' } },
        { ended: refresh },
      ]),
      [undefined, undefined],
    );
  });

  it('says nothing of a request that is all right, or that used nothing of what is missing', () => {
    assert.deepEqual(
      trailOf([
        { ended: tokenRequest },
        { ended: ended({ ...userOfToken, failed: false }) },
        { ended: ended({ inRequest: ['url', 'clientId'], status: 401 }) },
      ]),
      [undefined, undefined, undefined],
    );
  });

  const own: readonly (readonly [string, Partial<EndedRequest>, boolean])[] = [
    ['the variable is unresolved', { problems: [problem('unresolved-variable')] }, true],
    [
      'another variable is unresolved, too',
      {
        problems: [problem('unresolved-variable'), problem('unresolved-variable')],
        unresolved: ['_accessToken', 'version'],
      },
      false,
    ],
    ['its script threw', { problems: [problem('script-error')] }, false],
    [
      'another host gave no answer',
      { problems: [problem('transport')], inHost: ['cpqUrl'] },
      false,
    ],
    [
      'the address was the variable that is missing',
      { problems: [problem('transport')], inHost: ['_accessToken'] },
      true,
    ],
    ['only its path had the variable that is missing', { problems: [problem('transport')] }, false],
    [
      'what its script sent got no answer',
      { problems: [problem('transport', 'test script')], inHost: ['_accessToken'] },
      false,
    ],
  ];
  for (const [what, rest, follows] of own)
    it(`${follows ? 'counts' : 'does not count'} as following when ${what}`, () => {
      const request = ended({ ...userOfToken, unresolved: ['_accessToken'], ...rest });
      assert.deepEqual(
        trailOf([{ ended: tokenRequest }, { ended: request }])[1],
        follows ? noToken : undefined,
      );
    });
});
