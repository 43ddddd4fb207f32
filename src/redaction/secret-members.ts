import { variableNamed, variableNames } from '../model/variables.ts';
import { type Look, lookAt } from './look.ts';

interface SecretMember {
  readonly name: string;
  readonly shortest: number;
  /** It may hold a plain word too, such as an error code, which is no secret. */
  readonly orWord?: true;
}

type Members = ReadonlyMap<string, SecretMember>;

/** Members of forms and queries: RFC 6749, RFC 7521, RFC 7636, RFC 7662, RFC 8693. */
const formMembers: Members = new Map<string, SecretMember>([
  ['client_secret', { name: 'clientSecret', shortest: 4 }],
  ['password', { name: 'password', shortest: 4 }],
  ['client_assertion', { name: 'clientAssertion', shortest: 20 }],
  ['assertion', { name: 'assertion', shortest: 20, orWord: true }],
  ['subject_token', { name: 'subjectToken', shortest: 20 }],
  ['actor_token', { name: 'actorToken', shortest: 20 }],
  ['access_token', { name: 'accessToken', shortest: 12 }],
  ['refresh_token', { name: 'refreshToken', shortest: 12 }],
  ['id_token', { name: 'idToken', shortest: 20 }],
  ['token', { name: 'token', shortest: 20, orWord: true }],
  ['code_verifier', { name: 'codeVerifier', shortest: 20 }],
  ['code', { name: 'code', shortest: 12, orWord: true }],
]);

/** Members of objects. `assertion` is not among them: reports call the title of a test so. */
const objectMembers: Members = new Map<string, SecretMember>([
  ['client_secret', { name: 'clientSecret', shortest: 4 }],
  ['clientSecret', { name: 'clientSecret', shortest: 4 }],
  ['consumerSecret', { name: 'clientSecret', shortest: 4 }],
  ['password', { name: 'password', shortest: 4 }],
  ['access_token', { name: 'accessToken', shortest: 12 }],
  ['accessToken', { name: 'accessToken', shortest: 12 }],
  ['refresh_token', { name: 'refreshToken', shortest: 12 }],
  ['refreshToken', { name: 'refreshToken', shortest: 12 }],
  ['id_token', { name: 'idToken', shortest: 20 }],
  ['code_verifier', { name: 'codeVerifier', shortest: 20 }],
  ['privateKey', { name: 'privateKey', shortest: 20 }],
]);

/** What Postman writes as `{ key, value }`: members of forms, and the variables of environments. */
const pairMembers: Members = new Map([
  ...variableNames
    .filter((name) => variableNamed(name).secret)
    .map((name): [string, SecretMember] => [name, { name, shortest: 6 }]),
  ...formMembers,
]);

const anyOf = (members: Members): string => [...members.keys()].join('|');

const formValue = `[^&\\s"'<>«»{}\\\\,;#\\uffff]{4,}`;
const quotedValue = `(?:[^"'\\\\«»{}\\uffff\\n]|\\\\.){4,9000}`;
const colon = `["']?\\s{0,99}:\\s{0,99}["']`;
const comma = `["']\\s{0,99},\\s{0,99}["']`;

/** How such members stand in text; the value is where a match ends. */
const notations: readonly {
  readonly members: Members;
  readonly pattern: RegExp;
  readonly groups: { readonly member: number; readonly value: number };
}[] = [
  {
    members: formMembers,
    pattern: new RegExp(`(?<![\\w-])(${anyOf(formMembers)})=(${formValue})`, 'g'),
    groups: { member: 1, value: 2 },
  },
  {
    members: objectMembers,
    pattern: new RegExp(`(?<!\\w)(${anyOf(objectMembers)})${colon}(${quotedValue})(?=["'])`, 'g'),
    groups: { member: 1, value: 2 },
  },
  {
    members: pairMembers,
    pattern: new RegExp(
      `\\bkey${colon}(${anyOf(pairMembers)})${comma}value${colon}(${quotedValue})(?=["'])`,
      'g',
    ),
    groups: { member: 1, value: 2 },
  },
  {
    members: pairMembers,
    pattern: new RegExp(
      `\\bvalue${colon}(${quotedValue})(?=${comma}key${colon}(${anyOf(pairMembers)})["'])`,
      'g',
    ),
    groups: { member: 2, value: 1 },
  },
];

const plainWord = /^(?:[A-Z]+(?:_[A-Z]+)*|[a-z]+(?:[_-][a-z]+)*)$/;

/** Whether a text is a word as codes and enumerations have them, in one case. */
export function isPlainWord(text: string): boolean {
  return plainWord.test(text);
}

function nameIn(members: Members, member: string, value: string): string | undefined {
  const known = members.get(member);
  if (known === undefined || value.length < known.shortest) return undefined;
  return known.orWord && isPlainWord(value) ? undefined : known.name;
}

/** What a text shows as the value of a secret member: `client_secret=…`, `"password": "…"`. */
export function memberLooks(text: string): Look[] {
  return notations.flatMap(({ members, pattern, groups }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = match[groups.value] ?? '';
      const name = nameIn(members, match[groups.member] ?? '', value);
      return name === undefined ? [] : [lookAt(match, name, value)];
    }),
  );
}

/** What the value of an object's member is called when members of that name hold secrets. */
export function secretMemberName(member: string, value: string): string | undefined {
  return nameIn(objectMembers, member, value);
}

/** The same for the `value` beside a `key`, as Postman writes members of forms and variables. */
export function secretPairName(key: string, value: string): string | undefined {
  return nameIn(pairMembers, key, value);
}

export const memberNames: readonly string[] = [
  ...formMembers.values(),
  ...objectMembers.values(),
  ...pairMembers.values(),
].map(({ name }) => name);
