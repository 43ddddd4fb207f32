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

const templates = new Map([
${files.map(entryOf).join(',\n')}
]);

export function compileTemplate(name) {
  const found = templates.get(name);
  if (found === undefined) throw new Error(\`there is no template \${name}\`);
  const [calls, compiled] = found;
  const engine = Handlebars.create();
  const known = { ...engine.helpers, ...helpers };
  engine.helpers = Object.fromEntries(calls.map((helper) => [helper, known[helper]]));
  return engine.template(compiled);
}
`;
}

/**
 * A template under its name, with the helpers that it calls: each rendering wraps all helpers that there
 * are anew, which takes longer than most templates.
 */
function entryOf(file: string): string {
  const name = file.replace(/\.\w+\.hbs$/, '');
  const text = readFileSync(new URL(file, folder), 'utf8');
  const code = shorter(name, String(Handlebars.precompile(text, optionsFor(file))));
  const calls = new Set(
    [...code.matchAll(/lookupProperty\(helpers,"(\w+)"\)/g)].map(([, helper]) => helper),
  );
  return `[${JSON.stringify(name)}, [${JSON.stringify([...calls])}, ${code}]]`;
}

/**
 * What Handlebars writes for older runtimes, and for helpers that ask where they stand. No text of a
 * template is taken for it: in a text, quotes and line ends are escaped.
 */
const superfluous: readonly (readonly [RegExp, string])[] = [
  [
    /lookupProperty = container\.lookupProperty \|\| function\(parent, propertyName\) \{\n.*?\n {4}\}/gs,
    'lookupProperty = container.lookupProperty',
  ],
  [/,"loc":\{"start":\{[^}]*\},"end":\{[^}]*\}\}(?=\})/g, ''],
];

/** How one sees that Handlebars writes it otherwise than the patterns above say. */
const signs = ['lookupProperty ||', '"loc":'];

/** The same, a quarter shorter: every command that renders something reads all templates. */
export function shorter(name: string, code: string): string {
  const short = superfluous.reduce(
    (text, [pattern, instead]) => text.replace(pattern, instead),
    code,
  );
  const left = signs.find((sign) => short.includes(sign));
  if (left !== undefined) throw new Error(`the template ${name}, compiled, still holds ${left}`);
  return short;
}
