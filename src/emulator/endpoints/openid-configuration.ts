import { type Answer, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { supportedScopes } from '../tokens/scopes.ts';

/** `GET /.well-known/openid-configuration`; the issuer is the host that was asked. */
export function openidConfiguration(call: Call): Answer {
  const { asked } = call.host;
  const document = {
    issuer: asked,
    authorization_endpoint: `${asked}/services/oauth2/authorize`,
    token_endpoint: `${asked}/services/oauth2/token`,
    revocation_endpoint: `${asked}/services/oauth2/revoke`,
    userinfo_endpoint: `${asked}/services/oauth2/userinfo`,
    jwks_uri: `${asked}/id/keys`,
    introspection_endpoint: `${asked}/services/oauth2/introspect`,
    end_session_endpoint: `${asked}/services/auth/idp/oidc/logout`,
    scopes_supported: supportedScopes,
    response_types_supported: ['code', 'token', 'token id_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    display_values_supported: ['page', 'popup', 'touch'],
    token_endpoint_auth_methods_supported: [
      'client_secret_post',
      'client_secret_basic',
      'private_key_jwt',
    ],
    claims_supported: [
      'active',
      'email',
      'email_verified',
      'family_name',
      'given_name',
      'is_app_installed',
      'language',
      'locale',
      'name',
      'nickname',
      'organization_id',
      'photos',
      'picture',
      'preferred_username',
      'profile',
      'sub',
      'updated_at',
      'urls',
      'user_id',
      'user_type',
      'utcOffset',
      'zoneinfo',
    ],
    frontchannel_logout_supported: true,
    frontchannel_logout_session_supported: false,
  };
  return json(200, document, { 'access-control-allow-origin': '*' });
}
