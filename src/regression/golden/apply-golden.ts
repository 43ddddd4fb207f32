import type { CollectionResult } from '../../model/run-result.ts';
import { summaryOf } from '../../model/summary-of.ts';
import type { ResponseShape } from '../../runner/response-shape/shape.ts';
import type { RegressionOutcome } from '../run-regression.ts';
import { compareGolden } from './compare-golden.ts';
import { goldenPath, goldenText, parseGolden } from './golden-file.ts';

/** A file of the golden folder; the path is relative to it. */
export interface GoldenText {
  readonly path: string;
  readonly text: string;
}

/**
 * The outcome with every collection compared with its golden file. `read` gives the text of a file
 * of the golden folder, and nothing when there is none.
 */
export function applyGolden(
  outcome: RegressionOutcome,
  read: (path: string) => string | undefined,
): RegressionOutcome {
  const collections = outcome.result.collections.map((result, at) => {
    const path = pathOf(result);
    const text = read(path);
    const golden = text === undefined ? undefined : parseGolden(text, path);
    return compareGolden(result, outcome.shapes[at] ?? [], golden);
  });
  return {
    ...outcome,
    result: { ...outcome.result, collections, summary: summaryOf(collections) },
  };
}

/** What `--update-golden` writes; a collection that did not come to its end keeps the file it has. */
export function goldenFiles({ result, shapes }: RegressionOutcome): readonly GoldenText[] {
  return result.collections.flatMap((collection, at) => {
    const responses = latest(shapes[at] ?? []);
    const { name, target } = collection;
    return responses.length === 0 || wasCutShort(collection)
      ? []
      : [
          {
            path: pathOf(collection),
            text: goldenText({
              schema: 'grantsmith.golden/1',
              target,
              collection: name,
              responses,
            }),
          },
        ];
  });
}

/** Whether answers are lacking for another reason than that the org gives none. */
export function wasCutShort({ problems, requests }: CollectionResult): boolean {
  return [...problems, ...requests.flatMap((request) => request.problems)].some(
    ({ kind }) => kind === 'interrupted' || kind === 'transport' || kind === 'script-error',
  );
}

function pathOf({ name, target }: CollectionResult): string {
  return goldenPath({ target, collection: name });
}

/** A request that a script sent twice is known by its last answer. */
function latest(shapes: readonly ResponseShape[]): readonly ResponseShape[] {
  return [...new Map(shapes.map((shape) => [shape.request, shape])).values()];
}
