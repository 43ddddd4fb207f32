import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Collection } from '../../model/collection.ts';
import type { Flow } from '../../model/flow.ts';
import type { Shaping } from './shaped-collection.ts';

type AnyFlow = Flow<KnownErrorId>;

/** What becomes of our files by what a person brought and wants. */
export interface Shaper {
  collection(collection: Collection, flow: AnyFlow): Promise<Collection>;
  combination(collection: Collection, flows: readonly AnyFlow[]): Promise<Collection>;
  guide(guide: string, flow: AnyFlow): string;
}

/** Without wishes everything stays as it is, and nothing is loaded for it. */
const asItIs: Shaper = {
  collection: async (collection) => collection,
  combination: async (collection) => collection,
  guide: (guide) => guide,
};

/**
 * The shaper for these wishes. Collections that a person had a part in are read with Postman's SDK,
 * since no test has seen them; what follows from our flows alone, tests read with it.
 */
export async function shaperFor(shaping: Shaping): Promise<Shaper> {
  const { shape, openApi } = shaping;
  if (openApi.length === 0 && Object.keys(shape).length === 0) return asItIs;
  const { shapedCollection, shapedCombination } = await import('./shaped-collection.ts');
  const { shapedGuide } = await import('./shaped-guide.ts');
  const { validateCollection } = await import('../validate-collection.ts');
  return {
    collection: async (collection, flow) =>
      await validateCollection(shapedCollection(collection, flow, shaping)),
    combination: async (collection, flows) =>
      await validateCollection(shapedCombination(collection, flows, shaping)),
    guide: (guide, flow) => shapedGuide(guide, flow, shape),
  };
}
