import { type AppWish, descriptionOf } from './app-wish.ts';
import { type Component, component } from './component.ts';

/** An External Client App: header, OAuth settings in two files, policies in two. */
export function externalClientApp(wish: AppWish): readonly Component[] {
  const { developerName, name, needs, callback, certificate, contact, runAs, jwtTokens } = wish;
  const of = { externalClientApplication: developerName };
  const flow = needs.clientCredentials === true;
  return [
    component('ExternalClientApplication', developerName, {
      label: name,
      description: descriptionOf(wish),
      contactEmail: contact,
      distributionState: 'Local',
      isProtected: false,
    }),
    component('ExtlClntAppGlobalOauthSettings', `${developerName}_glbloauth`, {
      ...of,
      label: `${name} global OAuth settings`,
      callbackUrl: callback,
      certificate: needs.certificate === true ? certificate : undefined,
      isClientCredentialsFlowEnabled: flow,
      isConsumerSecretOptional: false,
      isIntrospectAllTokens: false,
      isNamedUserJwtEnabled: jwtTokens,
      isPkceRequired: true,
      isRefreshTokenRotationEnabled: needs.refreshTokens === true,
      isSecretRequiredForRefreshToken: true,
      shouldRotateConsumerKey: false,
      shouldRotateConsumerSecret: false,
    }),
    component('ExtlClntAppOauthSettings', `${developerName}_oauth`, {
      ...of,
      label: `${name} OAuth settings`,
      commaSeparatedOauthScopes: needs.scopes.join(', '),
    }),
    component('ExtlClntAppOauthConfigurablePolicies', `${developerName}_oauthPlcy`, {
      ...of,
      label: `${name} OAuth policies`,
      ipRelaxationPolicyType: 'Enforce',
      permittedUsersPolicyType:
        needs.adminApproved === true ? 'AdminApprovedPreAuthorized' : 'AllSelfAuthorized',
      refreshTokenPolicyType: needs.refreshTokens === true ? 'Infinite' : undefined,
      isClientCredentialsFlowEnabled: flow,
      clientCredentialsFlowUser: flow ? runAs : undefined,
    }),
    component('ExtlClntAppConfigurablePolicies', `${developerName}_plcy`, {
      ...of,
      label: `${name} policies`,
      isEnabled: true,
      isOauthPluginEnabled: true,
    }),
  ];
}
