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
  const given = { paths: new Set<string>(), folded: new Set<string>() };
  return collections.map((names) => {
    let place: GoldenPlace | undefined;
    for (let times = 1; place === undefined; times += 1)
      place = placeFor(names, goldenPath(names, times), { read, given });
    given.paths.add(place.path);
    given.folded.add(folded(place.path));
    return place;
  });
}

/** Some systems take `A` and `a` for one name: a new file goes where neither is. */
const folded = (path: string): string => path.toLowerCase();

interface Places {
  readonly read: ReadGolden;
  readonly given: Readonly<Record<'paths' | 'folded', ReadonlySet<string>>>;
}

function placeFor(names: Names, path: string, { read, given }: Places): GoldenPlace | undefined {
  const text = read(path);
  if (text === undefined) return given.folded.has(folded(path)) ? undefined : { path };
  const golden = parseGolden(text, path);
  const isTaken = given.paths.has(path) || isOfAnother(golden, names, path);
  return isTaken ? undefined : { path, text, golden };
}

/** A file that somebody copied or moved here is not another's: by its own names it would stand elsewhere. */
function isOfAnother(golden: GoldenFile, { target, collection }: Names, path: string): boolean {
  if (golden.target === target && golden.collection === collection) return false;
  const times = Number(/-(\d+)\.golden\.json$/.exec(path)?.[1] ?? 1);
  return [1, times].some((one) => folded(goldenPath(golden, one)) === folded(path));
}
