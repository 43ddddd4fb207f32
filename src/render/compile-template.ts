import { existsSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { helpers } from './handlebars-helpers.ts';
import { type Compiled, optionsFor, suffixes } from './template-options.ts';

const folder = new URL('../../templates/', import.meta.url);

const engine = Handlebars.create();
engine.registerHelper(helpers);

/**
 * The template of that name, from its file. What is built does not come here: it has the templates
 * compiled (`tools/precompile-templates.ts`), and leaves the compiler unloaded.
 */
export function compileTemplate(name: string): Compiled {
  const file = suffixes.map((suffix) => `${name}${suffix}`).find((one) => existsSync(fileOf(one)));
  if (file === undefined) throw new Error(`there is no template ${name}`);
  return engine.compile(readFileSync(fileOf(file), 'utf8'), optionsFor(file));
}

function fileOf(name: string): URL {
  return new URL(name, folder);
}
