import { type Look, lookAt } from './look.ts';

interface FormMember {
  readonly name: string;
  readonly shortest: number;
  /** It may hold a plain word too, such as an error code, which is no secret. */
  readonly orWord?: true;
}

/** Members of forms and queries that hold secrets: RFC 6749, RFC 7521, RFC 7636, RFC 7662, RFC 8693. */
const formMembers = new Map<string, FormMember>([
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

/** Members of objects that hold secrets. */
const objectMembers = new Map<string, string>([
  ['client_secret', 'clientSecret'],
  ['clientSecret', 'clientSecret'],
  ['consumerSecret', 'clientSecret'],
  ['password', 'password'],
  ['access_token', 'accessToken'],
  ['accessToken', 'accessToken'],
  ['refresh_token', 'refreshToken'],
  ['refreshToken', 'refreshToken'],
  ['id_token', 'idToken'],
  ['code_verifier', 'codeVerifier'],
  ['privateKey', 'privateKey'],
]);

const shortestMember = 4;

const anyOf = (names: Iterable<string>): string => [...names].join('|');

const inForm = new RegExp(
  `(?<![\\w-])(${anyOf(formMembers.keys())})=([^&\\s"'<>«»{}\\\\,;#\\0]{4,})`,
  'g',
);

const inObject = new RegExp(
  `(?<!\\w)(${anyOf(objectMembers.keys())})["']?\\s{0,9}:\\s{0,9}["']((?:[^"'\\\\«»{}\\0\\n]|\\\\.){4,9000})(?=["'])`,
  'g',
);

const plainWord = /^(?:[A-Z]+(?:_[A-Z]+)*|[a-z]+(?:[_-][a-z]+)*)$/;

function formLooks(match: RegExpExecArray): Look[] {
  const member = formMembers.get(match[1] ?? '');
  const value = match[2] ?? '';
  if (member === undefined || value.length < member.shortest) return [];
  return member.orWord && plainWord.test(value) ? [] : [lookAt(match, member.name, value)];
}

function objectLooks(match: RegExpExecArray): Look[] {
  const name = objectMembers.get(match[1] ?? '');
  return name === undefined ? [] : [lookAt(match, name, match[2] ?? '')];
}

/** What stands in a text as the value of a member that holds secrets: `client_secret=…`, `"password": "…"`. */
export function memberLooks(text: string): Look[] {
  return [
    ...[...text.matchAll(inForm)].flatMap(formLooks),
    ...[...text.matchAll(inObject)].flatMap(objectLooks),
  ];
}

/** What the value of an object's member is called when members of that name hold secrets. */
export function secretMemberName(member: string, value: string): string | undefined {
  return value.length < shortestMember ? undefined : objectMembers.get(member);
}

export const memberNames: readonly string[] = [
  ...[...formMembers.values()].map(({ name }) => name),
  ...objectMembers.values(),
];
