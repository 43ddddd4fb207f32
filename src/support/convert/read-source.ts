import { type Environment, valuesByKey } from '../../model/environment.ts';
import { Failure } from '../../model/failure.ts';
import { isObject, parsedJson, withoutMark } from '../../model/read-json.ts';
import { dotenvFault } from '../formats/dotenv-values.ts';
import { type ReturnedFormat, readReturned } from '../formats/read-returned.ts';
import { formatTitles, type SourceFormat, sourceFormats } from './formats.ts';
import { authFileValues, authUrlValues, orgDisplayValues } from './salesforce-cli-values.ts';
import type { ReadFile, SourceValues } from './source-values.ts';

export interface Source extends SourceValues {
  readonly format: SourceFormat;
  /** The name that a Postman environment gives itself. */
  readonly name?: string;
}

interface SourceText {
  readonly text: string;
  /** How messages call the file. */
  readonly file: string;
  readonly readFile: ReadFile;
}

type Members = Readonly<Record<string, unknown>>;

/** The members of `result`, where the Salesforce CLI has wrapped them. */
function unwrapped(json: unknown): Members {
  const members = isObject(json) ? json : {};
  return isObject(members['result']) ? members['result'] : members;
}

const isAuthFile = (members: Members): boolean =>
  typeof members['sfdxAuthUrl'] === 'string' ||
  (typeof members['instanceUrl'] === 'string' &&
    ['accessToken', 'refreshToken', 'loginUrl', 'orgId'].some((name) => name in members));

/** The formats that only the Salesforce CLI writes; the first that fits counts. */
const looks: readonly (readonly [format: SourceFormat, fits: (text: string) => boolean])[] = [
  ['sfdx-url', (text) => /^\s*force:\/\//.test(text)],
  [
    'sf-org-display',
    (text) => {
      const json = parsedJson(text);
      return isObject(json) && isObject(json['result']) && isAuthFile(json['result']);
    },
  ],
  [
    'sfdx-auth',
    (text) => {
      const json = parsedJson(text);
      return isObject(json) && isAuthFile(json);
    },
  ],
];

/** What else a file turned out to be. */
const otherFormats: Readonly<
  Record<Exclude<ReturnedFormat, 'postman-environment' | 'settings' | 'dotenv'>, string>
> = {
  collection: 'it is a Postman collection; the values are in an environment',
  'token-response': 'it is the answer of a token endpoint',
  key: 'it is a private key alone',
  certificate: 'it is a certificate',
  token: 'it is a token',
  'broken-json': 'it begins as JSON and is none',
  'web-page': 'it is a web page',
  binary: 'it is a binary file',
  empty: 'it is empty',
  unknown: 'nothing in it looks like one of them',
};

const known: Readonly<Partial<Record<ReturnedFormat, SourceFormat>>> = {
  'postman-environment': 'postman',
  settings: 'settings',
  dotenv: 'dotenv',
};

/** Where JSON breaks; the message of the parser repeats the text, so only its position is taken. */
function placeOfBreak(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    if (position === undefined) return '';
    const before = text.slice(0, Number(position)).split('\n');
    return `, in line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  }
}

function notRead(file: string, why: string): Failure {
  return new Failure(`${file} cannot be converted`, {
    exit: 'usage',
    why,
    next: `give ${sourceFormats.map((one) => formatTitles[one]).join(', ')}; --from ${sourceFormats.join('|')} says which it is`,
  });
}

function recognised({ text, file }: SourceText): SourceFormat {
  const look = looks.find(([, fits]) => fits(text))?.[0];
  if (look !== undefined) return look;
  const { format } = readReturned(text);
  const found = known[format];
  if (found !== undefined) return found;
  const why = format in otherFormats ? Reflect.get(otherFormats, format) : '';
  throw notRead(file, `${why}${format === 'broken-json' ? placeOfBreak(text) : ''}`);
}

const faults = {
  'open-quote': 'a quote that is opened there is never closed',
  'no-assignment': 'it is neither a comment nor NAME=value',
} as const;

function checkDotenv({ text, file }: SourceText): void {
  const fault = dotenvFault(text);
  if (fault === undefined) return;
  throw new Failure(`${file} cannot be read from line ${fault.line} on`, {
    exit: 'usage',
    why: faults[fault.kind],
    next: 'mend that line; a value of several lines stands in quotes',
  });
}

/** Values of two names for one variable: the last counts, as in Postman and in shells. */
function fromEnvironment(environment: Environment): SourceValues {
  const values = valuesByKey(environment);
  const on = environment.values.filter(({ enabled }) => enabled);
  const off = environment.values.filter(({ enabled }) => !enabled).map(({ key }) => key);
  const twice = on.filter(({ key, value }) => values.get(key) !== value).map(({ key }) => key);
  const why = 'the source gives it more than once; the last counts';
  return {
    values,
    secrets: new Set(on.filter(({ type }) => type === 'secret').map(({ key }) => key)),
    lost: [
      ...off.map((field) => ({ field, why: 'it is switched off in the source' })),
      ...[...new Set(twice)].map((field) => ({ field, why })),
    ],
  };
}

/** The values of the formats that intake reads, too. */
function shared(source: SourceText, wanted: ReturnedFormat): SourceValues & { name?: string } {
  const { format, environment } = readReturned(source.text);
  if (format !== wanted)
    throw notRead(source.file, `it is not ${formatTitles[known[wanted] ?? 'dotenv']}`);
  const name = format === 'postman-environment' ? { name: environment.name } : {};
  return { ...fromEnvironment(environment), ...name };
}

const readers: Readonly<Record<SourceFormat, (source: SourceText) => Omit<Source, 'format'>>> = {
  postman: (source) => shared(source, 'postman-environment'),
  settings: (source) => shared(source, 'settings'),
  dotenv: (source) => {
    checkDotenv(source);
    return shared(source, 'dotenv');
  },
  'sf-org-display': ({ text }) => orgDisplayValues(unwrapped(parsedJson(text))),
  'sfdx-auth': ({ text, readFile }) => authFileValues(unwrapped(parsedJson(text)), readFile),
  'sfdx-url': ({ text, file }) => {
    const values = authUrlValues(text);
    if (values !== undefined) return { values, lost: [] };
    throw new Failure(`${file} holds no auth URL that can be read`, {
      exit: 'usage',
      why: 'it must be force://CLIENTID:CLIENTSECRET:REFRESHTOKEN@HOST in one line',
      next: 'write it again: sf org auth show-sfdx-auth-url --target-org ORG',
    });
  },
};

/** Reads settings that somebody has, in the format given or in the one that the text looks like. */
export function readSource(given: SourceText, from?: SourceFormat): Source {
  const source = { ...given, text: withoutMark(given.text) };
  const format = from ?? recognised(source);
  const read = readers[format](source);
  if (read.values.size === 0 && read.lost.length === 0)
    throw notRead(source.file, `there is no value of ${formatTitles[format]} in it`);
  return { format, ...read };
}
