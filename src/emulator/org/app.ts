import type { KeyObject } from 'node:crypto';

/** How long refresh tokens of an app live: the app's refresh token policy. */
export type RefreshTokenPolicy =
  | { readonly kind: 'infinite' }
  | { readonly kind: 'zero' }
  | { readonly kind: 'lifetime'; readonly seconds: number };

/** An External Client App: its settings, and the policies the admin of the org gave it. */
export interface App {
  readonly name: string;
  readonly label: string;
  /** Consumer key. */
  readonly clientId: string;
  /** Consumer secret. */
  readonly clientSecret: string;
  readonly callbackUrls: readonly string[];
  readonly scopes: readonly string[];
  /** Public key of the certificate that was uploaded for digital signatures. */
  readonly certificateKey: KeyObject;
  readonly tokenFormat: 'opaque' | 'jwt';
  readonly jwtLifetimeSeconds: number;
  /** How long an opaque access token lives. */
  readonly sessionSeconds: number;
  readonly jwtBearerEnabled: boolean;
  readonly clientCredentialsEnabled: boolean;
  /** Id of the user that client credentials run as. */
  readonly runAsUserId: string | undefined;
  readonly permittedUsers: 'admin-approved' | 'self-authorized';
  /** Ids of the users whose profile or permission set is attached to the app. */
  readonly attachedUserIds: readonly string[];
  readonly pkceRequired: boolean;
  readonly secretRequired: boolean;
  readonly refreshRotation: boolean;
  readonly refreshTokenPolicy: RefreshTokenPolicy;
  readonly ipRelaxation: 'relaxed' | 'enforced';
  readonly introspectAllTokens: boolean;
  readonly tokenExchangeEnabled: boolean;
  readonly assetTokens: AssetTokenSettings | undefined;
}

/** The app's settings for asset tokens (`ConnectedAppOauthAssetToken`). */
export interface AssetTokenSettings {
  readonly audiences: readonly string[];
  readonly validitySeconds: number;
  readonly customAttributes: Readonly<Record<string, string>>;
}
