import type { Wire } from '../model/known-error.ts';

/**
 * Refusals that are no riddle to anybody and so no known errors: those of the REST API that say
 * themselves what is wrong, and those of the emulator about its own use.
 */
export const ownRefusals = {
  'not-found': rest(404, 'NOT_FOUND', 'The requested resource does not exist'),
  'method-not-allowed': rest(405, 'METHOD_NOT_ALLOWED', 'HTTP method not allowed'),
  'invalid-type': rest(400, 'INVALID_TYPE', 'sObject type is not supported'),
  'invalid-field': rest(400, 'INVALID_FIELD', 'No such column'),
  'malformed-query': rest(400, 'MALFORMED_QUERY', 'unexpected token'),
  'json-parser-error': rest(400, 'JSON_PARSER_ERROR', 'The body is no JSON object'),
  'required-field-missing': rest(400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing'),
  'cpq-not-found': { kind: 'cpq', status: 404, errorCode: 'LGK', message: 'Not found' },
  'cpq-method-not-allowed': {
    kind: 'cpq',
    status: 405,
    errorCode: 'LGK',
    message: 'Method not allowed',
  },
  'cpq-bad-request': { kind: 'cpq', status: 400, errorCode: 'LGK', message: 'Bad request' },
  'foreign-host': text(403, 'This host name does not belong to the emulator.'),
  'foreign-origin': text(403, 'A web page of another origin may not ask for this.'),
  'no-such-org': text(404, 'There is no such org in this emulator.'),
  'no-such-page': text(404, 'There is nothing here.'),
  'no-such-method': text(405, 'What is here does not take this method.'),
  'bad-switches': text(400, 'The switches were not understood.'),
  'body-too-large': text(413, 'The body is larger than the emulator reads.'),
  'bad-control-request': text(400, 'The request to the control API was not understood.'),
  'emulator-failed': text(500, 'The emulator failed.'),
} as const satisfies Readonly<Record<string, Wire>>;

export type OwnRefusalId = keyof typeof ownRefusals;

function rest(status: number, errorCode: string, message: string) {
  return { kind: 'rest', status, errorCode, message } as const;
}

function text(status: number, words: string) {
  return { kind: 'text', status, text: words } as const;
}
