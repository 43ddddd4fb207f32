import type { VariableName } from './variables.ts';

/** A pre-request script from `src/sandbox/entries`, and what it is told. */
export type ScriptCall =
  /** Signs the JWT bearer assertion (RFC 7523 section 3), or takes the one signed outside. */
  | { readonly script: 'sign-assertion'; readonly options: SignAssertionOptions }
  /** Signs the actor token of the asset-token exchange. */
  | { readonly script: 'sign-actor-token'; readonly options: SignActorTokenOptions }
  /** Makes state and PKCE pair (RFC 7636 section 4) and builds the authorize URL. */
  | { readonly script: 'prepare-authorization'; readonly options: PrepareAuthorizationOptions }
  /** Takes the code out of the callback, decodes it once, checks the state. */
  | { readonly script: 'read-callback'; readonly options: ReadCallbackOptions }
  /** Builds the authorize URL that lets a user approve the app once, for JWT bearer. */
  | { readonly script: 'prepare-approval'; readonly options: PrepareApprovalOptions };

export type ScriptName = ScriptCall['script'];

/** Names of the variables to read and write, and changes that negative cases make. */
export interface SignAssertionOptions {
  readonly into: VariableName;
  /** Claims laid over the normal ones; `null` leaves the claim out. */
  readonly claims?: Readonly<Record<string, string | number | readonly string[] | null>>;
  /** Seconds added to the time claims: negative makes the assertion old. */
  readonly shiftSeconds?: number;
  /** What is done to the finished assertion, for negative cases. */
  readonly tamper?: 'wrong-key' | 'alg-none' | 'hs256' | 'truncate' | 'pad' | 'flip-signature';
}

export interface SignActorTokenOptions {
  readonly into: VariableName;
  readonly shiftSeconds?: number;
  readonly tamper?: 'wrong-key' | 'flip-signature';
}

export interface PrepareAuthorizationOptions {
  readonly into: VariableName;
  /** Query parameters laid over the normal ones; `null` leaves the parameter out. */
  readonly query?: Readonly<Record<string, string | null>>;
}

export interface ReadCallbackOptions {
  readonly into: VariableName;
  /** Encodes the code once more, as a person does who pastes an encoded code into a form. */
  readonly encodeAgain?: true;
  /**
   * What becomes of a callback with another state. Normally the script fails; a negative case leaves
   * the code empty instead, so that the request goes out without it and can be seen to get no token.
   */
  readonly onMismatch?: 'leave-empty';
}

export interface PrepareApprovalOptions {
  readonly into: VariableName;
}
