import type { RegressionOutcome } from '../run-regression.ts';
import { goldenFiles } from './apply-golden.ts';
import { type GoldenFile, parseGolden } from './golden-file.ts';
import type { ReadGolden } from './golden-places.ts';
import { differenceText, shapeDifferences } from './shape-differences.ts';
import { wasCutShort } from './was-cut-short.ts';

/** A golden file as it is to be, and how that differs from what is there. */
export interface GoldenUpdate {
  /** Within the golden folder. */
  readonly path: string;
  readonly text: string;
  readonly state: 'new' | 'changed' | 'unchanged';
  /** A line for each difference, such as `Get a token / Request token: body.scope: gone (was {words})`. */
  readonly changes: readonly string[];
}

export interface GoldenUpdates {
  readonly updates: readonly GoldenUpdate[];
  /** Runs that did not come to their end, whose golden files stay as they are. */
  readonly kept: readonly { readonly target: string; readonly collection: string }[];
}

/** What `--update-golden` changes. */
export function updateGolden(outcome: RegressionOutcome, read: ReadGolden): GoldenUpdates {
  return {
    updates: goldenFiles(outcome, read).map(({ now: { path, text: old, golden }, text }) => {
      if (golden === undefined) return { path, text, state: 'new', changes: [] };
      const changes = changesBetween(golden, parseGolden(text, path));
      return { path, text, state: old === text ? 'unchanged' : 'changed', changes };
    }),
    kept: outcome.result.collections
      .filter(wasCutShort)
      .map(({ target, name }) => ({ target, collection: name })),
  };
}

function changesBetween(before: GoldenFile, after: GoldenFile): readonly string[] {
  const old = new Map(before.responses.map((shape) => [shape.request, shape]));
  const now = new Map(after.responses.map((shape) => [shape.request, shape]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((request) => {
    const [was, is] = [old.get(request), now.get(request)];
    if (was === undefined) return [`${request}: new`];
    if (is === undefined) return [`${request}: gone`];
    return shapeDifferences(was, is).map((one) => `${request}: ${differenceText(one)}`);
  });
}
