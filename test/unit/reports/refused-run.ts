import type { FollowedFailure, RequestResult } from '../../../src/model/run-result.ts';
import { assertion, collection, problem, request, runResult } from './sample-result.ts';

const failing = (
  name: string,
  follows: Omit<FollowedFailure, 'request'> | undefined,
  rest: Partial<RequestResult> = {},
): RequestResult =>
  request(name, {
    status: 401,
    assertions: [assertion('the status is 200', { outcome: 'failed', message: `${name} failed` })],
    ...(follows === undefined ? {} : { follows: { request: 0, ...follows } }),
    ...rest,
  });

/** A token request that was refused, what follows from it, and one failure that does not. */
export const refusedRun = runResult([
  collection('client-credentials', 'org', {
    requests: [
      failing('Get a token', undefined, {
        status: 400,
        assertions: [
          assertion('the status is 200', {
            outcome: 'failed',
            message: 'Refused with invalid_client',
            knownError: 'invalid-client-credentials',
          }),
        ],
      }),
      failing('Who am I', { how: 'no-value', variables: ['_accessToken'] }),
      failing(
        'Read the limits',
        { how: 'no-value', variables: ['_endpoint', '_accessToken'] },
        { problems: [problem('transport')] },
      ),
      failing('Delete it', { how: 'no-value', variables: ['_recordId'] }),
      failing('Get another', { how: 'same-refusal', variables: [] }),
      failing('Something else', undefined),
    ],
  }),
]);
