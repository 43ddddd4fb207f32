import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { flows } from '../../src/flows/index.ts';
import { generate } from '../../src/generator/generate.ts';

/** What `npm run check:drift` sees, flow by flow, so that a mutant is found in the first of them. */
describe('the collection that is checked in', () => {
  // The legacy flow is made on request alone.
  for (const { id } of flows.filter((flow) => flow.id !== 'username-password')) {
    it(`is what the code makes: ${id}`, async () => {
      const path = `${id}.postman_collection.json`;
      const made = await generate({ flows: [id] });
      const text = made.find((file) => file.path === path)?.text;
      assert.equal(text, readFileSync(`collections/${path}`, 'utf8'));
    });
  }
});
