import { sources as knownErrorSources } from '../known-errors/sources.ts';
import type { Basis, Confidence } from '../model/basis.ts';

/** What the keys in the `source` of an assertion stand for. */
export const sources = {
  ...knownErrorSources,
  MOB: 'Salesforce Mobile SDK development guide, identity URLs',
  CONNECT: 'Salesforce Connect REST API developer guide, client credentials',
  AGENT: 'Salesforce Agent API developer guide, create a token',
  ATE: 'Salesforce object reference, AssetTokenEvent',
  CHIL: "sample responses of Salesforce's public Postman collection",
  PM: "requests of Salesforce's public Postman collection (forcedotcom/postman-salesforce-apis)",
  APIS: 'apis.io, Salesforce listing',
  IDP: '@solarmosaic/sf-idp-client, introspection sample',
  'MY DOMAIN':
    'Salesforce developer guides, Retrieve Your Salesforce Domain URL (aes-retrieve-sf-domain-url)',
  'ALL SITES': 'salesforcedictionary.com, All Sites; no page of Salesforce that was read names it',
  'SECURITY TOKEN': 'Salesforce help, Reset Your Security Token (xcloud.user_security_token.htm)',
  'ECA KEY':
    'Salesforce Headless Identity guide, Get Your Consumer Key (headless-identity-get-consumer-key)',
  'CA KEY': 'Salesforce Headless Identity guide 256, Get Your Consumer Key',
  'CA EDIT': 'Salesforce packaging guide, Reconfigure a Connected App',
  'ECA CREATE':
    'Salesforce developer guides, Create and Configure an External Client App (aes-create-external-client-app)',
  'ECA USAGE':
    'Salesforce help, Manage External Client App OAuth Usage (xcloud.manage_external_client_app_usage.htm)',
  'TRAILHEAD DE': 'Trailhead in German, Anpassen des Anmeldevorgangs mit „Meine Domäne“',
  'GERMAN ORGS': 'set-up guide of amberSearch for German orgs',
  MSDK: 'SalesforceMobileSDK-Android and -iOS, tests of JWT-based access tokens',
  OIDC: 'OpenID Connect Core 1.0',
  'RFC 7518': 'JSON Web Algorithms',
  'RFC 7009': 'OAuth 2.0 Token Revocation',
  'RFC 7662': 'OAuth 2.0 Token Introspection',
} as const;

export type SourceKey = keyof typeof sources;

/** Salesforce, ServiceNow or an RFC says so; `section` is the one of the RFC. */
export function documented(source: SourceKey, section?: string): Basis {
  return basis('documented', source, section);
}

/** Seen in a real transcript, in shipped code or in an error report. */
export function reported(source: SourceKey): Basis {
  return basis('reported', source);
}

/** Our own conclusion; asserted against the emulator alone. */
export function inferred(source: SourceKey): Basis {
  return basis('inferred', source);
}

function basis(confidence: Confidence, source: SourceKey, section?: string): Basis {
  return { source: section === undefined ? source : `${source} section ${section}`, confidence };
}
