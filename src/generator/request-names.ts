import type { Item, ItemGroup } from '../model/collection.ts';

/** Names of the requests in a collection or a folder, in order. */
export function requestNames({
  item,
}: {
  readonly item: readonly (ItemGroup | Item)[];
}): readonly string[] {
  return item.flatMap((one) => ('item' in one ? requestNames(one) : [one.name]));
}
