import { summaryOf } from '../../model/summary-of.ts';
import type { ResponseShape } from '../../runner/response-shape/shape.ts';
import type { RegressionOutcome } from '../run-regression.ts';
import { compareGolden } from './compare-golden.ts';
import { goldenText } from './golden-file.ts';
import { goldenMissing } from './golden-missing.ts';
import { type GoldenPlace, goldenPlaces, type ReadGolden } from './golden-places.ts';
import { wasCutShort } from './was-cut-short.ts';

/** The outcome with every collection compared with its golden file in the folder. */
export function applyGolden(
  outcome: RegressionOutcome,
  folder: string,
  read: ReadGolden,
): RegressionOutcome {
  const places = placesOf(outcome, read);
  const collections = outcome.result.collections.map((result, at) => {
    const place = places[at];
    const [shapes, names] = [outcome.shapes[at] ?? [], outcome.shapeNames[at] ?? []];
    if (place?.golden !== undefined) return compareGolden(result, { shapes, names }, place.golden);
    if (place === undefined || shapes.length === 0) return result;
    return { ...result, problems: [...result.problems, goldenMissing(folder, place.path)] };
  });
  return {
    ...outcome,
    result: { ...outcome.result, collections, summary: summaryOf(collections) },
  };
}

/** A golden file as it is to be, and what is there now. */
export interface GoldenToBe {
  readonly now: GoldenPlace;
  readonly text: string;
}

/** What `--update-golden` writes; a collection that did not come to its end keeps the file it has. */
export function goldenFiles(outcome: RegressionOutcome, read: ReadGolden): readonly GoldenToBe[] {
  const { result, shapes } = outcome;
  return placesOf(outcome, read).flatMap((now, at) => {
    const collection = result.collections[at];
    const responses = latest(shapes[at] ?? []);
    if (collection === undefined || responses.length === 0 || wasCutShort(collection)) return [];
    const { name, target } = collection;
    return [
      {
        now,
        text: goldenText({ schema: 'grantsmith.golden/1', target, collection: name, responses }),
      },
    ];
  });
}

function placesOf({ result }: RegressionOutcome, read: ReadGolden): readonly GoldenPlace[] {
  return goldenPlaces(
    result.collections.map(({ name, target }) => ({ target, collection: name })),
    read,
  );
}

/** A request that a script sent twice is known by its last answer. */
function latest(shapes: readonly ResponseShape[]): readonly ResponseShape[] {
  return [...new Map(shapes.map((shape) => [shape.request, shape])).values()];
}
