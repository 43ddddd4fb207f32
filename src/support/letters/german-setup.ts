import type { FlowId, GuideStep } from '../../model/flow.ts';
import { germanMenu } from './german-menus.ts';

const appManager = `Setup → ${germanMenu('App Manager')} → die App`;
const policies = 'Setup → Manage Connected Apps → die App → Edit Policies';

const createApp: GuideStep = {
  title: 'Die App anlegen',
  externalClientApp:
    'Setup → External Client App Manager → New External Client App. Distribution State: Local. Unter API (Enable OAuth Settings) Enable OAuth ankreuzen.',
  connectedApp: `Neue Connected Apps sind seit Spring ’26 standardmäßig gesperrt; nehmen Sie eine vorhandene: ${appManager} → Edit → Enable OAuth Settings.`,
};

function callbackUrl(remark: string): GuideStep {
  return {
    title: 'Die Callback-URL eintragen',
    externalClientApp: `Settings → OAuth Settings → Callback URL: derselbe Text wie in redirectUrl. ${remark}`,
    connectedApp: `Edit → Callback URL: derselbe Text wie in redirectUrl. ${remark}`,
  };
}

const unusedCallbackUrl: GuideStep = {
  title: 'Eine Callback-URL eintragen',
  externalClientApp:
    'Settings → OAuth Settings → Callback URL: http://localhost/ genügt. Das Formular verlangt eine; dieser Ablauf benutzt sie nie.',
  connectedApp:
    'Edit → Callback URL: http://localhost/ genügt. Das Formular verlangt eine; dieser Ablauf benutzt sie nie.',
};

const offlineAccess = 'Perform requests at any time (refresh_token, offline_access)';

function scopes(...more: readonly string[]): GuideStep {
  const list = [
    'Manage user data via APIs (api)',
    'Access unique user identifiers (openid)',
    'Access the identity URL service (id, profile, email, address, phone)',
    ...more,
  ]
    .map((scope) => `„${scope}“`)
    .join(', ');
  return {
    title: 'Die Scopes auswählen',
    externalClientApp: `Settings → OAuth Settings → OAuth Scopes: ${list}.`,
    connectedApp: `Edit → Selected OAuth Scopes: ${list}.`,
  };
}

const runAs =
  'Run As: der Benutzername (nicht die E-Mail-Adresse) eines aktiven Integrationsbenutzers mit API Enabled und API Only User.';

const clientCredentials: readonly GuideStep[] = [
  {
    title: 'Den Ablauf einschalten',
    externalClientApp:
      'Settings → OAuth Settings → Flow Enablement → Enable Client Credentials Flow. Danach unter Policies → OAuth Policies dasselbe Kästchen, wo es angezeigt wird.',
    connectedApp: 'Edit → Enable Client Credentials Flow.',
  },
  {
    title: 'Den Benutzer wählen, als der die App handelt',
    externalClientApp: `Policies → OAuth Policies → Client Credentials Flow → ${runAs}`,
    connectedApp: `${policies} → Client Credentials Flow → ${runAs}`,
  },
];

const relaxIp: GuideStep = {
  title:
    'Die IP-Beschränkungen lockern, wenn Ihre Adresse nicht in den Bereichen des Profils liegt',
  externalClientApp: 'Policies → OAuth Policies → IP Relaxation: „Relax IP restrictions“.',
  connectedApp: `${policies} → IP Relaxation: „Relax IP restrictions“.`,
};

const intoFields =
  'in die Felder clientId und clientSecret. Bis eine neue App bekannt ist, können zehn Minuten vergehen.';

const keyAndSecret: GuideStep = {
  title: 'Consumer Key und Consumer Secret kopieren',
  externalClientApp: `Settings → OAuth Settings → Consumer Key and Secret; ${intoFields}`,
  connectedApp: `${appManager} → View → Manage Consumer Details; ${intoFields}`,
};

const jwtApp =
  'Key und Secret dieser App gehören in jwtClientId und jwtClientSecret; es darf dieselbe App sein.';
const issueJwt = 'Issue JSON Web Token (JWT)-based access tokens for named users';

const jwtTokens: GuideStep = {
  title: 'Für die CPQ-Admin-API: Access-Token als JWT ausstellen lassen',
  externalClientApp: `Settings → OAuth Settings → Security → ${issueJwt}. ${jwtApp}`,
  connectedApp: `Edit → ${issueJwt}. ${jwtApp}`,
};

const certificate =
  'laden Sie das X.509-Zertifikat Ihres privaten Schlüssels hoch (RSA, mindestens 2048 Bit; die Datei höchstens 4 KB).';

const uploadCertificate: GuideStep = {
  title: 'Das Zertifikat hochladen',
  externalClientApp: `Settings → OAuth Settings → Flow Enablement → Enable JWT Bearer Flow: ${certificate}`,
  connectedApp: `Edit → Use digital signatures: ${certificate}`,
};

const preAuthorize: GuideStep = {
  title: 'Den Benutzer zulassen',
  externalClientApp:
    'Policies → OAuth Policies → Permitted Users: „Admin approved users are pre-authorized“. Danach unter App Policies einen Berechtigungssatz hinzufügen und ihn dem Benutzer zuweisen.',
  connectedApp: `${policies} → Permitted Users: „Admin approved users are pre-authorized“. Danach Manage Permission Sets, und den Berechtigungssatz dem Benutzer zuweisen.`,
};

const assetTokens: GuideStep = {
  title: 'Asset-Token einschalten',
  externalClientApp:
    'Asset-Token sind eine Einstellung von Connected Apps; eine External Client App zeigt sie nur in manchen Orgs.',
  connectedApp:
    'Edit → Enable Asset Tokens: Gültigkeit des Tokens, ein Zertifikat zum Signieren, die Audiences; auf der Seite Manage eigene Attribute, wenn der Empfänger sie verlangt.',
};

const pkce: GuideStep = {
  title: 'PKCE verlangen und Refresh-Token wechseln lassen',
  externalClientApp:
    'Settings → OAuth Settings → Security → Require PKCE und Enable Refresh Token Rotation. Von AppExchange-Partnern wird beides seit 2026 verlangt; gut ist es für alle.',
  connectedApp:
    'Edit → Require Proof Key for Code Exchange (PKCE) extension und Enable Refresh Token Rotation.',
};

const allowPassword: GuideStep = {
  title: 'Den Ablauf erlauben',
  externalClientApp: 'Nicht möglich: External Client Apps bieten diesen Ablauf nicht an.',
  connectedApp: 'Setup → OAuth and OpenID Connect Settings → Allow OAuth Username-Password Flows.',
};

/** The set-up in German, step by step as in the guide of the flow. */
export const germanSetup: Readonly<Record<FlowId, readonly GuideStep[]>> = {
  'client-credentials': [
    createApp,
    unusedCallbackUrl,
    scopes(),
    ...clientCredentials,
    relaxIp,
    keyAndSecret,
    jwtTokens,
  ],
  'jwt-bearer': [
    createApp,
    callbackUrl(
      'Benutzt wird sie nur, wenn ein Benutzer die App im Browser zulässt; http://localhost/ genügt.',
    ),
    scopes(offlineAccess),
    uploadCertificate,
    preAuthorize,
    relaxIp,
    keyAndSecret,
  ],
  'asset-token': [
    createApp,
    unusedCallbackUrl,
    scopes(),
    assetTokens,
    ...clientCredentials,
    relaxIp,
    keyAndSecret,
  ],
  'authorization-code': [
    createApp,
    callbackUrl(
      'Dorthin schickt Salesforce den Browser mit dem Code; die Seite muss also nichts anzeigen.',
    ),
    scopes(offlineAccess),
    pkce,
    relaxIp,
    keyAndSecret,
  ],
  'username-password': [
    createApp,
    unusedCallbackUrl,
    scopes(),
    allowPassword,
    relaxIp,
    keyAndSecret,
  ],
};
