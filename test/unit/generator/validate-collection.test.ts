import assert from 'node:assert/strict';
import { flowNamed } from '../../../src/flows/index.ts';
import { collectionOf } from '../../../src/generator/collection-of.ts';
import { validateCollection } from '../../../src/generator/validate-collection.ts';

const collection = collectionOf(flowNamed('username-password'));

describe('validateCollection', () => {
  it("takes what Postman's SDK reads request by request", async () => {
    await validateCollection(collection);
  });

  it('refuses two requests of one name', async () => {
    const [folder] = collection.item;
    assert.ok(folder !== undefined);
    await assert.rejects(
      validateCollection({ ...collection, item: [folder, folder] }),
      /two requests are named/,
    );
  });

  it('refuses what the SDK makes something else of', async () => {
    const [folder] = collection.item;
    assert.ok(folder !== undefined && 'item' in folder);
    // Cast: a name of another type, as no compiler would let through.
    const item = folder.item.map((one) => ({
      ...one,
      name: { broken: true } as unknown as string,
    }));
    await assert.rejects(
      validateCollection({ ...collection, item: [{ ...folder, item }] }),
      /Postman's SDK reads/,
    );
  });
});
