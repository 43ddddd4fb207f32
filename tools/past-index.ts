import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** `export { a, type B } from './c.ts';` and its like for imports; our formatter writes no other. */
const exported = /^export (?:type )?\{([^}]*)\} from '([^']+)';$/gm;
const imported = /^import \{([^}]*)\} from '(?:\.\.\/)+index\.ts';$/gm;

/** The values in such a list; types are gone once built. */
const valuesIn = (list: string): readonly string[] =>
  list.split(',').flatMap((one) => one.trim().match(/^(?!type )\w+$/) ?? []);

/**
 * A module of the command, importing each thing from the file that makes it: through src/index.ts,
 * which the law on imports asks for, every command would load the whole library.
 */
export function pastIndex(path: string, src: string): string {
  const places = new Map(
    [...readFileSync(`${src}/index.ts`, 'utf8').matchAll(exported)].flatMap(([, list = '', from]) =>
      valuesIn(list).map((name) => [name, `${src}/${from}`] as const),
    ),
  );
  return readFileSync(path, 'utf8').replace(imported, (_, list: string) =>
    valuesIn(list)
      .map((name) => {
        const place = places.get(name);
        if (place === undefined) throw new Error(`src/index.ts does not re-export ${name}`);
        return `import { ${name} } from './${relative(dirname(path), place)}';`;
      })
      .join('\n'),
  );
}
