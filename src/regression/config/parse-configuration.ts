import type { z } from 'zod';
import { Failure } from '../../model/failure.ts';
import { closestName } from './closest-name.ts';
import { type Configuration, configurationSchema } from './configuration.ts';
import type { GenerationConfiguration } from './generation.ts';
import {
  type LocatedDocument,
  locatedDocument,
  type Mistake,
  type Path,
} from './located-document.ts';
import { membersAt } from './members-at.ts';

type Issue = z.core.$ZodIssue;

/**
 * The configuration in a YAML or JSON text. A `Failure` names every mistake with line and column;
 * what is not known is refused, and the name that was meant is suggested.
 */
export function parseConfiguration(text: string, file: string): Configuration {
  const configuration = parsedConfiguration(text, file);
  const { orgs = {}, emulatedOrgs } = configuration;
  if (Object.keys(orgs).length === 0 && emulatedOrgs === undefined)
    throw refused(file, [{ line: 1, column: 1, message: 'names neither orgs nor emulatedOrgs' }]);
  return configuration;
}

/** The section `generate` of the configuration; a file may have it alone. */
export function parseGeneration(text: string, file: string): GenerationConfiguration {
  const { generate } = parsedConfiguration(text, file);
  if (generate === undefined)
    throw refused(file, [{ line: 1, column: 1, message: 'has no section generate' }]);
  return generate;
}

function parsedConfiguration(text: string, file: string): Configuration {
  const document = locatedDocument(text);
  if (document.mistakes.length > 0) throw refused(file, document.mistakes);
  const parsed = configurationSchema.safeParse(document.value ?? {});
  if (!parsed.success)
    throw refused(
      file,
      parsed.error.issues.flatMap((issue) => mistakesOf(issue, document)),
    );
  return parsed.data;
}

function refused(file: string, mistakes: readonly Mistake[]): Failure {
  const [first = '', ...more] = [...mistakes]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
  return new Failure(first, {
    exit: 'usage',
    why:
      more.length === 0
        ? 'the configuration is read as a whole before anything is done'
        : `and there is more: ${more.join('; ')}`,
    next: 'correct it; docs/config.schema.json of grantsmith lists what may stand there',
  });
}

function mistakesOf(issue: Issue, document: LocatedDocument): readonly Mistake[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...document.placeOfMember(issue.path, key),
      message: unknownMember(issue.path, key),
    }));
  if (issue.code === 'invalid_key')
    return [
      {
        ...document.placeOfMember(issue.path.slice(0, -1), String(issue.path.at(-1))),
        message: unknownMember(issue.path.slice(0, -1), String(issue.path.at(-1))),
      },
    ];
  if (issue.code === 'invalid_union') return unionMistakes(issue, document);
  return [
    {
      ...document.placeOf(issue.path),
      message: `${named(issue.path)} ${demand(issue, document.valueAt(issue.path))}`,
    },
  ];
}

/** Of the alternatives, the one that came furthest is most likely the one that was meant. */
function unionMistakes(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  document: LocatedDocument,
): readonly Mistake[] {
  const alternatives = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a));
  return (alternatives[0] ?? []).flatMap((inner) =>
    mistakesOf({ ...inner, path: [...issue.path, ...inner.path] }, document),
  );
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function unknownMember(path: Path, key: string): string {
  const known = membersAt(path);
  const meant = closestName(key, known);
  const hint = meant === undefined ? `known are ${known.join(', ')}` : `did you mean ${meant}?`;
  return `${named([...path, key])} is not known; ${hint}`;
}

function named(path: Path): string {
  const name = path.map(String).join('.');
  return name === '' ? 'the configuration' : name;
}

/** What the value must be, after its name. */
function demand(issue: Issue, written: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string'
        ? 'must be a text; put quotes around a number, a date, yes and no'
        : `must be ${typeNames[issue.expected] ?? issue.expected}${membersIn(issue)}`;
    case 'invalid_value':
      return oneOf(issue.values.map(String), written);
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? 'must not be empty'
        : `must be at least ${issue.minimum}`;
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** The members of what must be a group, as far as they are known by name. */
function membersIn({ path }: Issue): string {
  const members = membersAt(path);
  return members.length === 0 ? '' : `: ${members.join(', ')}`;
}

const typeNames: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of members',
  record: 'a group of members',
};

function oneOf(values: readonly string[], written: unknown): string {
  const meant = typeof written === 'string' ? closestName(written, values) : undefined;
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
  return `must be one of ${values.join(', ')}${hint}`;
}
