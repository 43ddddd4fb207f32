import type { RequestResult, RunResult } from '../../../src/model/run-result.ts';
import { assertion, collection, request, runResult } from './sample-result.ts';

const flows = [
  'asset-token',
  'authorization-code',
  'client-credentials',
  'cpq-admin-api',
  'jwt-bearer',
] as const;

/** A run of that many requests over many orgs; every twentieth has something against it. */
export function bigResult(requests: number): RunResult {
  const perCollection = 20;
  const collections = Array.from({ length: Math.ceil(requests / perCollection) }, (_, index) => {
    const first = index * perCollection;
    const size = Math.min(perCollection, requests - first);
    const org = `org-${String(Math.floor(index / flows.length) + 1).padStart(3, '0')}`;
    return collection(flows[index % flows.length] ?? '', org, {
      durationMs: size * 40,
      requests: Array.from({ length: size }, (__, position) => bigRequest(first + position, org)),
    });
  });
  return runResult(collections, { durationMs: requests * 12 });
}

function bigRequest(number: number, org: string): RequestResult {
  const failed = number % 20 === 7;
  const path = ['token', 'userinfo', 'introspect', 'revoke'][number % 4] ?? '';
  return request(`Step ${(number % 20) + 1} of the flow`, {
    folders: [number % 20 < 4 ? 'Get a token' : 'Use the token'],
    method: number % 4 === 1 ? 'GET' : 'POST',
    url: `https://${org}.example/services/oauth2/${path}`,
    status: failed ? 400 : 200,
    durationMs: 8 + ((number * 37) % 90),
    assertions: [
      failed
        ? assertion('Status is 200', {
            outcome: 'failed',
            message: 'expected response to have status code 200 but got 400',
            ...(number % 40 === 7 ? { knownError: 'user-has-not-approved' } : {}),
          })
        : assertion('Status is 200'),
      assertion('The body is JSON'),
      assertion('The response is not stored'),
    ],
  });
}
