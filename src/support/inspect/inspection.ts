import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { JsonObject } from '../../model/json.ts';

/** What a pasted text is. */
export type TokenKind =
  | 'access-token'
  | 'jwt-access-token'
  | 'asset-token'
  | 'id-token'
  | 'jwt-bearer-assertion'
  | 'client-assertion'
  | 'actor-token'
  | 'other-jwt'
  | 'refresh-token'
  | 'authorization-code'
  | 'consumer-key'
  | 'unknown';

/** Something to say about a token, with the words a person reads. */
export interface Remark {
  /**
   * `refused`: Salesforce says no, and why is known. `doubtful`: it may say no, or not everywhere.
   * `note`: good to know.
   */
  readonly weight: 'refused' | 'doubtful' | 'note';
  readonly what: string;
  readonly fix?: string;
  /** The known error that the refusal comes as. */
  readonly knownError?: KnownErrorId;
}

export interface Lifetime {
  readonly state: 'alive' | 'expired' | 'not-yet-valid' | 'unknown';
  /** ISO 8601, UTC. */
  readonly issuedAt?: string;
  readonly notBefore?: string;
  readonly expiresAt?: string;
  /** The same in a sentence, seen from now. */
  readonly words: string;
}

/** What a pasted token says about itself. Holds neither the token nor its signature. */
export interface Inspection {
  readonly kind: TokenKind;
  /** What it is, in words. */
  readonly title: string;
  /** Whose it is and for what: label and value, in the order to be shown. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly lifetime: Lifetime;
  /** Header and claims, for a JWT. */
  readonly header?: JsonObject;
  readonly claims?: JsonObject;
  /** The weightiest first. */
  readonly remarks: readonly Remark[];
}
