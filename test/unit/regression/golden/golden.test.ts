import assert from 'node:assert/strict';
import { Failure } from '../../../../src/model/failure.ts';
import type {
  CollectionResult,
  ProblemKind,
  RequestResult,
} from '../../../../src/model/run-result.ts';
import { compareGolden } from '../../../../src/regression/golden/compare-golden.ts';
import { driftBetween } from '../../../../src/regression/golden/drift-between.ts';
import {
  type GoldenFile,
  goldenPath,
  goldenText,
  parseGolden,
} from '../../../../src/regression/golden/golden-file.ts';
import {
  differenceText,
  shapeDifferences,
} from '../../../../src/regression/golden/shape-differences.ts';
import type { ResponseShape, Shape } from '../../../../src/runner/response-shape/shape.ts';

const shape = (body: Shape, request = 'Get a token / Ask'): ResponseShape => ({
  request,
  status: 200,
  headers: { 'content-type': 'application/json' },
  body,
});

const textsOf = (before: Shape, after: Shape) =>
  shapeDifferences(shape(before), shape(after)).map(differenceText);

const golden = (...responses: readonly ResponseShape[]): GoldenFile => ({
  schema: 'grantsmith.golden/1',
  target: 'acme',
  collection: 'jwt-bearer',
  responses,
});

const request = (name: string, more: Partial<RequestResult> = {}): RequestResult => ({
  folders: ['Get a token'],
  name,
  iteration: 0,
  method: 'POST',
  url: 'https://acme.my.salesforce.com/services/oauth2/token',
  status: 200,
  durationMs: 1,
  skipped: false,
  assertions: [],
  problems: [],
  console: [],
  ...more,
});

const result = (...requests: readonly RequestResult[]): CollectionResult => ({
  name: 'jwt-bearer',
  target: 'acme',
  durationMs: 1,
  requests,
  problems: [],
  leftOut: [],
});

describe('golden responses', () => {
  it('name a member that is gone, new, or of another type', () => {
    assert.deepEqual(
      textsOf(
        { id: '{text}', scope: 'api', list: ['{text}'], count: '{whole number}' },
        { id: '{text}', scope: 'api id', list: [], more: { a: '{text}' } },
      ),
      [
        'body.scope: was api, is api id',
        'body.list: was {list}, is {empty list}',
        'body.count: gone (was {whole number})',
        'body.more: new ({object})',
      ],
    );
  });

  it('say in one line that a token turned from opaque to JWT', () => {
    const jwt = { JWT: { header: { alg: 'RS256' }, claims: { exp: '{1800 s after iat}' } } };
    assert.deepEqual(textsOf({ access_token: '{opaque access token}' }, { access_token: jwt }), [
      'body.access_token: was {opaque access token}, is {JWT}',
    ]);
    const longer = { JWT: { ...jwt.JWT, claims: { exp: '{3600 s after iat}' } } };
    assert.deepEqual(textsOf({ access_token: jwt }, { access_token: longer }), [
      'body.access_token.claims.exp: was {1800 s after iat}, is {3600 s after iat}',
    ]);
  });

  it('name what differs beside a member that is called as the shape of a token is', () => {
    const answer = { JWT: '{text}', scope: 'api' };
    assert.deepEqual(textsOf(answer, { ...answer, scope: 'id' }), ['body.scope: was api, is id']);
  });

  it('name each of very many members', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => [`m${at}`, { in: '{text}' }]);
    assert.equal(textsOf({}, Object.fromEntries(names)).length, names.length);
  });

  it('name another status and another header', () => {
    const before = shape('{empty}');
    const after = { ...before, status: 401, headers: { pragma: 'no-cache' } };
    assert.deepEqual(shapeDifferences(before, after).map(differenceText), [
      'status: was 200, is 401',
      'header content-type: gone (was application/json)',
      'header pragma: new (no-cache)',
    ]);
  });

  it('are read as they were written', () => {
    const file = golden(shape({ a: ['{text}', { b: '{null}' }] }));
    assert.deepEqual(parseGolden(goldenText(file), 'a.json'), file);
    assert.match(goldenText(file), /\n {8}"content-type"|\n {6}"headers"/);
  });

  it('stand in files whose names suit every system', () => {
    assert.equal(goldenPath(golden()), 'acme/jwt-bearer.golden.json');
    assert.equal(
      goldenPath({ target: '../Acme: prod', collection: 'a/b' }),
      '__Acme_prod/a_b.golden.json',
    );
  });

  const deep = goldenText(golden(shape('DEEP'))).replace(
    '"DEEP"',
    '['.repeat(9_999) + ']'.repeat(9_999),
  );
  for (const text of ['', '{}', JSON.stringify({ ...golden(), responses: [{ request: 1 }] }), deep])
    it(`refuse a file with ${text.slice(0, 80) || 'nothing'} in it`, () => {
      assert.throws(
        () => parseGolden(text, 'a.json'),
        (error: unknown) =>
          error instanceof Failure && error.message === 'a.json is no golden file',
      );
    });

  it('become an assertion of each request', () => {
    const compared = compareGolden(
      result(
        request('Same'),
        request('Other'),
        request('Unknown'),
        request('Unanswered'),
        request('Skipped', { skipped: true }),
        request('Same', { iteration: 1 }),
      ),
      {
        shapes: [
          shape({ a: '{text}' }, 'Get a token / Same'),
          shape({ a: '{null}' }, 'Get a token / Other'),
          shape('{empty}', 'Get a token / Unknown'),
        ],
        names: [],
      },
      golden(
        ...['Same', 'Other', 'Unanswered', 'Skipped', 'Removed'].map((name) =>
          shape({ a: '{text}' }, `Get a token / ${name}`),
        ),
      ),
    );
    assert.deepEqual(
      compared.requests.map(({ name, assertions }) => [
        name,
        ...assertions.map(({ outcome, message }) => [outcome, message]),
      ]),
      [
        ['Same', ['passed', undefined]],
        ['Other', ['failed', 'body.a: was {text}, is {null}']],
        [
          'Unknown',
          ['failed', 'the golden file does not know this request; --update-golden adds it'],
        ],
        ['Unanswered', ['failed', 'there was no answer to compare']],
        ['Skipped', ['skipped', undefined]],
        ['Same'],
      ],
    );
    assert.deepEqual(compared.leftOut, [
      { name: 'Get a token / Removed', reason: 'it is in the golden file, but was not run' },
    ]);
  });
});

describe('golden responses of a run that did not come to its end', () => {
  const cutShort = (kind: ProblemKind, ...requests: readonly RequestResult[]) => ({
    ...result(...requests),
    problems: [{ kind, message: '', next: '' }],
  });
  const file = golden(
    ...['Answered', 'In flight', 'Not begun'].map((name) =>
      shape('{empty}', `Get a token / ${name}`),
    ),
    shape('{empty}', 'Get a token / Not begun (2)'),
  );
  const outcomesIn = ({ requests }: CollectionResult) =>
    requests.flatMap(({ assertions }) => assertions.map(({ outcome }) => outcome));

  for (const kind of ['interrupted', 'time-over'] as const)
    it(`are compared with what was answered before it was ${kind}, and lack nothing`, () => {
      const { status: _status, ...inFlight } = request('In flight');
      const reason = 'the run ended before it';
      const run = {
        ...cutShort(kind, request('Answered'), inFlight),
        leftOut: [
          { name: 'Not begun', reason },
          { name: 'Not begun', reason },
        ],
      };
      const shapes = [shape('{empty}', 'Get a token / Answered')];
      const compared = compareGolden(run, { shapes, names: [] }, file);
      assert.deepEqual(outcomesIn(compared), ['passed', 'skipped']);
      assert.deepEqual(compared.leftOut, run.leftOut);
    });

  it('are compared with nothing where the worker took the shapes with it', () => {
    const run = cutShort('worker-crash', request('Answered'));
    assert.deepEqual(outcomesIn(compareGolden(run, { shapes: [], names: [] }, file)), ['skipped']);
  });

  it('are no failure of a request whose transport error says why there is no answer', () => {
    const problems = [{ kind: 'transport', message: '', next: '' }] as const;
    const run = result(request('In flight', { problems }));
    assert.deepEqual(outcomesIn(compareGolden(run, { shapes: [], names: [] }, file)), ['skipped']);
  });

  it('are not named of a run that was not begun', () => {
    const run = cutShort('interrupted');
    assert.deepEqual(compareGolden(run, { shapes: [], names: [] }, file), run);
  });
});

describe('golden responses of requests of one name', () => {
  it('are compared each with its own', () => {
    const [first, second] = ['Get a token / Ask', 'Get a token / Ask (2)'];
    const shapes = [shape({ a: '{text}' }, first), shape({ a: '{null}' }, second)];
    const compared = compareGolden(
      result(request('Ask'), request('Ask'), request('Ask')),
      { shapes, names: [first, second, first] },
      golden(shape({ a: '{text}' }, first), shape({ a: '{boolean}' }, second)),
    );
    assert.deepEqual(
      compared.requests.map(({ assertions }) => assertions[0]?.outcome),
      ['passed', 'failed', 'passed'],
    );
    assert.deepEqual(compared.leftOut, []);
  });

  it('are gone, though another of the name was left out', () => {
    const [kept, gone, ofPlan] = ['Kept / Ask', 'Gone / Ask', 'Negative cases / JWT-07 A case'];
    const leftOut = [
      { name: 'JWT-07 A case', reason: 'it leaves traces' },
      { name: 'Ask', reason: 'the run ended before it' },
    ];
    const compared = compareGolden(
      { ...result(request('First')), leftOut },
      { shapes: [], names: ['Get a token / First', kept] },
      golden(...[kept, gone, ofPlan].map((name) => shape('{empty}', name))),
    );
    assert.deepEqual(compared.leftOut.slice(leftOut.length), [
      { name: gone, reason: 'it is in the golden file, but was not run' },
    ]);
  });
});

describe('drift', () => {
  it('lists what a real org and the emulator answer differently, where both were asked', () => {
    assert.deepEqual(
      driftBetween(
        [shape({ a: '{text}' }, 'one'), shape('{empty}', 'two'), shape('{empty}', 'three')],
        [shape({ a: '{null}' }, 'one'), shape('{empty}', 'two'), shape('{empty}', 'four')],
      ),
      [
        {
          request: 'one',
          differences: [{ place: 'body.a', change: 'changed', before: '{text}', after: '{null}' }],
        },
      ],
    );
  });
});
