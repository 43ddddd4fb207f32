import type {
  AssertionResult,
  CollectionResult,
  Problem,
  RequestResult,
  RunResult,
} from '../../../src/model/run-result.ts';
import { summaryOf } from '../../../src/model/summary-of.ts';

/** Text with everything that some format gives a meaning to. */
export const oddText =
  '<script>alert("odd")</script> & &amp; \'quotes\' "double" | pipe \\ back # hash ]]> {{name}} ${x} `tick` %0A::error::x \u001b[31mred\u001b[0m\u0000\u0007\u007f\ud800 \u202etxet\u2069 😀';

/** The same text without what cannot be shown: colours, control characters, half a surrogate pair. */
export const oddTextShown =
  '<script>alert("odd")</script> & &amp; \'quotes\' "double" | pipe \\ back # hash ]]> {{name}} ${x} `tick` %0A::error::x red txet 😀';

export function assertion(
  name: string,
  rest: Partial<Omit<AssertionResult, 'name'>> = {},
): AssertionResult {
  return { name, outcome: 'passed', ...rest };
}

export function problem(kind: Problem['kind'], rest: Partial<Omit<Problem, 'kind'>> = {}): Problem {
  return { kind, message: `What happened: ${kind}`, next: `What to do about ${kind}`, ...rest };
}

export function request(
  name: string,
  rest: Partial<Omit<RequestResult, 'name'>> = {},
): RequestResult {
  return {
    folders: ['Get a token'],
    name,
    iteration: 0,
    method: 'POST',
    url: 'https://emulator.example/services/oauth2/token',
    status: 200,
    durationMs: 34,
    skipped: false,
    assertions: [assertion('Status is 200'), assertion('The body is JSON')],
    problems: [],
    console: [],
    ...rest,
  };
}

export function collection(
  name: string,
  target: string,
  rest: Partial<Omit<CollectionResult, 'name' | 'target'>> = {},
): CollectionResult {
  return { name, target, durationMs: 480, requests: [], problems: [], leftOut: [], ...rest };
}

export function runResult(
  collections: readonly CollectionResult[],
  rest: Partial<RunResult> = {},
): RunResult {
  return {
    schema: 'grantsmith.run/1',
    tool: { name: 'grantsmith', version: '0.1.0' },
    startedAt: '2026-11-22T02:15:04.250Z',
    durationMs: 4_210,
    collections,
    summary: summaryOf(collections),
    ...rest,
  };
}

const use = ['Use the token'];
const revoke = ['Inspect and revoke'];
const negative = ['Negative cases'];

const clientCredentials = collection('client-credentials', 'emulator', {
  durationMs: 412,
  requests: [
    request('Get a token with client credentials', {
      durationMs: 61,
      assertions: [
        assertion('Status is 200'),
        assertion('The body is JSON'),
        assertion('The response is not stored'),
        assertion('The identity URL names an org and a user'),
        assertion('The signature matches the client secret'),
      ],
    }),
    request('List the API versions', {
      folders: use,
      method: 'GET',
      url: 'https://emulator.example/services/data/',
      durationMs: 12,
    }),
    request('Who am I', {
      folders: use,
      method: 'GET',
      url: 'https://emulator.example/services/oauth2/userinfo',
      durationMs: 15,
    }),
    request('Introspect the token', {
      folders: revoke,
      url: 'https://emulator.example/services/oauth2/introspect',
      durationMs: 18,
    }),
    request('Revoke the token', {
      folders: revoke,
      url: 'https://emulator.example/services/oauth2/revoke',
      durationMs: 11,
    }),
    request('CC-01 The client secret is wrong', {
      folders: negative,
      status: 400,
      durationMs: 9,
      assertions: [assertion('Refused: invalid_client')],
    }),
  ],
});

const jwtBearer = collection('jwt-bearer', 'uat', {
  durationMs: 2_940,
  requests: [
    request('Get a token with a signed assertion', {
      status: 400,
      url: 'https://uat.example/services/oauth2/token',
      durationMs: 1_204,
      assertions: [
        assertion('A signed JWT was sent'),
        assertion('Status is 200', {
          outcome: 'failed',
          message:
            'invalid_grant: user hasn’t approved this consumer\nexpected response to have status code 200 but got 400',
          knownError: 'user-has-not-approved',
        }),
        assertion('The access token is there', { outcome: 'skipped' }),
      ],
      console: [
        'signed with «privateKey sha256:1a2b3c» in 18 ms',
        'aud is https://test.salesforce.com',
      ],
    }),
    request('List the API versions', {
      folders: use,
      method: 'GET',
      url: '%7B%7B_endpoint%7D%7D/services/data/',
      durationMs: 0,
      assertions: [],
      problems: [
        problem('unresolved-variable', {
          message: 'The URL holds {{_endpoint}}, which has no value',
          next: 'Get a token first: its response fills _endpoint',
        }),
        problem('transport', {
          message: 'getaddrinfo ENOTFOUND {{_endpoint}}',
          next: 'Look at the host name',
        }),
      ],
    }),
    request('Create a record', {
      folders: use,
      url: 'https://uat.example/services/data/v64.0/sobjects/Account',
      durationMs: 0,
      skipped: true,
      assertions: [],
    }),
    request('Read the limits', {
      folders: use,
      method: 'GET',
      url: 'https://uat.example/services/data/v64.0/limits',
      durationMs: 95,
      assertions: [
        assertion('Status is 200', {
          outcome: 'failed',
          message: 'expected response to have status code 200 but got 401',
          knownError: 'session-expired',
        }),
      ],
      problems: [
        problem('script-error', {
          message: "TypeError: Cannot read properties of undefined (reading 'Max')",
          where: 'test script, line 12',
          next: 'Look at line 12 of the test script',
        }),
      ],
    }),
    request('Ping', {
      folders: [],
      method: 'GET',
      url: 'https://uat.example/',
      durationMs: 40,
      assertions: [],
    }),
  ],
  leftOut: [
    { name: 'JWT-07 The audience is wrong', reason: 'noisy: counts as a failed login' },
    { name: 'JWT-21 The org is locked', reason: 'runs against the emulator alone' },
  ],
});

const authorizationCode = collection('authorization-code', 'emulator', {
  requests: [
    request('Ask for a code', {
      method: 'GET',
      url: 'https://emulator.example/services/oauth2/authorize?response_type=code&client_id=EXAMPLE',
      status: 302,
    }),
    request('Exchange the code for tokens'),
    request('Refresh the access token', { iteration: 0 }),
    request('Ask for a code', {
      method: 'GET',
      iteration: 1,
      url: 'https://emulator.example/services/oauth2/authorize?response_type=code&client_id=EXAMPLE',
      status: 302,
      assertions: [
        assertion('Status is 302'),
        assertion('Status is 302', { outcome: 'failed', message: 'only in the second iteration' }),
      ],
    }),
    request('Exchange the code for tokens', { iteration: 1 }),
    request('Call the CPQ admin API', {
      iteration: 1,
      folders: use,
      method: 'GET',
      url: 'https://TENANT.SECTOR.logik.io/api/admin/v1/products',
      status: 401,
      assertions: [
        assertion('Status is 200', {
          outcome: 'failed',
          message: 'expected 401 to equal 200',
          knownError: 'of-a-later-version',
        }),
      ],
    }),
  ],
});

const foreign = collection(oddText, 'org one.two', {
  requests: [
    request(oddText, {
      folders: [oddText, 'v64.0'],
      method: 'GET',
      url: `https://odd.example/${oddText}`,
      assertions: [
        assertion(oddText),
        assertion(oddText, { outcome: 'failed', message: `first line\n${oddText}\r\nlast line` }),
        assertion('', { outcome: 'skipped', message: oddText }),
      ],
      problems: [problem('script-error', { message: oddText, where: oddText, next: oddText })],
      console: [oddText, 'second line'],
    }),
  ],
  leftOut: [{ name: oddText, reason: oddText }],
  flaky: [oddText],
});

const empty = collection('empty', 'uat', {
  durationMs: 0,
  problems: [
    problem('no-requests', {
      message: 'The collection holds no request',
      next: 'Export the collection again',
    }),
    problem('nothing-tested', {
      message: 'No assertion was made',
      next: 'Add a test to a request',
    }),
  ],
});

/** A run with every outcome, every kind of thing that goes wrong, and odd characters everywhere. */
export const sampleResult: RunResult = runResult([
  clientCredentials,
  authorizationCode,
  foreign,
  empty,
  jwtBearer,
]);

/** A run in which all is well. */
export const passedResult: RunResult = runResult([clientCredentials]);
