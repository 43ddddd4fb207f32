/** A page that a description links to. */
export interface Page {
  readonly title: string;
  readonly url: string;
}

function help(title: string, id: string): Page {
  return {
    title: `Salesforce: ${title}`,
    url: `https://help.salesforce.com/s/articleView?id=xcloud.${id}.htm&type=5`,
  };
}

function rest(title: string, id: string): Page {
  return {
    title: `Salesforce: ${title}`,
    url: `https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/${id}.htm`,
  };
}

/** Every page but those of RFCs. An address stands here only when it was seen in use elsewhere. */
export const pages = {
  endpoints: help('OAuth endpoints', 'remoteaccess_oauth_endpoints'),
  'client-credentials': help(
    'client credentials flow',
    'remoteaccess_oauth_client_credentials_flow',
  ),
  'jwt-bearer': help('JWT bearer flow', 'remoteaccess_oauth_jwt_flow'),
  'web-server': help('web server flow', 'remoteaccess_oauth_web_server_flow'),
  pkce: help('PKCE', 'remoteaccess_pkce'),
  refresh: help('refresh token flow', 'remoteaccess_oauth_refresh_token_flow'),
  'asset-token': help('asset token flow', 'remoteaccess_oauth_asset_token_flow'),
  'username-password': help('username-password flow', 'remoteaccess_oauth_username_password_flow'),
  'jwt-access-tokens': help('JWT-based access tokens', 'jwt_access_tokens'),
  userinfo: help('userinfo', 'remoteaccess_using_userinfo_endpoint'),
  identity: help('identity URLs', 'remoteaccess_using_openid'),
  introspection: help('token introspection', 'remoteaccess_oidc_token_introspection_endpoint'),
  revocation: help('revoke tokens', 'remoteaccess_revoke_token'),
  versions: rest('API versions', 'resources_versions'),
  limits: rest('limits', 'resources_limits'),
  objects: rest('describe global', 'resources_describeGlobal'),
  query: rest('query', 'resources_query'),
  create: rest('create a record', 'dome_sobject_create'),
  update: rest('update a record', 'dome_update_fields'),
  delete: rest('delete a record', 'dome_delete_record'),
  'cpq-authentication': {
    title: 'ServiceNow: authenticating CPQ API calls',
    url: 'https://www.servicenow.com/docs/r/order-management/cpq-authenticating-api-calls.html',
  },
  'cpq-api-keys': {
    title: 'ServiceNow: admin API keys',
    url: 'https://www.servicenow.com/docs/r/order-management/cpq-admin-api-keys.html',
  },
} as const satisfies Readonly<Record<string, Page>>;

type PageName = keyof typeof pages;
type RfcSection = `RFC ${number} section ${string}`;

/** Names of pages, checked by the compiler. */
export function see(...names: readonly (PageName | RfcSection)[]): readonly string[] {
  return names;
}

/** The page of that name. */
export function pageNamed(name: string): Page {
  const [, rfc, section] = /^RFC (\d+) section ([\d.]+)$/.exec(name) ?? [];
  if (rfc !== undefined && section !== undefined) {
    return { title: name, url: `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${section}` };
  }
  const page = Object.entries(pages).find(([known]) => known === name)?.[1];
  if (page === undefined) throw new TypeError(`there is no page ${name}`);
  return page;
}
