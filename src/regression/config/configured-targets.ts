import type { Environment, EnvironmentValue } from '../../model/environment.ts';
import { Failure, usageFailure } from '../../model/failure.ts';
import { variables as knownVariables } from '../../model/variables.ts';
import { environmentIn } from '../../runner/environment-in.ts';
import type { Target } from '../target.ts';
import { valueInFile } from '../value-in-file.ts';
import type { Configuration, OrgConfiguration, SecretSource } from './configuration.ts';

/** Where files and secrets are read from; paths are relative to the configuration file. */
export interface ConfigurationSources {
  readFile(path: string): string;
  /** The process environment. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The whole of standard input; only read when a secret comes from there. */
  readStdin(): string;
}

/** The orgs of the configuration file, each with its environment and its secrets filled in. */
export function configuredTargets(
  { orgs = {} }: Configuration,
  sources: ConfigurationSources,
): readonly Target[] {
  const stdin = onceParsed(sources);
  return Object.entries(orgs).map(([name, org]) => ({
    name,
    environment: environmentOf(name, org, sources, stdin),
  }));
}

type StdinMember = (member: string) => string | undefined;

function environmentOf(
  name: string,
  org: OrgConfiguration,
  sources: ConfigurationSources,
  stdin: StdinMember,
): Environment {
  const base = baseEnvironment(name, org, sources);
  const plain = Object.entries(org.variables ?? {}).map(([key, value]) => ({ key, value }));
  const secrets = Object.entries(org.secrets ?? {}).map(([key, source]) => ({
    key,
    value: secretFrom(source, `orgs.${name}.secrets.${key}`, sources, stdin),
    type: 'secret' as const,
  }));
  return { ...base, values: laidOver(base.values, [...plain, ...secrets]) };
}

function baseEnvironment(
  name: string,
  { environment }: OrgConfiguration,
  { readFile }: ConfigurationSources,
): Environment {
  if (environment === undefined)
    return { id: '', name, values: [], _postman_variable_scope: 'environment' };
  return environmentIn(parsed(readFile(environment), environment), environment);
}

interface NewValue {
  readonly key: string;
  readonly value: string;
  readonly type?: 'secret';
}

function laidOver(
  values: readonly EnvironmentValue[],
  overlay: readonly NewValue[],
): readonly EnvironmentValue[] {
  const newByKey = new Map(overlay.map((one) => [one.key, one]));
  const known = new Set(values.map(({ key }) => key));
  return [
    ...values.map((one) => ({ ...one, ...newByKey.get(one.key) })),
    ...[...newByKey.values()]
      .filter(({ key }) => !known.has(key))
      .map(({ key, value, type }) => ({ key, value, type: type ?? typeOf(key), enabled: true })),
  ];
}

function typeOf(key: string): 'secret' | 'default' {
  return Object.entries(knownVariables).some(([name, one]) => name === key && 'secret' in one)
    ? 'secret'
    : 'default';
}

function secretFrom(
  { env, file, stdin }: SecretSource,
  place: string,
  sources: ConfigurationSources,
  stdinMember: StdinMember,
): string {
  const value =
    env !== undefined
      ? sources.variables[env]
      : file !== undefined
        ? valueInFile(sources.readFile(file))
        : stdinMember(stdin ?? '');
  if (value !== undefined && value !== '') return value;
  throw new Failure(`${place} has no value`, {
    exit: 'usage',
    why: whyEmpty({ env, file, stdin }),
    next: 'give the secret there, or name another source in the configuration file',
  });
}

function whyEmpty({ env, file, stdin }: SecretSource): string {
  if (env !== undefined) return `the process environment has no ${env}, or an empty one`;
  return file === undefined
    ? `the JSON object on standard input has no text under ${stdin}`
    : `the file ${file} is empty`;
}

function onceParsed({ readStdin }: ConfigurationSources): StdinMember {
  let members: Map<string, unknown> | undefined;
  return (member) => {
    if (members === undefined) {
      const value = parsed(readStdin(), 'standard input');
      members = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
    }
    const found = members.get(member);
    return typeof found === 'string' ? found : undefined;
  };
}

/** The text is not shown: it may hold secrets. */
function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (text.trim() === '')
      throw usageFailure(
        `${name} is empty`,
        'the configuration takes values from there',
        'look whether the command or file that should have filled it gave anything',
      );
    throw usageFailure(
      `${name} is no JSON`,
      'it could not be parsed',
      'check that it is complete, and that its strings and commas are as JSON wants them',
    );
  }
}
