import { basis, type Example, header, jsonHeader, secretValue } from './example.ts';

/** What an answer is without a look into its members. */
export const answers: readonly Example[] = [
  {
    says: 'status',
    assertion: { kind: 'status', title: 'the status', oneOf: [200], basis },
    green: { answer: { code: 200 } },
    red: [{ answer: { code: 201 } }],
  },
  {
    says: 'status, one of several',
    assertion: { kind: 'status', title: 'the status', oneOf: [200, 302], basis },
    green: { answer: { code: 302 } },
    red: [{ answer: { code: 303 } }],
  },
  {
    says: 'header',
    assertion: {
      kind: 'header',
      title: 'not stored',
      header: 'Cache-Control',
      matches: 'no-store',
      basis,
    },
    green: { answer: { header: header('cache-control', 'no-cache, No-Store') } },
    red: [{ answer: { header: header('Cache-Control', 'public') } }, { answer: { header: [] } }],
  },
  {
    says: 'json-body',
    assertion: { kind: 'json-body', title: 'is JSON', basis },
    green: { answer: { header: jsonHeader, body: '[]' } },
    red: [
      { answer: { header: header('Content-Type', 'text/html'), body: '{"a":1}' } },
      { answer: { header: jsonHeader, body: `{"token":"${secretValue}` } },
      { answer: { header: [], body: '{"a":1}' } },
    ],
  },
  {
    says: 'empty-body',
    assertion: { kind: 'empty-body', title: 'is empty', basis },
    green: { answer: { body: '' } },
    red: [{ answer: { body: secretValue } }],
  },
  {
    says: 'text-body',
    assertion: { kind: 'text-body', title: 'no error', matches: '^(?!error=)', basis },
    green: { answer: { body: '<html>' } },
    red: [{ answer: { body: `error=${secretValue}` } }],
  },
];
