import { canonicalJson } from '../generator/canonical-json.ts';
import { stableId } from '../generator/stable-id.ts';
import type { EnvironmentValue } from '../model/environment.ts';
import { variableNamed, variableNames } from '../model/variables.ts';
import { isSecretName } from '../runner/secret-name.ts';
import {
  authUrlFields,
  type SourceFormat,
  settingsFields,
  type TargetFormat,
} from './convert/formats.ts';
import { readSource } from './convert/read-source.ts';
import type { Loss, ReadFile, Values } from './convert/source-values.ts';
import { writeAuthUrl } from './convert/write-auth-url.ts';
import { type CiTarget, type CiValue, ciValues, hasCiName } from './convert/write-ci.ts';
import { dotenvName, writeDotenv } from './convert/write-dotenv.ts';

export interface ConvertOptions {
  readonly text: string;
  /** How messages call the source. */
  readonly file: string;
  readonly from?: SourceFormat;
  readonly to: TargetFormat;
  /** Name of a Postman environment; that of the source unless given. */
  readonly name: string;
  /** Reads what the source names, such as the file of a private key. */
  readonly readFile: ReadFile;
}

export interface Conversion {
  readonly from: SourceFormat;
  /** The one file; there is none for CI systems. */
  readonly text?: string;
  /** A file and a command each, for CI systems. */
  readonly ciValues: readonly CiValue[];
  /** Whether anything in it is secret. */
  readonly secret: boolean;
  /** The variables that the target holds. */
  readonly held: readonly string[];
  /** Variables beside them that the source did not give, empty or at their preset. */
  readonly added: readonly string[];
  readonly lost: readonly Loss[];
}

/** What whoever writes has to know beside the values. */
interface Writing {
  readonly name: string;
  readonly lost: readonly Loss[];
  isSecret(variable: string): boolean;
}

function environmentValue(
  [key, value]: readonly [string, string],
  { isSecret }: Writing,
): EnvironmentValue {
  const ours = variableNames.find((one) => one === key);
  return {
    key,
    value,
    type: isSecret(key) ? 'secret' : 'default',
    enabled: true,
    ...(ours === undefined ? {} : { description: variableNamed(ours).description }),
  };
}

function postman(values: Values, writing: Writing): string {
  const { name } = writing;
  const environment = {
    id: stableId('converted', name),
    name,
    values: [...values].map((one) => ({ ...environmentValue(one, writing) })),
    _postman_variable_scope: 'environment',
  };
  return canonicalJson(environment);
}

function settings(values: Values): string {
  const members = Object.entries(settingsFields).flatMap(([field, name]) => {
    const value = values.get(name);
    return value === undefined ? [] : [[field, value]];
  });
  return `${JSON.stringify(Object.fromEntries(members), null, 2)}\n`;
}

/** The variables that the source lacks, as a template has them: scripts and requests name them all. */
function asInTemplates(values: Values): ReadonlyMap<string, string> {
  const missing = variableNames.filter((name) => !values.has(name));
  return new Map(
    missing.map((name) => {
      const { value } = variableNamed(name);
      return [name, typeof value === 'string' ? value : ''];
    }),
  );
}

interface Target {
  holds(variable: string): boolean;
  /** What whoever reads it expects. */
  readonly needs: readonly string[];
  /** Where something that it cannot hold could go. */
  readonly why: string;
  write?(values: Values, writing: Writing): string;
}

const among = (names: readonly string[]) => (variable: string) => names.includes(variable);

const ciTarget: Target = {
  holds: hasCiName,
  needs: [],
  why: 'grantsmith run takes only our variables that people fill in from the process environment',
};

const targets: Readonly<Record<TargetFormat, Target>> = {
  postman: { holds: () => true, needs: [], why: '', write: postman },
  settings: {
    holds: among(Object.values(settingsFields)),
    needs: Object.values(settingsFields),
    why: 'the five settings have no place for it',
    write: settings,
  },
  dotenv: {
    holds: (variable) => dotenvName(variable) !== undefined,
    needs: [],
    why: 'a .env file would give it back under another name',
    write: writeDotenv,
  },
  'sfdx-url': {
    holds: among(authUrlFields),
    needs: [],
    why: 'an auth URL has no place for it',
    write: writeAuthUrl,
  },
  github: ciTarget,
  gitlab: ciTarget,
};

const isCi = (to: TargetFormat): to is CiTarget => to === 'github' || to === 'gitlab';

/** What no script has written yet says nothing outside Postman, and CI systems take no empty value. */
function isKept([variable, value]: readonly [string, string], to: TargetFormat): boolean {
  const saysNothing = value === '' && (isCi(to) || (to !== 'postman' && variable.startsWith('_')));
  return !saysNothing && targets[to].holds(variable);
}

/**
 * Settings in another format. What the target has no place for, what the source could not give, and
 * what the target needs and has not are all named; an empty value is no loss.
 */
export function convert({ text, file, from, to, name, readFile }: ConvertOptions): Conversion {
  const source = readSource({ text, file, readFile }, from);
  const { holds, needs, why, write } = targets[to];
  const kept = new Map([...source.values].filter((one) => isKept(one, to)));
  const added =
    to === 'postman' && source.format !== 'postman'
      ? asInTemplates(source.values)
      : new Map<string, string>();
  const dropped = [...source.values].filter(
    ([variable, value]) => !holds(variable) && value !== '',
  );
  const missing = needs.filter((variable) => (kept.get(variable) ?? '') === '');
  const isSecret = (variable: string): boolean =>
    isSecretName(variable) || source.secrets?.has(variable) === true;
  const writing = { name: source.name ?? name, lost: source.lost, isSecret };
  return {
    from: source.format,
    ...(write === undefined ? {} : { text: write(new Map([...kept, ...added]), writing) }),
    ciValues: isCi(to) ? ciValues(to, kept, isSecret) : [],
    secret: [...kept].some(([variable, value]) => isSecret(variable) && value !== ''),
    held: [...kept.keys()],
    added: [...added.keys()],
    lost: [
      ...source.lost,
      ...dropped.map(([field]) => ({ field, why })),
      ...missing.map((field) => ({ field, why: 'the source does not give it' })),
    ],
  };
}
