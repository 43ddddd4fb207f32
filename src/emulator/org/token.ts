import type { Kept } from './bounded-store.ts';

/** An access token that the org gave out, and for whom. */
export interface AccessToken extends Kept {
  readonly token: string;
  readonly format: 'opaque' | 'jwt';
  readonly clientId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  /** Milliseconds since the epoch, like the other times here. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** The approval whose refresh token it came from. */
  readonly approval?: Approval;
}

/**
 * One approval of an app by a user: a refresh token with all that rotation put in its place.
 * Revoking it kills the refresh token and the access tokens that came of it.
 */
export interface Approval {
  readonly clientId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly givenAt: number;
  /** The refresh token that works now. */
  current: string;
  /** Why it is dead; absent while it lives. */
  revoked?: string;
}

/** A refresh token, the one in use or one that rotation replaced. */
export interface RefreshToken extends Kept {
  readonly approval: Approval;
  /** A refresh with this token is under way. */
  inProgress: boolean;
}

/** An authorization code (RFC 6749 section 4.1.2), with all that the token request must match. */
export interface AuthorizationCode extends Kept {
  readonly clientId: string;
  readonly userId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly codeChallenge?: string;
  readonly nonce?: string;
  readonly expiresAt: number;
  used: boolean;
}
