import assert from 'node:assert/strict';
import { flows } from '../../../../src/flows/index.ts';
import { collectionOf } from '../../../../src/generator/collection-of.ts';
import { scriptDigests } from '../../../../src/runner/context/own-scripts.ts';
import { leanCollection } from '../../../../src/runner/pool/lean-collection.ts';

describe('leanCollection', () => {
  it('leaves out what only readers need, and gives each script as one text', () => {
    const parameter = { key: 'description', value: 'response' };
    assert.deepEqual(
      leanCollection({
        info: { name: 'c', description: 'words' },
        item: [
          {
            name: 'folder',
            description: 'words',
            item: [
              {
                name: 'r',
                event: [{ listen: 'test', script: { exec: ['response;', 'description'] } }],
                request: {
                  method: 'POST',
                  description: 'words',
                  url: { raw: '{{url}}/x', query: [parameter] },
                  body: {
                    mode: 'urlencoded',
                    urlencoded: [{ ...parameter, description: 'words' }],
                  },
                },
                response: [{ name: 'saved' }],
              },
            ],
          },
        ],
      }),
      {
        info: { name: 'c' },
        item: [
          {
            name: 'folder',
            item: [
              {
                name: 'r',
                event: [{ listen: 'test', script: { exec: ['response;\ndescription'] } }],
                request: {
                  method: 'POST',
                  url: { raw: '{{url}}/x', query: [parameter] },
                  body: { mode: 'urlencoded', urlencoded: [parameter] },
                },
              },
            ],
          },
        ],
      },
    );
  });

  it('leaves every script of every flow as it was', () => {
    for (const flow of flows) {
      const collection = collectionOf(flow);
      assert.deepEqual(scriptDigests(leanCollection(collection)), scriptDigests(collection));
    }
  });

  it('leaves a raw JSON body as it was', () => {
    const request = { body: { mode: 'raw', raw: '{"description":"kept"}' } };
    assert.deepEqual(leanCollection({ item: [{ request }] }), { item: [{ request }] });
  });
});
