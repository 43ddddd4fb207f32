import type { KnownErrorId } from '../known-errors/catalogue.ts';
import { renderTemplate } from '../render/render-template.ts';
import { type KnownRefusal, knownRefusals, restCode, statusCode } from './known-refusals.ts';

/** How a test script explains a refusal: what a failing status says, and where it looks that up. */
export interface Explanation {
  readonly code: string;
  /** The function `fixes`, which stands below the tests. */
  readonly table: string;
}

/**
 * Explains a refusal with the first fix of its known error. Where one word tells the errors apart, it
 * is looked up; otherwise, as with invalid_grant, descriptions are compared.
 */
export function explanation(ids: readonly KnownErrorId[]): Explanation | undefined {
  const refusals = knownRefusals(ids);
  if (refusals.length === 0) return undefined;
  const words = new Set(refusals.map((one) => one.error));
  return words.size === refusals.length ? byWord(refusals) : byDescription(refusals);
}

function byWord(refusals: readonly KnownRefusal[]): Explanation {
  const places = new Set(refusals.map((one) => one.place));
  const isSeenByStatus = places.delete(statusCode);
  // The status counts also when the body says something, but nothing that is known.
  const keys = [[...places].join(' ?? '), isSeenByStatus ? statusCode : ''].filter(Boolean);
  const found = keys.map((key) => `fixes()[${key}]`);
  return {
    table: fixesTable(refusals.map((one) => [one.error, one])),
    code: [...found, ...(places.has(restCode) ? [restCode] : [])].join(' ?? '),
  };
}

function byDescription(refusals: readonly KnownRefusal[]): Explanation {
  const described = refusals.filter((one) => one.description !== undefined);
  const bare = refusals.filter((one) => one.description === undefined);
  return {
    table: fixesTable([
      ...described.map((one) => [`${one.error}: ${one.description}`, one] as const),
      ...bare.map((one) => [one.error, one] as const),
    ]),
    code: 'explainRefusal(body, fixes())',
  };
}

function fixesTable(rows: readonly (readonly [words: string, refusal: KnownRefusal])[]): string {
  const fixes = rows.map(([words, { id, fix }]) => [words, `Known error ${id}: ${fix}`] as const);
  return renderTemplate('fixes', { fixes: Object.fromEntries(fixes) });
}
