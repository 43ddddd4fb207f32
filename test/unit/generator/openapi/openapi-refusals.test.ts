import assert from 'node:assert/strict';
import { generate } from '../../../../src/generator/generate.ts';
import { Failure } from '../../../../src/model/failure.ts';
import { orders } from './openapi-collection.ts';

describe('the requests of an OpenAPI document', () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ['that is neither YAML nor JSON', 'a: [1,\nb: }', 'x.yaml:2:1: '],
    ['that is Swagger', 'swagger: "2.0"', 'x.yaml is Swagger 2.0'],
    ['that is something else', 'a: 1', 'x.yaml is no OpenAPI document'],
    ['of another version', 'openapi: 4.0.0', 'x.yaml is OpenAPI 4.0.0'],
    ['without requests', 'openapi: 3.1.0\npaths: {}', 'x.yaml has no requests'],
    [
      'with a reference that leads nowhere',
      `openapi: 3.1.0\npaths: { /a: { get: { responses: { "200": { $ref: "#/components/x" } } } } }`,
      'x.yaml refers to #/components/x, which is not in it',
    ],
    [
      'that is spread over files',
      `openapi: 3.1.0\npaths: { /a: { get: { responses: { "200": { $ref: "b.yaml#/x" } } } } }`,
      'x.yaml refers to b.yaml#/x, which is in another file',
    ],
  ];
  for (const [what, text, message] of refused)
    it(`are refused of a document ${what}`, async () => {
      await assert.rejects(generate({ openApi: [{ file: 'x.yaml', text }] }), (error) => {
        assert(error instanceof Failure);
        assert.equal(error.exit, 'usage');
        assert.equal(error.message.slice(0, message.length), message);
        assert.notEqual(error.next, '');
        return true;
      });
    });

  it('are refused where two documents would have one folder', async () => {
    await assert.rejects(
      generate({ openApi: [orders, orders] }),
      /Two folders would be called "Orders"/,
    );
  });
});
