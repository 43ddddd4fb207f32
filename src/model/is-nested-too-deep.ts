/** So deep is no collection, environment, configuration or OpenAPI document that a person made. */
const deepest = 200;

/** Block YAML nests by its columns; so far to the right stands at most text of a person. */
const farthest = 1_000;

/** `- - - - x`: each dash of compact YAML is a level of its own. */
const compactLevels = new RegExp(`(?:[-?:] ){${deepest}}`);

const farRight = new RegExp(`^ {${farthest}}`, 'm');

const steps: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/**
 * Whether a JSON or YAML text is nested deeper than a parser should be asked to follow: at some ten
 * thousand levels of brackets the YAML parser ends the process. Brackets within strings count, too,
 * which is no matter: they come in pairs, or are few.
 */
export function isNestedTooDeep(text: string): boolean {
  // Each level takes a character at least; most tokens end here, on the busiest path of the emulator.
  if (text.length <= deepest) return false;
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (steps[bracket] ?? 0));
    if (depth > deepest) return true;
  }
  return compactLevels.test(text) || farRight.test(text);
}
