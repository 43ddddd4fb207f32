import type { KnownErrorId } from '../known-errors/catalogue.ts';
import { javascriptLiteral, oneLineLiteral } from '../render/javascript-literal.ts';
import { type KnownRefusal, knownRefusals } from './known-refusals.ts';

/** How a test script explains a refusal: what stands at its top, and what a failing status says. */
export interface Explanation {
  readonly table: string;
  readonly code: string;
}

/**
 * Explains a refusal with the first fix of its known error. Where one word tells the errors apart, a
 * plain object will do; otherwise, as with invalid_grant, descriptions are compared.
 */
export function explanation(ids: readonly KnownErrorId[]): Explanation | undefined {
  const refusals = knownRefusals(ids);
  if (refusals.length === 0) return undefined;
  const words = new Set(refusals.map((one) => one.error));
  return words.size === refusals.length ? byWord(refusals) : byDescription(refusals);
}

function byWord(refusals: readonly KnownRefusal[]): Explanation {
  const fixes = refusals.map(({ id, error, fix }) => [error, `Known error ${id}: ${fix}`] as const);
  const places = [...new Set(refusals.map((one) => one.place))];
  return {
    table: `const fixes = ${javascriptLiteral(Object.fromEntries(fixes))};`,
    code: `fixes[${places.join(' ?? ')}]`,
  };
}

function byDescription(refusals: readonly KnownRefusal[]): Explanation {
  const rows = refusals.map(({ place: _place, ...row }) => `  ${oneLineLiteral(row)},\n`);
  return {
    table: `const knownErrors = [\n${rows.join('')}];`,
    code: 'explainRefusal(body, knownErrors)',
  };
}
