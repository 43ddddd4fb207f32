import { type GoldenFile, goldenPath, parseGolden } from './golden-file.ts';

type Names = Pick<GoldenFile, 'target' | 'collection'>;

/** Where the golden file of a collection stands, or is to stand, and what is there. */
export interface GoldenPlace {
  /** Within the golden folder. */
  readonly path: string;
  readonly text?: string;
  readonly golden?: GoldenFile;
}

/** Gives the text of a file of the golden folder, and nothing when there is none. */
export type ReadGolden = (path: string) => string | undefined;

/**
 * A place for each collection. Different names may make one file name (`a b`, `a/b`): who is already
 * there stays, and another gets the next number, in whatever part of the whole it is run.
 */
export function goldenPlaces(
  collections: readonly Names[],
  read: ReadGolden,
): readonly GoldenPlace[] {
  const given = new Set<string>();
  const isGiven = (path: string): boolean => given.has(path);
  return collections.map((names) => {
    let place: GoldenPlace | undefined;
    for (let times = 1; place === undefined; times += 1)
      place = placeFor(names, goldenPath(names, times), { read, isGiven });
    given.add(place.path).add(folded(place.path));
    return place;
  });
}

/** Some systems take `A` and `a` for one name. */
const folded = (path: string): string => `folded ${path.toLowerCase()}`;

function placeFor(
  names: Names,
  path: string,
  { read, isGiven }: { readonly read: ReadGolden; isGiven(path: string): boolean },
): GoldenPlace | undefined {
  const text = read(path);
  if (text === undefined) return isGiven(folded(path)) ? undefined : { path };
  const golden = parseGolden(text, path);
  return isGiven(path) || isOfAnother(golden, names, path) ? undefined : { path, text, golden };
}

/** A file that somebody copied or moved here is not another's: by its own names it would stand elsewhere. */
function isOfAnother(golden: GoldenFile, { target, collection }: Names, path: string): boolean {
  if (golden.target === target && golden.collection === collection) return false;
  const times = Number(/-(\d+)\.golden\.json$/.exec(path)?.[1] ?? 1);
  return [1, times].some((one) => folded(goldenPath(golden, one)) === folded(path));
}
