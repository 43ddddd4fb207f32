import { type VariableName, variableNamed } from '../../model/variables.ts';

/** What people and tools leave in a field for somebody else to fill in. */
const placeholders: readonly RegExp[] = [
  /^<[^<>]+>$/,
  /^\[[A-Z][^[\]]*\]$/,
  /\{\{[^{}]*\}\}/,
  /^\$(?:[A-Z_][A-Z0-9_]*|\{[^{}]+\}|\(.*\))$/,
  /^%[A-Z_]+%$/,
  /^(?:your|enter|insert|paste)[-_ ]/i,
  /^(?:change|replace|fill)[-_ ]?(?:me|this|in)(?:[-_ ]?in)?$/i,
  /^(?:todo|tbd|n\/a|none|null|undefined|placeholder|must fill\.?|x{3,}|\.{3,}|…)$/i,
  /\bMyDomain(?:Name)?\b/,
  /^https?:\/\/(?:your|my)[-_]?domain\b/i,
];

/** What a program shows in place of a secret. */
const masks: readonly RegExp[] = [/^[*•●]{3,}$/, /^«.*»$/, /^\W*redacted\W*$/i, /^\[?hidden\]?$/i];

/** A PEM block is no placeholder, however long it is. */
const longest = 200;

/** Whether the value is what some program showed instead of a secret. */
export function isMask(value: string): boolean {
  return value.length < longest && masks.some((mask) => mask.test(value));
}

function isTemplateValue(name: VariableName, value: string): boolean {
  const { value: start, personal } = variableNamed(name);
  return personal === true && typeof start === 'object' && Object.values(start).includes(value);
}

/** Whether the value of the variable is still to be replaced by a real one. */
export function looksUnfilled(name: VariableName, value: string): boolean {
  if (value.length >= longest) return false;
  return (
    isTemplateValue(name, value) ||
    isMask(value) ||
    placeholders.some((placeholder) => placeholder.test(value))
  );
}
