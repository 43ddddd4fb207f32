import { basename } from 'node:path';
import { environmentIn, overrideEnvironment, type Target } from '../index.ts';
import { readJson, readText } from './files.ts';

/** `prod.postman_environment.json` is called `prod`. */
function nameOf(path: string): string {
  return basename(path).replace(/(\.postman_environment)?\.json$/, '');
}

/** The environments in the files, with what the process environment says instead. */
export function targetsFrom(
  paths: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
): readonly Target[] {
  return paths.map((path) => ({
    name: nameOf(path),
    environment: overrideEnvironment(environmentIn(readJson(path), path), {
      variables,
      readFile: readText,
    }),
  }));
}
