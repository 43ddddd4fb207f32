import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { isActive } from '../checks/check-login.ts';
import { isLoopback } from '../hosts/host.ts';
import type { App } from '../org/app.ts';
import { appUnderSwitches } from '../org/app-under-switches.ts';
import { displayName, type User } from '../org/user.ts';
import { page } from '../pages/page.ts';

/** What is on My Domain itself, under whatever name it is asked, and what it is for. */
const onMyDomain = [
  ['', 'My Domain', 'every flow'],
  ['/cpq', 'CPQ tenant', 'the admin API under /api; trusts JWT-based tokens of this org'],
] as const;

/** The other hosts, each by its path; who asks by the names of Salesforce asks them by theirs. */
const byPath = [
  ['/login', 'login.salesforce.com', 'no client credentials'],
  ['/test', 'test.salesforce.com', 'for users of sandboxes; no client credentials'],
  ['/site', 'Experience Cloud site', 'every flow; answers name the site'],
  ['/lightning', 'Lightning', 'user interface only: no tokens here'],
] as const;

/** `GET /`: who and what lives in the org. Secrets are not shown. */
export function homePage(call: Call): Answer {
  const { base } = call.host;
  const { org } = call;
  const isByPath = isLoopback(new URL(base).host);
  const hosts = isByPath ? [...onMyDomain, ...byPath] : onMyDomain;
  return page(call, {
    title: `Emulated org ${org.name}`,
    template: 'pages/home',
    width: 'wide',
    data: {
      orgName: org.name,
      orgId: org.id,
      orgType: org.type,
      time: new Date(call.now).toISOString().slice(0, 19).replace('T', ' '),
      links: [
        { label: 'Journal', url: `${base}/journal` },
        { label: 'OpenID configuration', url: `${base}/.well-known/openid-configuration` },
        { label: 'Keys', url: `${base}/id/keys` },
        { label: 'API versions', url: `${base}/services/data` },
        ...(isByPath ? [{ label: 'Control API', url: `${base}/__admin` }] : []),
      ],
      hosts: hosts.map(([path, kind, about]) => ({ kind, url: `${base}${path}`, about })),
      apps: org.apps.map((app) => describeApp(appUnderSwitches(app, call.switches))),
      users: org.users.map((user) => ({
        name: displayName(user),
        username: user.username,
        about: aboutUser(call, user),
      })),
    },
  });
}

function describeApp(app: App) {
  const settings = [
    app.tokenFormat === 'jwt' ? 'JWT-based access tokens' : 'opaque access tokens',
    app.pkceRequired ? 'PKCE required' : 'PKCE optional',
    app.refreshRotation ? 'refresh tokens rotate' : 'refresh tokens stay',
    app.permittedUsers === 'admin-approved' ? 'admin-approved users' : 'users approve themselves',
  ];
  return {
    label: app.label,
    clientId: app.clientId,
    scopes: app.scopes.join(' '),
    settings: settings.join(' · '),
  };
}

/** What is special about a user. */
export function aboutUser(call: Call, user: User): string {
  if (!isActive(call, user)) return 'inactive';
  if (user.apiOnly) return 'API-only integration user; client credentials run as this one';
  const attached = call.org.apps.some((app) => app.attachedUserIds.includes(user.id));
  return attached ? 'approved for the apps' : 'not approved for the apps';
}
