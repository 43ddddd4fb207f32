import type { VariableName } from '../../model/variables.ts';

/** What can be read. */
export const sourceFormats = [
  'postman',
  'settings',
  'dotenv',
  'sf-org-display',
  'sfdx-auth',
  'sfdx-url',
] as const;

export type SourceFormat = (typeof sourceFormats)[number];

/** What can be written; what the Salesforce CLI writes itself is only read. */
export const targetFormats = [
  'postman',
  'settings',
  'dotenv',
  'sfdx-url',
  'github',
  'gitlab',
] as const;

export type TargetFormat = (typeof targetFormats)[number];

/** Each format as a person calls it. */
export const formatTitles: Readonly<Record<SourceFormat | TargetFormat, string>> = {
  postman: 'a Postman environment',
  settings: 'the settings Username, ClientId, PrivateKey, InstanceUrl, InstanceAPIVersion',
  dotenv: 'a .env file',
  'sf-org-display': 'the output of sf org display --json',
  'sfdx-auth': 'an auth file of the Salesforce CLI',
  'sfdx-url': 'an auth URL of the Salesforce CLI (force://…)',
  github: 'secrets and variables of GitHub Actions',
  gitlab: 'variables of GitLab CI',
};

type Fields = Readonly<Record<string, VariableName>>;

/** Source document 001: what its blueprint of a JWT bearer client is configured with. */
export const settingsFields = {
  Username: 'username',
  ClientId: 'clientId',
  PrivateKey: 'privateKey',
  InstanceUrl: 'url',
  InstanceAPIVersion: 'version',
} as const satisfies Fields;

/** `sf org display --verbose --json`, member `result` (Salesforce CLI Command Reference). */
export const orgDisplayFields: Fields = {
  instanceUrl: 'url',
  loginUrl: 'jwtAudience',
  apiVersion: 'version',
  clientId: 'clientId',
  username: 'username',
  password: 'password',
  accessToken: '_accessToken',
  id: '_orgId',
};

/** `AuthFields` of @salesforce/core, as `~/.sfdx/USERNAME.json` holds them. */
export const authFileFields: Fields = {
  instanceUrl: 'url',
  loginUrl: 'jwtAudience',
  instanceApiVersion: 'version',
  clientId: 'clientId',
  clientSecret: 'clientSecret',
  privateKey: 'privateKey',
  username: 'username',
  accessToken: '_accessToken',
  refreshToken: '_refreshToken',
  orgId: '_orgId',
  userId: '_userId',
};

/** `force://CLIENTID:CLIENTSECRET:REFRESHTOKEN@HOST`, in this order (`sf org login sfdx-url --help`). */
export const authUrlFields = ['clientId', 'clientSecret', '_refreshToken', 'url'] as const;
