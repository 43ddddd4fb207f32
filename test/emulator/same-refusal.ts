import assert from 'node:assert/strict';
import type { KnownError, Wire } from '../../src/model/known-error.ts';

/** An answer as a client sees it. */
export interface Seen {
  readonly status: number;
  readonly body: string;
  readonly location: string;
}

export async function seen(response: Response): Promise<Seen> {
  const location = response.headers.get('location') ?? '';
  return { status: response.status, body: await response.text(), location };
}

type Expectations = {
  readonly [Kind in Wire['kind']]: (wire: Extract<Wire, { kind: Kind }>, answer: Seen) => void;
};

/** What is not known of a wire may be anything; what is known must be there to the letter. */
const expectations: Expectations = {
  oauth: ({ status, error, description, format }, answer) => {
    const body =
      format === 'urlencoded'
        ? Object.fromEntries(new URLSearchParams(answer.body))
        : JSON.parse(answer.body);
    const known = {
      error,
      ...(description === undefined ? {} : { error_description: description }),
    };
    assert.deepEqual({ status: answer.status, body }, { status, body: known });
  },
  rest: ({ status, errorCode, message }, answer) => {
    assert.equal(answer.status, status);
    const [entry]: Record<string, unknown>[] = JSON.parse(answer.body);
    assert.equal(entry?.['errorCode'], errorCode);
    if (message !== undefined) assert.equal(entry?.['message'], message);
  },
  text: ({ status, text }, answer) => {
    assert.deepEqual([answer.status, answer.body], [status, text]);
  },
  'authorize-text': ({ status, error, description }, answer) => {
    const body = `error=${error}&error_description=${encodeURIComponent(description)}`;
    assert.deepEqual([answer.status, answer.body], [status, body]);
  },
  callback: ({ error, description }, answer) => {
    const { pathname, searchParams } = new URL(answer.location);
    assert.deepEqual(
      [answer.status, pathname, searchParams.get('error'), searchParams.get('error_description')],
      [302, '/callback', error, description ?? null],
    );
  },
  'error-page': ({ error, description }, answer) => {
    const { pathname, searchParams } = new URL(answer.location);
    assert.deepEqual(
      [answer.status, pathname, searchParams.get('error'), searchParams.get('error_description')],
      [302, '/setup/secur/RemoteAccessErrorPage.apexp', error, description ?? null],
    );
  },
  cpq: ({ status }, answer) => assert.equal(answer.status, status),
  empty: ({ status }, answer) => assert.deepEqual([answer.status, answer.body], [status, '']),
  status: ({ status }, answer) => assert.equal(answer.status, status),
  inactive: ({ status }, answer) => {
    assert.deepEqual([answer.status, JSON.parse(answer.body)], [status, { active: false }]);
  },
  client: (_, answer) => assert.ok(answer.status >= 400, `status ${answer.status}`),
};

/** Fails unless an answer is this known error, in the words of the catalogue. */
export function assertRefusedAs({ wire }: KnownError, answer: Seen): void {
  // The table has an expectation for each kind, and `wire.kind` picks the one for this wire.
  const expectation = expectations[wire.kind] as (wire: Wire, answer: Seen) => void;
  expectation(wire, answer);
}
