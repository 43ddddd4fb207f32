import { helpers } from './handlebars-helpers.ts';

export type Compiled = (data: unknown) => string;

/** What a template makes, by the end of its file name. */
export const suffixes = [
  '.js.hbs',
  '.md.hbs',
  '.css.hbs',
  '.yml.hbs',
  '.groovy.hbs',
  '.sh.hbs',
  '.http.hbs',
  '.html.hbs',
] as const;

/** How Handlebars reads the template in that file of ours: strictly, and only markup is escaped. */
export function optionsFor(file: string) {
  return strictOptions({ noEscape: !file.endsWith('.html.hbs') });
}

/** A name that is missing in the data is an error, and so is a helper nobody knows. */
export function strictOptions({ noEscape }: { readonly noEscape: boolean }) {
  return {
    strict: true,
    noEscape,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(helpers).map((helper) => [helper, true])),
  };
}
