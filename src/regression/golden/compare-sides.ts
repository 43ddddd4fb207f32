import type { ResponseShape } from '../../runner/response-shape/shape.ts';
import { type Drift, driftBetween } from './drift-between.ts';
import type { GoldenFile } from './golden-file.ts';

/** What both sides were asked of a collection and where they answered differently, and what only one was. */
export interface SidesComparison {
  readonly target: string;
  readonly collection: string;
  readonly compared: number;
  /** Requests that the other side was not asked. */
  readonly onlyInOne: readonly string[];
  readonly onlyInOther: readonly string[];
  readonly drifts: readonly Drift[];
}

/** Of one org each, the same flows belong together; of several, the same flows of the same org. */
export function compareSides(
  one: readonly GoldenFile[],
  other: readonly GoldenFile[],
): readonly SidesComparison[] {
  const byFlow = targetsIn(one) === 1 && targetsIn(other) === 1;
  const partnerOf = (file: GoldenFile): GoldenFile | undefined =>
    other.find(
      ({ collection, target }) =>
        collection === file.collection && (byFlow || target === file.target),
    );
  const pairs = one.map((file) => ({ file, partner: partnerOf(file) }));
  const partners = new Set(pairs.map(({ partner }) => partner));
  return [
    ...pairs.map(({ file, partner }) =>
      comparisonOf(file, file.responses, partner?.responses ?? []),
    ),
    ...other
      .filter((file) => !partners.has(file))
      .map((file) => comparisonOf(file, [], file.responses)),
  ];
}

const targetsIn = (files: readonly GoldenFile[]): number =>
  new Set(files.map(({ target }) => target)).size;

function comparisonOf(
  { target, collection }: GoldenFile,
  one: readonly ResponseShape[],
  other: readonly ResponseShape[],
): SidesComparison {
  const onlyInOne = missingIn(other, one);
  return {
    target,
    collection,
    compared: one.length - onlyInOne.length,
    onlyInOne,
    onlyInOther: missingIn(one, other),
    drifts: driftBetween(one, other),
  };
}

/** Requests of the wanted ones that were not asked. */
function missingIn(
  asked: readonly ResponseShape[],
  wanted: readonly ResponseShape[],
): readonly string[] {
  const names = new Set(asked.map(({ request }) => request));
  return wanted.map(({ request }) => request).filter((request) => !names.has(request));
}
