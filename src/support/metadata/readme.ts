import { renderTemplate } from '../../render/render-template.ts';
import type { AppWish } from './app-wish.ts';
import type { Component } from './component.ts';
import { permissionSetName } from './connected-app.ts';
import { metadataTypes } from './metadata-types.ts';

const secretsViaMetadata =
  'Setup → External Client Apps → Settings: Allow access to External Client App consumer secrets via Metadata API. Without it the org does not take the OAuth settings. You also need the permissions View External Client Apps Consumer Secrets in Metadata, and View all External Client Apps, view their settings, and edit their policies.';

/** What must be so in the org before anything is deployed. */
function before({ app }: AppWish): readonly string[] {
  return app === 'connected-app'
    ? [
        'New connected apps are off by default since Spring ’26, and Salesforce Support switches them on. An External Client App needs no such leave, where the flow allows it.',
      ]
    : [
        secretsViaMetadata,
        'What you retrieve later may hold the consumer key and secret: keep extlClntAppGlobalOauthSets out of version control then.',
      ];
}

/** The permission set cannot be confirmed in the file: the guide speaks of ids, its own example has a name. */
function attachPermissionSet(wish: AppWish): readonly string[] {
  if (wish.needs.adminApproved !== true || wish.app === 'connected-app') return [];
  const name = permissionSetName(wish);
  return [
    `Let the permission set in: Setup → External Client App Manager → ${wish.name} → Policies → App Policies → Select Permission Sets: ${name}. Until then every user is refused. It is not in the policies file: of commaSeparatedPermissionSet the Metadata API Developer Guide says that it takes ids, which exist only after the first deploy (sf data query --query "SELECT Id FROM PermissionSet WHERE Name = '${name}'"), while its example has a name.`,
  ];
}

function runAsUser({ needs, runAs, app, name }: AppWish): readonly string[] {
  if (needs.clientCredentials !== true || app === 'connected-app') return [];
  return [
    runAs === undefined
      ? `Choose the user that client credentials run as: Setup → External Client App Manager → ${name} → Policies → OAuth Policies → Client Credentials Flow → Run As. If the deploy is refused for want of that user, make these files again with --run-as USERNAME.`
      : `See that client credentials run as ${runAs}, who must be an active user of the org: Setup → External Client App Manager → ${name} → Policies → OAuth Policies → Client Credentials Flow → Run As.`,
  ];
}

function consumerKey({ app, name }: AppWish): string {
  const place =
    app === 'connected-app'
      ? `Setup → App Manager → ${name} → View → Manage Consumer Details`
      : `Setup → External Client App Manager → ${name} → Settings → OAuth Settings → Consumer Key and Secret`;
  return `Copy consumer key and secret into clientId and clientSecret of your environment: ${place}. A new app needs up to ten minutes until the org knows it.`;
}

const leftToTheOrg =
  'Decide what these files leave as strict or as lasting as Salesforce does by default: IP restrictions are enforced, and refresh tokens, where the app gives any, live until they are revoked.';

function contact({ contact: address }: AppWish): readonly string[] {
  return address === undefined
    ? [
        'No contact e-mail is in the app. If the org wants one, make these files again with --contact.',
      ]
    : [];
}

/** The README of the folder, in Markdown. */
export function readmeOf(wish: AppWish, components: readonly Component[]): string {
  return renderTemplate('metadata/readme', {
    name: wish.name,
    kind: wish.app === 'connected-app' ? 'A connected app' : 'An External Client App',
    flows: wish.flows.join(', '),
    before: before(wish),
    files: components.map(({ path, type }) => ({
      path: `force-app/main/default/${path}`,
      source: metadataTypes[type].source,
    })),
    permissionSet: permissionSetName(wish),
    after: [
      ...runAsUser(wish),
      ...attachPermissionSet(wish),
      ...wish.needs.byHand,
      consumerKey(wish),
      leftToTheOrg,
      ...contact(wish),
    ],
    checked: '2026-11-22',
  });
}
