import type { VariableName } from '../../model/variables.ts';
import { authFileFields, authUrlFields, orgDisplayFields } from './formats.ts';
import type { Loss, ReadFile, SourceValues } from './source-values.ts';

type Fields = Readonly<Record<string, VariableName>>;
type Members = Readonly<Record<string, unknown>>;

const authUrl = /^force:\/\/(?:([^:@\s]*):([^:@\s]*):)?([^:@\s]+)@(?:https:\/\/)?([^@\s/]+)\/?$/;

/** The parts of an auth URL of the Salesforce CLI; `undefined` when it is none. */
export function authUrlValues(text: string): ReadonlyMap<string, string> | undefined {
  const match = authUrl.exec(text.trim());
  if (match === null) return undefined;
  const [, clientId = '', clientSecret = '', refreshToken = '', host = ''] = match;
  const parts = [clientId, clientSecret, refreshToken, `https://${host}`];
  return new Map(
    authUrlFields
      .map((name, at) => [name, parts[at] ?? ''] as const)
      .filter(([, value]) => value !== ''),
  );
}

/** What the Salesforce CLI writes where a value would be a secret, or encrypts with a key of the keychain. */
const unusable: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /^\[REDACTED\]/,
    'the Salesforce CLI leaves it out here: sf org auth show-access-token and sf org auth show-sfdx-auth-url show it',
  ],
  [/^\*+$/, 'it is masked in the source'],
  [
    /^[0-9a-f]{12,}:[0-9a-f]{32}$/i,
    'it is encrypted by the Salesforce CLI, with a key that stays in the keychain of that machine: sf org auth show-access-token and sf org auth show-sfdx-auth-url decrypt it',
  ],
];

interface Usable {
  readonly name?: VariableName;
  readonly value?: string;
  readonly why?: string;
}

/** A private key stands in auth files as the path of its file. */
function keyFrom(value: string, readFile: ReadFile): Usable {
  if (value.includes('-----BEGIN')) return { value };
  try {
    return { value: readFile(value) };
  } catch {
    return { why: `it is the path ${JSON.stringify(value)}, which cannot be read from here` };
  }
}

function usable(name: VariableName, value: string, readFile: ReadFile): Usable {
  const why = unusable.find(([pattern]) => pattern.test(value))?.[1];
  if (why !== undefined) return { why };
  return name === 'privateKey' ? keyFrom(value, readFile) : { value };
}

/** What a member is good for; `undefined` for one that says nothing. */
function readMember(
  [field, member]: readonly [string, unknown],
  fields: Fields,
  readFile: ReadFile,
): Usable | undefined {
  if (member === null || member === '' || field === 'sfdxAuthUrl') return undefined;
  const name = fields[field];
  return name === undefined || typeof member === 'object'
    ? { why: 'no variable holds it' }
    : { name, ...usable(name, String(member), readFile) };
}

function memberValues(members: Members, fields: Fields, readFile: ReadFile): SourceValues {
  const values = new Map<string, string>();
  const lost: Loss[] = [];
  for (const member of Object.entries(members)) {
    const { name, value, why } = readMember(member, fields, readFile) ?? {};
    if (name !== undefined && value !== undefined) values.set(name, value);
    if (why !== undefined) lost.push({ field: member[0], why });
  }
  return { values, lost };
}

/** What an auth URL among the members adds; members that stand alone count more. */
function withAuthUrl(members: Members, { values, lost }: SourceValues): SourceValues {
  const url = members['sfdxAuthUrl'];
  if (typeof url !== 'string') return { values, lost };
  const more = authUrlValues(url);
  if (more !== undefined) return { values: new Map([...more, ...values]), lost };
  const why = unusable.find(([pattern]) => pattern.test(url))?.[1] ?? 'it is no auth URL';
  return { values, lost: [...lost, { field: 'sfdxAuthUrl', why }] };
}

const never: ReadFile = () => {
  throw new Error('no file belongs to it');
};

/** The values in the `result` of `sf org display --json`. */
export function orgDisplayValues(result: Members): SourceValues {
  return withAuthUrl(result, memberValues(result, orgDisplayFields, never));
}

/** The values of an auth file of the Salesforce CLI. */
export function authFileValues(members: Members, readFile: ReadFile): SourceValues {
  return withAuthUrl(members, memberValues(members, authFileFields, readFile));
}
