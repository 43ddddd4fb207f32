import { type AppWish, descriptionOf } from './app-wish.ts';
import { type Component, component } from './component.ts';

/**
 * A consumer key of our own: the guide wants one beside `oauthClientCredentialUser`, alphanumeric, of
 * 8 to 256 characters, and no other app on earth may have it. It is a name, not a secret.
 */
function consumerKey({ random }: AppWish): string {
  return `grantsmith${Buffer.from(random(32)).toString('hex')}`;
}

/** A connected app. New ones are off by default since Spring ’26. */
export function connectedApp(wish: AppWish): readonly Component[] {
  const { developerName, name, needs, callback, certificate, contact, runAs, jwtTokens } = wish;
  const flow = needs.clientCredentials === true;
  return [
    component('ConnectedApp', developerName, {
      label: name,
      description: descriptionOf(wish),
      contactEmail: contact,
      oauthConfig: {
        callbackUrl: callback,
        certificate: needs.certificate === true ? certificate : undefined,
        consumerKey: flow ? consumerKey(wish) : undefined,
        isAdminApproved: needs.adminApproved === true,
        isClientCredentialEnabled: flow,
        isConsumerSecretOptional: false,
        isIntrospectAllTokens: false,
        isNamedUserJwtEnabled: jwtTokens,
        isPkceRequired: true,
        isRefreshTokenRotationEnabled: needs.refreshTokens === true,
        isSecretRequiredForRefreshToken: true,
        oauthClientCredentialUser: flow ? runAs : undefined,
        scopes: needs.scopes,
      },
      oauthPolicy: { ipRelaxation: 'ENFORCE', refreshTokenPolicy: 'infinite' },
      permissionSetName: needs.adminApproved === true ? [permissionSetName(wish)] : undefined,
    }),
  ];
}

/** The API name of the permission set that goes with an app. */
export function permissionSetName({ developerName }: AppWish): string {
  return `${developerName}_User`;
}
