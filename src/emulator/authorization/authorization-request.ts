import type { Kept } from '../org/bounded-store.ts';

/** An authorize request that passed all checks which need no user. */
export interface AuthorizationRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string | undefined;
  readonly responseType: 'code' | 'token' | 'token id_token';
  readonly scopes: readonly string[];
  readonly codeChallenge: string | undefined;
  readonly nonce: string | undefined;
  readonly prompt: readonly string[];
  readonly loginHint: string | undefined;
}

/** An authorize request that waits until a person has logged in and answered. */
export interface PendingAuthorization extends Kept {
  readonly request: AuthorizationRequest;
}
