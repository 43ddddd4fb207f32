import assert from 'node:assert/strict';
import { urlOf } from '../../../src/generator/url-of.ts';

describe('urlOf', () => {
  it('takes the variables before the first slash for the host', () => {
    assert.deepEqual(urlOf('{{url}}{{site}}/services/oauth2/token'), {
      raw: '{{url}}{{site}}/services/oauth2/token',
      host: ['{{url}}{{site}}'],
      path: ['services', 'oauth2', 'token'],
    });
  });

  it('writes a query both into the raw text and by itself', () => {
    const query = [{ name: 'format', value: 'json', description: 'json or xml.' }];
    assert.deepEqual(urlOf('{{_identityUrl}}', query), {
      raw: '{{_identityUrl}}?format=json',
      host: ['{{_identityUrl}}'],
      query: [{ key: 'format', value: 'json', description: 'json or xml.' }],
    });
  });
});
