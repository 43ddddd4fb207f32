import assert from 'node:assert/strict';
import { flowNamed } from '../../../src/flows/index.ts';
import { mutationsOf } from '../../../src/flows/mutations.ts';
import type { FlowRequest } from '../../../src/model/flow.ts';

const request: FlowRequest = {
  id: 'token',
  folder: 'Get a token',
  title: 'Get a token',
  description: '',
  see: [],
  method: 'POST',
  url: 'https://example.com/token',
  authorization: { kind: 'none' },
  body: {
    kind: 'form',
    parameters: [
      { name: 'code', value: '{{_code}}', description: '' },
      { name: 'format', value: 'json', description: '', disabled: true },
    ],
  },
  assertions: [],
  examples: [],
  knownErrors: [],
};

describe('mutationsOf', () => {
  it('drops, empties, doubles and re-cases each parameter that is sent', () => {
    assert.deepEqual(
      mutationsOf(request).map(({ change }) => change.form),
      [
        { code: null },
        { code: '' },
        { code: ['{{_code}}', '{{_code}}'] },
        { code: null, CODE: '{{_code}}' },
        { code: null, Code: '{{_code}}' },
      ],
    );
  });

  it('re-cases and misspells the words that choose a grant', () => {
    const parameters = [{ name: 'grant_type', value: 'refresh_token', description: '' }];
    const values = mutationsOf({ ...request, body: { kind: 'form', parameters } })
      .map(({ change }) => change.form['grant_type'])
      .slice(-4);
    assert.deepEqual(values, [
      'REFRESH_TOKEN',
      'Refresh_token',
      'refresh_tokens',
      ' refresh_token',
    ]);
  });

  it('gives each mutation of a request a title of its own', () => {
    const [, , ...exchanges] = flowNamed('asset-token').requests;
    for (const exchange of exchanges) {
      const titles = mutationsOf(exchange).map(({ title }) => title);
      assert.equal(new Set(titles).size, titles.length);
    }
  });

  it('has none for a request without a form', () => {
    const { body: _, ...withoutBody } = request;
    assert.deepEqual(mutationsOf(withoutBody), []);
  });
});
