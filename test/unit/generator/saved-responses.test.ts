import assert from 'node:assert/strict';
import { savedResponses } from '../../../src/generator/saved-responses.ts';
import { type KnownErrorId, knownError } from '../../../src/known-errors/catalogue.ts';
import { sampleRequest } from './sample-request.ts';

const saved = (...refusals: readonly KnownErrorId[]) =>
  savedResponses(
    {
      ...sampleRequest,
      examples: [{ title: 'A token', status: 200, body: { access_token: 'EXAMPLE' } }],
    },
    refusals,
    ['sample', 'token'],
  );

const shown = (id: KnownErrorId) => {
  const [, response] = saved(id);
  return response && [response.name, response.code, response.status, response.body];
};

describe('the saved responses of a request', () => {
  it('begin with the success and what was sent for it, values but no words about them', () => {
    const [success] = saved();
    assert.deepEqual(success?.originalRequest, {
      method: 'POST',
      header: [],
      url: '{{url}}/services/oauth2/token',
      body: {
        mode: 'urlencoded',
        urlencoded: [
          { key: 'grant_type', value: 'client_credentials' },
          { key: 'client_id', value: '{{clientId}}' },
        ],
      },
    });
    assert.equal(success?.body, '{\n  "access_token": "EXAMPLE"\n}');
    assert.deepEqual(success?.header, [
      { key: 'Content-Type', value: 'application/json;charset=UTF-8' },
    ]);
  });

  it('show the query and the JSON that were sent, and the headers that came', () => {
    const [success] = savedResponses(
      {
        ...sampleRequest,
        url: '{{_endpoint}}/records',
        query: [{ name: 'page', value: '0', description: 'Page, from 0.' }],
        body: { kind: 'json', json: { Name: 'EXAMPLE' } },
        examples: [{ title: 'Made', status: 201, headers: { Location: '/records/1' }, body: {} }],
      },
      [],
      ['sample'],
    );
    assert.deepEqual(success?.originalRequest, {
      method: 'POST',
      header: [],
      url: '{{_endpoint}}/records?page=0',
      body: {
        mode: 'raw',
        raw: '{\n  "Name": "EXAMPLE"\n}',
        options: { raw: { language: 'json' } },
      },
    });
    assert.deepEqual(success?.header, [
      { key: 'Content-Type', value: 'application/json;charset=UTF-8' },
      { key: 'Location', value: '/records/1' },
    ]);
  });

  it('show a refusal of the token endpoint as Salesforce words it', () => {
    assert.deepEqual(shown('ip-restricted'), [
      `invalid_grant: ${knownError('ip-restricted').title}`,
      400,
      'Bad Request',
      '{\n  "error": "invalid_grant",\n  "error_description": "ip restricted"\n}',
    ]);
  });

  it('show a refusal of the REST API, of userinfo, of revoke and of the CPQ admin API', () => {
    assert.deepEqual(
      (
        [
          'session-expired',
          'bad-oauth-token',
          'invalid-token',
          'cpq-bearer-missing',
          'cpq-token-refused',
        ] as const
      ).map((id) => shown(id)?.slice(1)),
      [
        [
          401,
          'Unauthorized',
          '[\n  {\n    "message": "Session expired or invalid",\n    "errorCode": "INVALID_SESSION_ID"\n  }\n]',
        ],
        [403, 'Forbidden', 'Bad_OAuth_Token'],
        [400, 'Bad Request', 'error=invalid_token'],
        [302, 'Found', ''],
        [401, 'Unauthorized', ''],
      ],
    );
  });

  it('show where a redirect leads that carries a refusal', () => {
    const [, response] = saved('end-user-denied');
    assert.deepEqual(response?.header, [
      {
        key: 'Location',
        value:
          'http://localhost/?error=access_denied&error_description=end-user%20denied%20authorization',
      },
    ]);
  });

  it('show nothing of what only the client sees', () => {
    assert.equal(saved('state-mismatch').length, 1);
  });
});
