import { dirname, join } from 'node:path';
import {
  type Api,
  apis,
  type GenerateOptions,
  type GenerationConfiguration,
  type OwnTemplates,
  parseGeneration,
} from '../index.ts';
import { readText } from './files.ts';
import { flowIdNamed } from './flow-id-named.ts';
import { generatedFormatNamed } from './generated-format-named.ts';
import { oneOf } from './one-of.ts';
import { orgTypeNamed } from './org-type-named.ts';

/** What `grantsmith generate` was told on the command line; what is missing says the configuration. */
export interface GenerationWish {
  readonly flows: readonly string[];
  readonly out: string | undefined;
  readonly orgTypes: readonly string[] | undefined;
  readonly formats: readonly string[] | undefined;
  readonly apis: readonly string[] | undefined;
  readonly openApi: readonly string[] | undefined;
  readonly config: string | undefined;
}

/** What is to be generated, with every file that it needs read, and the folder it goes to. */
export interface GenerationWanted {
  readonly out: string;
  readonly options: GenerateOptions;
}

/** Reads the configuration and the files it names, and lays the command line over it. */
export async function generationWanted(wish: GenerationWish): Promise<GenerationWanted> {
  const { config } = wish;
  const configured = config === undefined ? {} : await parseGeneration(readText(config), config);
  const folder = config === undefined ? '.' : dirname(config);
  const out = wish.out ?? inFolder(folder, configured.out) ?? 'collections';
  return { out, options: { ...optionsIn(configured, folder), ...optionsOf(wish) } };
}

function inFolder(folder: string, path: string | undefined): string | undefined {
  return path === undefined ? undefined : join(folder, path);
}

/** What was named twice is made once. */
const once = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Members that are `undefined` are left out, so that they do not hide those of the configuration. */
function optionsOf(wish: GenerationWish): GenerateOptions {
  const { flows, orgTypes, formats, apis: named, openApi } = wish;
  return {
    ...(flows.length === 0 ? {} : { flows: flows.map((name) => flowIdNamed(name)) }),
    ...(orgTypes === undefined ? {} : { orgTypes: once(orgTypes).map(orgTypeNamed) }),
    ...(formats === undefined ? {} : { formats: once(formats).map(generatedFormatNamed) }),
    ...(named === undefined ? {} : { apis: apisNamed(once(named)) }),
    ...(openApi === undefined
      ? {}
      : { openApi: once(openApi).map((file) => ({ file, text: readText(file) })) }),
  };
}

function optionsIn(configured: GenerationConfiguration, folder: string): GenerateOptions {
  const { flows, orgTypes, formats, api, openapi = [] } = configured;
  return {
    ...(flows === undefined ? {} : { flows }),
    ...(orgTypes === undefined ? {} : { orgTypes }),
    ...(formats === undefined ? {} : { formats }),
    ...(api === undefined ? {} : { apis: api }),
    openApi: openapi.map(({ file, folder: name, server }) => ({
      ...textFile(folder, file),
      ...(name === undefined ? {} : { folder: name }),
      ...(server === undefined ? {} : { server }),
    })),
    shape: shapeIn(configured, folder),
  };
}

function textFile(folder: string, path: string): { readonly file: string; readonly text: string } {
  const file = join(folder, path);
  return { file, text: readText(file) };
}

type Shape = NonNullable<GenerateOptions['shape']>;

function shapeIn(configured: GenerationConfiguration, folder: string): Shape {
  const { name, names, folders, hosts, variables, brand, templates } = configured;
  const shape = { name, names, folders, hosts, variables, brand };
  // Checked by the schema; the members that are undefined go, as the types want it.
  const given = Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as Shape;
  return templates === undefined ? given : { ...given, templates: templatesIn(templates, folder) };
}

function templatesIn(
  templates: NonNullable<GenerationConfiguration['templates']>,
  folder: string,
): OwnTemplates {
  return Object.fromEntries(
    Object.entries(templates).flatMap(([name, path]) =>
      path === undefined ? [] : [[name, textFile(folder, path)]],
    ),
  );
}

/** The APIs of those names; `none` stands alone. */
function apisNamed(names: readonly string[]): readonly Api[] {
  if (names.includes('none') && names.length === 1) return [];
  return names.map((name) =>
    oneOf(name, apis, {
      what: name === 'none' ? '--api none stands alone' : `There is no API ${JSON.stringify(name)}`,
      why: `there are ${apis.join(', ')}, and none for neither`,
      next: 'choose of these',
    }),
  );
}
