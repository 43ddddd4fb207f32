import { dirname, isAbsolute, join } from 'node:path';
import { type Configuration, collectionIn, filesOf, parseConfiguration } from '../index.ts';
import { readJson, readText } from './files.ts';

/** A configuration, and the files that it names. */
export interface ConfigurationFile {
  readonly configuration: Configuration;
  /** Where the file is, and what it has read. */
  readonly places: readonly string[];
  /** Where a path in the file leads: they are relative to its folder. */
  pathOf(path: string): string;
  readFile(path: string): string;
  readCollection(path: string): unknown;
}

/** Reads a configuration file. */
export async function configurationFile(file: string): Promise<ConfigurationFile> {
  const configuration = await parseConfiguration(readText(file), file);
  const pathOf = (path: string): string => (isAbsolute(path) ? path : join(dirname(file), path));
  const { open, secret } = filesOf(configuration);
  return {
    configuration,
    places: [file, ...[...open, ...secret].map(pathOf)],
    pathOf,
    readFile: (path) => readText(pathOf(path)),
    readCollection: (path) => collectionIn(readJson(pathOf(path)), pathOf(path)),
  };
}
