import assert from 'node:assert/strict';
import { knownError } from '../../../../src/known-errors/catalogue.ts';
import { findingsOf, type PlacedRun } from '../../../../src/reports/html/findings-of.ts';
import { assertion, collection, problem, request } from '../sample-result.ts';

const run = (id: string, one: ReturnType<typeof collection>): PlacedRun => ({
  id,
  collection: one,
  requests: one.requests.map((each, index) => ({ id: `${id}-${index + 1}`, request: each })),
});

const failing = (message: string, rest: { knownError?: string; name?: string } = {}) =>
  request('Ask', {
    assertions: [
      assertion(rest.name ?? 'Status is 200', {
        outcome: 'failed',
        message,
        ...(rest.knownError === undefined ? {} : { knownError: rest.knownError }),
      }),
    ],
  });

describe('findingsOf', () => {
  it('finds nothing in a run in which all is well', () => {
    assert.deepEqual(
      findingsOf([run('r', collection('c', 't', { requests: [request('a')] }))]),
      [],
    );
  });

  it('puts one known error in many places into one finding, with its causes, checks and fixes', () => {
    const known = knownError('user-has-not-approved');
    const findings = findingsOf([
      run(
        'r1',
        collection('jwt', 'a', {
          requests: [failing('m1', { knownError: 'user-has-not-approved' })],
        }),
      ),
      run(
        'r2',
        collection('jwt', 'b', {
          requests: [failing('m2', { knownError: 'user-has-not-approved' })],
        }),
      ),
    ]);
    assert.deepEqual(findings, [
      {
        title: known.title,
        count: 'in 2 places',
        message: null,
        knownError: { id: 'user-has-not-approved', confidence: known.basis.confidence },
        because: known.because,
        check: known.check.map((check) => ({
          what: check.what,
          externalClientApp: check.externalClientApp ?? null,
          connectedApp: check.connectedApp ?? null,
        })),
        next: known.fix,
        followOns: [],
        first: [
          { target: 'r1-1', place: ['a', 'jwt', 'Get a token', 'Ask'], message: 'm1', where: null },
          { target: 'r2-1', place: ['b', 'jwt', 'Get a token', 'Ask'], message: 'm2', where: null },
        ],
        others: [],
      },
    ]);
  });

  it('says a message once that is the same everywhere', () => {
    const [finding] = findingsOf([
      run('r', collection('c', 't', { requests: [failing('m'), failing('m')] })),
    ]);
    assert.equal(finding?.message, 'm');
    assert.deepEqual(
      finding?.first.map(({ message }) => message),
      [null, null],
    );
  });

  it('keeps failures apart that have another message or another name', () => {
    const requests = [failing('m'), failing('n'), failing('m', { name: 'other' })];
    const findings = findingsOf([run('r', collection('c', 't', { requests }))]);
    assert.deepEqual(
      findings.map(({ title, message, count }) => [title, message, count]),
      [
        ['Status is 200', 'm', 'in 1 place'],
        ['Status is 200', 'n', 'in 1 place'],
        ['other', 'm', 'in 1 place'],
      ],
    );
  });

  it('names what known errors explain first, then the most frequent', () => {
    const requests = [
      failing('rare'),
      failing('often'),
      failing('often'),
      failing('m', { knownError: 'session-expired' }),
    ];
    const titles = findingsOf([run('r', collection('c', 't', { requests }))]).map(
      ({ title, message }) => [title, message],
    );
    assert.deepEqual(titles, [
      [knownError('session-expired').title, 'm'],
      ['Status is 200', 'often'],
      ['Status is 200', 'rare'],
    ]);
  });

  it('gathers problems of requests and of collections, with where and what to do', () => {
    const script = problem('script-error', { message: 'm', where: 'line 1', next: 'n' });
    const findings = findingsOf([
      run(
        'r',
        collection('c', 't', {
          problems: [problem('nothing-tested', { message: 'none', next: 'add' })],
          requests: [request('Ask', { iteration: 1, problems: [script] })],
        }),
      ),
    ]);
    assert.deepEqual(
      findings.map(({ title, message, next, first }) => ({ title, message, next, first })),
      [
        {
          title: 'Nothing tested',
          message: 'none',
          next: ['add'],
          first: [{ target: 'r', place: ['t', 'c'], message: null, where: null }],
        },
        {
          title: 'Script error',
          message: 'm',
          next: ['n'],
          first: [
            {
              target: 'r-1',
              place: ['t', 'c', 'Get a token', 'Ask (iteration 2)'],
              message: null,
              where: 'line 1',
            },
          ],
        },
      ],
    );
  });

  it('puts problems together that call for the same thing to be done', () => {
    const lost = (message: string) =>
      request('Ask', { problems: [problem('transport', { message, next: 'Check the address.' })] });
    const findings = findingsOf([
      run('r', collection('c', 't', { requests: [lost('a'), lost('b')] })),
    ]);
    assert.deepEqual(
      findings.map(({ title, message, first }) => [
        title,
        message,
        first.map((one) => one.message),
      ]),
      [['Transport error', null, ['a', 'b']]],
    );
  });

  const unanswered = (rest: { knownError?: string } = {}) => {
    const { status: _status, ...one } = failing('Expected undefined to equal 200', rest);
    return { ...one, problems: [problem('transport')] };
  };

  it('begins with why no answer came, and folds the assertions that had none', () => {
    const follows = { request: 0, how: 'same-refusal', variables: [] } as const;
    const requests = [unanswered(), { ...unanswered(), name: 'Second', follows }];
    const findings = findingsOf([run('r', collection('c', 't', { requests }))]);
    assert.deepEqual(
      findings.map(({ title, followOns }) => [
        title,
        followOns.map(({ sentence, places }) => [sentence, places.map(({ place }) => place)]),
      ]),
      [
        [
          'Transport error',
          [
            [
              'and 1 request behind it got no answer for the same reason',
              [['t', 'c', 'Get a token', 'Second']],
            ],
            [
              'and 1 assertion without an answer failed',
              [['t', 'c', 'Get a token', 'Ask', 'Status is 200']],
            ],
          ],
        ],
      ],
    );
  });

  it('folds no known error of a request without an answer', () => {
    const requests = [unanswered({ knownError: 'session-expired' })];
    assert.deepEqual(
      findingsOf([run('r', collection('c', 't', { requests }))]).map(({ title }) => title),
      [knownError('session-expired').title, 'Transport error'],
    );
  });

  it('shows five places at once and keeps the others', () => {
    const requests = Array.from({ length: 8 }, () => failing('m'));
    const [finding] = findingsOf([run('r', collection('c', 't', { requests }))]);
    assert.equal(finding?.first.length, 5);
    assert.equal(finding?.others.length, 3);
    assert.equal(finding?.count, 'in 8 places');
  });

  it('keeps the id of a known error that this version does not know', () => {
    const requests = [failing('m', { knownError: 'toString' })];
    const [finding] = findingsOf([run('r', collection('c', 't', { requests }))]);
    assert.equal(finding?.title, 'Status is 200');
    assert.deepEqual(finding?.knownError, { id: 'toString', confidence: 'not in this version' });
    assert.deepEqual(finding?.because, []);
  });
});
