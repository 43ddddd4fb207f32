import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { optionsFor } from '../src/render/template-options.ts';

const folder = new URL('../templates/', import.meta.url);

/**
 * A module that has the templates compiled, in the place of `src/render/compile-template.ts`: to
 * render them only the runtime of Handlebars is loaded.
 */
export function precompiledTemplates(): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  return `import Handlebars from 'handlebars/runtime';
import { helpers } from './handlebars-helpers.ts';

const engine = Handlebars.create();
engine.registerHelper(helpers);

const templates = new Map([
${files.map(entryOf).join(',\n')}
]);

export function compileTemplate(name) {
  const compiled = templates.get(name);
  if (compiled === undefined) throw new Error(\`there is no template \${name}\`);
  return engine.template(compiled);
}
`;
}

function entryOf(file: string): string {
  const name = file.replace(/\.\w+\.hbs$/, '');
  const text = readFileSync(new URL(file, folder), 'utf8');
  return `[${JSON.stringify(name)}, ${String(Handlebars.precompile(text, optionsFor(file)))}]`;
}
