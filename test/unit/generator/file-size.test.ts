import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { flows } from '../../../src/flows/index.ts';
import { type GeneratedFile, generate } from '../../../src/generator/generate.ts';

/** Postman's own schema. It is not ours to ship: it lies beside a checkout, or it does not. */
const schemaFile = new URL(
  '../../../../shared/schemas/collection.v2.1.0.draft-07.json',
  import.meta.url,
);

const kilobyte = 1000;

describe('the files of the collections', () => {
  let files: readonly GeneratedFile[];
  before(async () => {
    files = (await generate()).filter(({ path }) => path.endsWith('postman_collection.json'));
  });

  it('are each under 400 kB', () => {
    const sizes = files.map(({ path, text }) => ({ path, bytes: Buffer.byteLength(text) }));
    assert.equal(sizes.length, flows.filter(({ legacy }) => legacy !== true).length + 1);
    assert.deepEqual(
      sizes.filter(({ bytes }) => bytes >= 400 * kilobyte),
      [],
    );
  });

  it('spend less than a sixth of their bytes on line ends and indentation', () => {
    for (const { path, text } of files) {
      const bare = Buffer.byteLength(JSON.stringify(JSON.parse(text)));
      assert.ok(Buffer.byteLength(text) < bare * 1.2, path);
    }
  });

  const isAtHand = existsSync(schemaFile);
  it(`open in the validator of the official schema in under a second${isAtHand ? '' : ' (it is not at hand: not measured)'}`, () => {
    if (!isAtHand) return;
    const validate = new Ajv.Ajv({ strict: false, logger: false }).compile(
      JSON.parse(readFileSync(schemaFile, 'utf8')),
    );
    for (const { path, text } of files) {
      const begun = performance.now();
      assert.equal(validate(JSON.parse(text)), true, path);
      const took = performance.now() - begun;
      assert.ok(took < 1000, `${path} took ${took} ms`);
    }
  });
});
