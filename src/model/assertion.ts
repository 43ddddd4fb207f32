import type { Basis } from './basis.ts';
import type { JsonValue } from './json.ts';
import type { VariableName } from './variables.ts';

/** When a request is sent or an assertion made; otherwise it is skipped, and said to be. */
export type Condition =
  | { readonly filled: VariableName }
  | { readonly empty: VariableName }
  | { readonly variable: VariableName; readonly is: string }
  | { readonly all: readonly Condition[] };

/** What a JSON value, found at a path, must be. */
export type JsonCheck =
  | { readonly equals: JsonValue }
  | { readonly equalsVariable: VariableName }
  | { readonly differsFromVariable: VariableName }
  | { readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' }
  /** Source of a regular expression. */
  | { readonly matches: string }
  /** The value is an array (or a string of words) that holds this. */
  | { readonly includes: string }
  | { readonly includesVariable: VariableName }
  | { readonly filled: true }
  | { readonly absent: true }
  /** Seconds since the epoch, before or after now, with a minute of leeway. */
  | { readonly seconds: 'past' | 'future' };

/** Dots between members and array indexes, as in `records.0.Id`; the empty path is the whole body. */
export type JsonPath = string;

interface Common {
  /** The title of the test in Postman. */
  readonly title: string;
  /** Who says that Salesforce answers so. What is only inferred runs against the emulator alone. */
  readonly basis: Basis;
  readonly onlyIf?: Condition;
}

/** What a response must be, or what is taken from it. Plain data; one template renders each kind. */
export type Assertion = Common &
  (
    | { readonly kind: 'status'; readonly oneOf: readonly number[] }
    /** `matches` is the source of a case-insensitive regular expression. */
    | { readonly kind: 'header'; readonly header: string; readonly matches: string }
    | { readonly kind: 'json-body' }
    | { readonly kind: 'empty-body' }
    | { readonly kind: 'text-body'; readonly matches: string }
    | {
        readonly kind: 'json';
        readonly path: JsonPath;
        readonly check: JsonCheck;
        /** Nothing at the path is fine; something there must pass the check. */
        readonly optional?: true;
        /** Only a boolean is compared, so that no message can carry the value. */
        readonly secret?: true;
      }
    /** `https://host/id/{org}/{user}`, both ids of 15 or 18 characters, with a right checksum. */
    | { readonly kind: 'identity-url'; readonly path: JsonPath }
    /** A record id of 15 or 18 characters with a right checksum; `keyPrefix` such as `001`. */
    | { readonly kind: 'record-id'; readonly path: JsonPath; readonly keyPrefix?: string }
    /** The member `signature`, when there: HMAC-SHA256 of `id` + `issued_at` under one of the secrets. */
    | { readonly kind: 'hmac-signature'; readonly secrets: readonly VariableName[] }
    /** The space-separated scopes hold these. Nothing at the path is fine: the member is optional. */
    | { readonly kind: 'scopes'; readonly path: JsonPath; readonly include: readonly string[] }
    | {
        readonly kind: 'jwt';
        readonly path: JsonPath;
        readonly optional?: true;
        readonly header: Readonly<Record<string, JsonCheck>>;
        readonly claims: Readonly<Record<string, JsonCheck>>;
        /** Variable with the JWKS to verify the RS256 signature against. */
        readonly keys: VariableName;
      }
    /** The pre-request script did attach a signed JWT: three segments, `alg` RS256. */
    | { readonly kind: 'signed-jwt-sent'; readonly variable: VariableName }
    /** A refusal: status, `error` and a part of the description, as the known error says. */
    | { readonly kind: 'refusal'; readonly knownError: string }
    /** A redirect to the callback keeps the whole callback URL in a variable. */
    | { readonly kind: 'capture-callback'; readonly into: VariableName }
    | {
        readonly kind: 'capture';
        readonly path: JsonPath;
        readonly into: VariableName;
        readonly optional?: true;
        /** Take the org or user id out of an identity URL; `json` keeps a whole value as JSON text. */
        readonly as?: 'org-id' | 'user-id' | 'json';
        /** Keep what the variable held until now in another one (a rotated refresh token). */
        readonly previousInto?: VariableName;
        /** Keep besides when the token was issued, in milliseconds. */
        readonly issuedInto?: VariableName;
      }
  );

export type AssertionKind = Assertion['kind'];
