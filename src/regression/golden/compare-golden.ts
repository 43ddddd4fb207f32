import type { AssertionResult, CollectionResult } from '../../model/run-result.ts';
import { pathOf, type ResponseShape } from '../../runner/response-shape/shape.ts';
import type { GoldenFile } from './golden-file.ts';
import { differenceText, shapeDifferences } from './shape-differences.ts';
import { wasCutShort } from './was-cut-short.ts';

/** How the requests of a collection were answered. */
export interface Answers {
  readonly shapes: readonly ResponseShape[];
  /** What the shapes call each request of the result, and then each that was left out; a run that broke off did not tell. */
  readonly names: readonly string[];
}

const title = 'The response looks as the golden one';

/**
 * The result with one assertion more for each request that was answered now or in the golden file,
 * so that every report shows a difference, and the run fails for it.
 */
export function compareGolden(
  result: CollectionResult,
  { shapes, names }: Answers,
  golden: GoldenFile,
): CollectionResult {
  // One that was not begun says so by itself.
  if (result.requests.length === 0) return result;
  const now = new Map(shapes.map((shape) => [shape.request, shape]));
  const before = new Map(golden.responses.map((shape) => [shape.request, shape]));
  const isCut = wasCutShort(result);
  return {
    ...result,
    requests: result.requests.map((request, at) => {
      const name = names[at] ?? pathOf(request);
      const more =
        request.iteration > 0
          ? []
          : assertionOn(before.get(name), now.get(name), request.skipped || isCut);
      return { ...request, assertions: [...request.assertions, ...more] };
    }),
    leftOut: [...result.leftOut, ...notRun(result, names, before)],
  };
}

/** Where another reason than the org is known for an answer that did not come, its lack is no difference. */
function assertionOn(
  before: ResponseShape | undefined,
  now: ResponseShape | undefined,
  mayLack: boolean,
): readonly AssertionResult[] {
  if (before === undefined && now === undefined) return [];
  if (now === undefined)
    return [
      mayLack
        ? { name: title, outcome: 'skipped' }
        : { name: title, outcome: 'failed', message: 'there was no answer to compare' },
    ];
  if (before === undefined)
    return [
      {
        name: title,
        outcome: 'failed',
        message: 'the golden file does not know this request; --update-golden adds it',
      },
    ];
  const differences = shapeDifferences(before, now);
  return differences.length === 0
    ? [{ name: title, outcome: 'passed' }]
    : [{ name: title, outcome: 'failed', message: differences.map(differenceText).join('\n') }];
}

/** A request that is gone from the collection can be compared with nothing; what the run left out is told already. */
function notRun(
  { requests, leftOut }: CollectionResult,
  names: Answers['names'],
  before: ReadonlyMap<string, ResponseShape>,
): CollectionResult['leftOut'] {
  const told = new Set([...requests.map((request, at) => names[at] ?? pathOf(request)), ...names]);
  // What the plan left out is not in the collection, has no place there, and comes first.
  const ofPlan = leftOut.slice(0, leftOut.length - Math.max(0, names.length - requests.length));
  const isOfPlan = (path: string): boolean => ofPlan.some(({ name }) => isCalled(path, name));
  return [...before.keys()]
    .filter((path) => !told.has(path) && !isOfPlan(path))
    .map((name) => ({ name, reason: 'it is in the golden file, but was not run' }));
}

/** Whether a request of a golden file has this name, in whatever folder and as the how-manieth of it. */
function isCalled(path: string, name: string): boolean {
  const ending = ` / ${name}`;
  return [path, path.replace(/ \(\d+\)$/, '')].some((one) => ` / ${one}`.endsWith(ending));
}
