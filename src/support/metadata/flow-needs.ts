import type { Basis } from '../../model/basis.ts';
import type { FlowId } from '../../model/flow.ts';

/** As deployed; the values of `commaSeparatedOauthScopes` and of `scopes` are the same words. */
export type Scope = 'Api' | 'Basic' | 'OpenID' | 'RefreshToken';

/** What an app needs for a flow, as Metadata says it. */
export interface FlowNeeds {
  readonly scopes: readonly Scope[];
  /** The flow is switched on: in an External Client App in Settings and in Policies. */
  readonly clientCredentials?: true;
  /** The certificate is what switches the flow on. */
  readonly certificate?: true;
  /** PKCE, rotation of refresh tokens, and how long these live. */
  readonly refreshTokens?: true;
  /** Only users with the permission set, who then need not consent. */
  readonly adminApproved?: true;
  readonly connectedAppOnly?: true;
  /** What no file can hold, or none that could be confirmed; for the README. */
  readonly byHand: readonly string[];
  readonly basis: readonly Basis[];
}

const common: readonly Scope[] = ['Api', 'Basic', 'OpenID'];

const guide = (type: string): Basis => ({
  source: `Metadata API Developer Guide, ${type}`,
  confidence: 'documented',
});

const runAs =
  'The user that client credentials run as needs the permission API Only User. It can be given only with the licence Salesforce API Integration or by a profile such as Minimum Access - API Only Integrations, so it is not in the permission set.';

/** What each flow needs, and who says so. */
export const flowNeeds: Readonly<Record<FlowId, FlowNeeds>> = {
  'client-credentials': {
    scopes: common,
    clientCredentials: true,
    byHand: [runAs],
    basis: [
      guide('ExtlClntAppGlobalOauthSettings: isClientCredentialsFlowEnabled'),
      guide(
        'ExtlClntAppOauthConfigurablePolicies: isClientCredentialsFlowEnabled, clientCredentialsFlowUser',
      ),
      guide('ConnectedAppOauthConfig: isClientCredentialEnabled, oauthClientCredentialUser'),
    ],
  },
  'jwt-bearer': {
    scopes: [...common, 'RefreshToken'],
    certificate: true,
    adminApproved: true,
    byHand: [],
    basis: [
      guide(
        'ExtlClntAppGlobalOauthSettings: certificate, “when provided, it enables the JWT Bearer flow”',
      ),
      guide('ConnectedAppOauthConfig: certificate'),
      {
        source: 'JWT bearer without RefreshToken is refused: refresh-scope-required',
        confidence: 'reported',
      },
    ],
  },
  'asset-token': {
    scopes: common,
    clientCredentials: true,
    byHand: [
      runAs,
      'Asset tokens: token validity, audiences, and the certificate that signs them. The metadata wants the id of a certificate in the org (assetTokenSigningCertificate, assetSigningCertId), which no file can know. Setup → Certificate and Key Management → create one; then the app → OAuth Settings → Enable Asset Tokens.',
    ],
    basis: [
      guide('ExtlClntAppOauthSettings: assetTokenAudiences, assetTokenSigningCertificate'),
      guide('ConnectedAppOauthAssetToken: assetSigningCertId'),
    ],
  },
  'authorization-code': {
    scopes: [...common, 'RefreshToken'],
    refreshTokens: true,
    byHand: [],
    basis: [
      guide('ExtlClntAppGlobalOauthSettings: isPkceRequired, isRefreshTokenRotationEnabled'),
      guide('ConnectedAppOauthConfig: isPkceRequired, isRefreshTokenRotationEnabled'),
    ],
  },
  'username-password': {
    scopes: common,
    connectedAppOnly: true,
    byHand: [
      'Setup → OAuth and OpenID Connect Settings → Allow OAuth Username-Password Flows. It is a setting of the whole org, and off in orgs made since Summer ’23.',
    ],
    basis: [guide('OauthOidcSettings: blockOAuthUnPwFlow')],
  },
};

export interface CombinedNeeds extends Omit<FlowNeeds, 'scopes' | 'byHand' | 'basis'> {
  readonly scopes: readonly Scope[];
  readonly byHand: readonly string[];
}

/** What one app needs for all these flows. */
export function needsOf(flows: readonly FlowId[]): CombinedNeeds {
  const all = flows.map((flow) => flowNeeds[flow]);
  const flags = Object.assign({}, ...all);
  return {
    ...flags,
    scopes: [...new Set(all.flatMap(({ scopes }) => scopes))].sort(),
    byHand: [...new Set(all.flatMap(({ byHand }) => byHand))],
  };
}
