import { isObject, jsonObjectInPart } from '../model/read-json.ts';
import type { DecodedToken } from '../model/run-result.ts';
import { fingerprintOf, maskName, maskOf } from '../redaction/fingerprint.ts';
import { membersOf } from './exchanged-secrets.ts';
import { queryOf, type SentPair, type SentRequest } from './sent-request.ts';

/** Claims about a person: OpenID Connect Core 1.0 section 5.1, and the names Salesforce has for them. */
const personalClaims: ReadonlySet<string> = new Set([
  'name',
  'given_name',
  'family_name',
  'middle_name',
  'nickname',
  'preferred_username',
  'username',
  'profile',
  'picture',
  'website',
  'email',
  'gender',
  'birthdate',
  'phone_number',
  'address',
]);

/** An e-mail address, or a Salesforce username, which looks like one. */
const personalText = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/;

const longestText = 400;

/**
 * The JWTs that a request sent and its answer brought, decoded and not believed. Of each only what it
 * says is kept, and of what is said about a person only a mask. What is in `seen` is left out and put in.
 */
export function decodedTokens(
  sent: SentRequest,
  answer: string,
  seen: Set<string>,
): readonly DecodedToken[] {
  return [
    ...tokensIn([...sent.form, ...queryOf(sent.url), ...membersOf(sent.text)], 'sent', seen),
    ...tokensIn(authorizationOf(sent), 'sent', seen),
    // Most answers have no token; those need not be parsed.
    ...tokensIn(answer.includes('eyJ') ? membersOf(answer) : [], 'received', seen),
  ];
}

function authorizationOf({ headers }: SentRequest): readonly SentPair[] {
  return headers
    .filter(({ name }) => name.toLowerCase() === 'authorization')
    .map(({ name, value }) => ({ name, value: value.replace(/^\S+\s+/, '') }));
}

function tokensIn(
  pairs: readonly SentPair[],
  way: DecodedToken['way'],
  seen: Set<string>,
): readonly DecodedToken[] {
  return pairs.flatMap(({ name, value }) => {
    const token = seen.has(value) ? undefined : decoded(value);
    if (token === undefined) return [];
    seen.add(value);
    return [{ name, way, header: shown(token.header), claims: shown(token.claims) }];
  });
}

type Members = Readonly<Record<string, unknown>>;

/** Header and claims of a compact JWS (RFC 7515 section 7.1), signed or not. */
function decoded(text: string): { readonly header: Members; readonly claims: Members } | undefined {
  const [head = '', body = ''] = /^(eyJ[\w-]+)\.([\w-]+)\.[\w-]*$/.exec(text)?.slice(1) ?? [];
  const header = jsonObjectInPart(head);
  const claims = jsonObjectInPart(body);
  return header === undefined || claims === undefined ? undefined : { header, claims };
}

function shown(members: Members): Members {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, shownValue(name, value)]),
  );
}

function shownValue(name: string, value: unknown): unknown {
  if (personalClaims.has(name)) return masked(name, JSON.stringify(value) ?? '');
  if (typeof value === 'string') return shownText(name, value);
  if (Array.isArray(value)) return value.map((one) => shownValue(name, one));
  return isObject(value) ? shown(value) : value;
}

/** A part of a long text could be a part of a secret, which nobody would know again. */
function shownText(name: string, text: string): string {
  if (personalText.test(text)) return masked(name, text);
  return text.length > longestText ? `(text of ${text.length} characters)` : text;
}

function masked(name: string, value: string): string {
  return maskOf(maskName(name), fingerprintOf(value));
}
