import { existsSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { helpers } from './handlebars-helpers.ts';
import type { TemplateData, TemplateName } from './template-data.ts';

const folder = new URL('../../templates/', import.meta.url);

/** What a template makes, by the end of its file name: only markup is escaped. */
const kinds = [
  { suffix: '.js.hbs', noEscape: true },
  { suffix: '.md.hbs', noEscape: true },
  { suffix: '.css.hbs', noEscape: true },
  { suffix: '.yml.hbs', noEscape: true },
  { suffix: '.groovy.hbs', noEscape: true },
  { suffix: '.sh.hbs', noEscape: true },
  { suffix: '.http.hbs', noEscape: true },
  { suffix: '.html.hbs', noEscape: false },
] as const;

type Compiled = (data: unknown) => string;

const engine = Handlebars.create();
engine.registerHelper(helpers);

const cache = new Map<TemplateName, Compiled>();

/**
 * Renders the template of that name: `assertions/status` is `templates/assertions/status.js.hbs`.
 * A name that is missing in the data is an error, and so is a helper nobody knows.
 */
export function renderTemplate<Name extends TemplateName>(
  name: Name,
  data: TemplateData[Name],
): string {
  const known = cache.get(name);
  if (known !== undefined) return known(data);
  const compiled = compile(name);
  cache.set(name, compiled);
  return compiled(data);
}

function compile(name: TemplateName): Compiled {
  const kind = kinds.find(({ suffix }) => existsSync(fileOf(name, suffix)));
  if (kind === undefined) throw new Error(`there is no template ${name}`);
  return engine.compile(readFileSync(fileOf(name, kind.suffix), 'utf8'), {
    strict: true,
    noEscape: kind.noEscape,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(helpers).map((helper) => [helper, true])),
  });
}

function fileOf(name: TemplateName, suffix: string): URL {
  return new URL(`${name}${suffix}`, folder);
}
