import { agentSession } from './endpoints/agent-session.ts';
import { answerApproval, approvalPage } from './endpoints/approval-page.ts';
import { authConfiguration } from './endpoints/auth-configuration.ts';
import { authorize } from './endpoints/authorize.ts';
import { callbackPage } from './endpoints/callback-page.ts';
import { moveClock, readClock } from './endpoints/control-clock.ts';
import { forgetFaults, listFaults, planFault } from './endpoints/control-faults.ts';
import { controlIndex } from './endpoints/control-index.ts';
import { clearJournal, readJournal } from './endpoints/control-journal.ts';
import { addOrg, listOrgs, readEnvironment } from './endpoints/control-orgs.ts';
import { changeSwitches, readSwitchValues, resetSwitches } from './endpoints/control-switches.ts';
import {
  deleteBlueprint,
  listBlueprints,
  listRules,
  readBlueprint,
  writeBlueprint,
} from './endpoints/cpq-admin.ts';
import { cpqLoginPage } from './endpoints/cpq-login-page.ts';
import {
  createRow,
  createTable,
  deleteTable,
  describeTable,
  listTables,
  readTable,
} from './endpoints/cpq-managed-tables.ts';
import { dataResources } from './endpoints/data-resources.ts';
import { dataVersions } from './endpoints/data-versions.ts';
import { logOut } from './endpoints/end-session.ts';
import type { Endpoint } from './endpoints/endpoint.ts';
import { errorPage } from './endpoints/error-page.ts';
import { health } from './endpoints/health.ts';
import { identity } from './endpoints/identity.ts';
import { introspect } from './endpoints/introspect.ts';
import { journalPage } from './endpoints/journal-page.ts';
import { keys } from './endpoints/keys.ts';
import { limits } from './endpoints/limits.ts';
import { logIn, loginOrHomePage } from './endpoints/login-page.ts';
import { openidConfiguration } from './endpoints/openid-configuration.ts';
import { query } from './endpoints/query.ts';
import { createRecord, deleteRecord, readRecord, updateRecord } from './endpoints/records.ts';
import { revoke } from './endpoints/revoke.ts';
import { describeSObject, sObject, sObjects } from './endpoints/sobjects.ts';
import { token } from './endpoints/token.ts';
import { userinfo } from './endpoints/userinfo.ts';
import type { RouteKindName } from './route-kinds.ts';

/** One line a path: method (`*` for every one), path below the host, what kind it is of, what answers. */
export type Route = readonly [
  method: string,
  path: string,
  kind: RouteKindName,
  endpoint: Endpoint,
];

const oauth = '/services/oauth2';
const data = '/services/data';
const setup = '/setup/secur';
const object = `${data}/:version/sobjects/:object`;
// A key calls /api, a browser session /a; which of the two a JWT wants is written nowhere.
const cpq = '/cpq/:prefix{api|a}';
const tables = `${cpq}/managedTables`;
const admin = `${cpq}/:admin{[Aa]dmin}`;

/** Everything that the emulator answers. */
export const routes: readonly Route[] = [
  ['*', `${oauth}/token`, 'api', token],
  ['GET', `${oauth}/authorize`, 'authorize', authorize],
  ['GET', `${oauth}/revoke`, 'revoke', revoke],
  ['POST', `${oauth}/revoke`, 'revoke', revoke],
  ['*', `${oauth}/introspect`, 'api', introspect],
  ['GET', `${oauth}/userinfo`, 'api', userinfo],
  ['POST', `${oauth}/userinfo`, 'api', userinfo],
  ['GET', '/id/keys', 'api', keys],
  ['GET', '/id/:org/:user', 'api', identity],
  ['POST', '/id/:org/:user', 'api', identity],
  ['GET', '/.well-known/openid-configuration', 'api', openidConfiguration],
  ['GET', '/.well-known/auth-configuration', 'api', authConfiguration],

  ['GET', data, 'rest', dataVersions],
  ['GET', `${data}/:version`, 'rest', dataResources],
  ['GET', `${data}/:version/limits`, 'rest', limits],
  ['GET', `${data}/:version/query`, 'rest', query],
  ['GET', `${data}/:version/sobjects`, 'rest', sObjects],
  ['GET', object, 'rest', sObject],
  ['POST', object, 'rest', createRecord],
  ['GET', `${object}/describe`, 'rest', describeSObject],
  ['GET', `${object}/:id`, 'rest', readRecord],
  ['PATCH', `${object}/:id`, 'rest', updateRecord],
  ['DELETE', `${object}/:id`, 'rest', deleteRecord],
  ['POST', '/einstein/ai-agent/v1/agents/:agent/sessions', 'api', agentSession],

  ['GET', `${tables}/v1/managedTables`, 'cpq', listTables],
  ['POST', `${tables}/v1/managedTables`, 'cpq', createTable],
  ['GET', `${tables}/v2/managedTables/:table`, 'cpq', readTable],
  ['DELETE', `${tables}/v2/managedTables/:table`, 'cpq', deleteTable],
  ['POST', `${tables}/v1/managedTables/:table`, 'cpq', createRow],
  ['GET', `${tables}/v1/managedTables/:table/metadata`, 'cpq', describeTable],
  ['GET', `${admin}/v2/blueprints`, 'cpq', listBlueprints],
  ['GET', `${admin}/v1/blueprints/:name`, 'cpq', readBlueprint],
  ['PUT', `${admin}/v1/blueprints/:name`, 'cpq', writeBlueprint],
  ['DELETE', `${admin}/v1/blueprints/:name`, 'cpq', deleteBlueprint],
  ['GET', `${admin}/v3/rules`, 'cpq', listRules],

  ['GET', '/', 'page', loginOrHomePage],
  ['POST', '/', 'page', logIn],
  ['GET', `${setup}/RemoteAccessAuthorizationPage.apexp`, 'page', approvalPage],
  ['POST', `${setup}/RemoteAccessAuthorizationPage.apexp`, 'page', answerApproval],
  ['GET', `${setup}/RemoteAccessErrorPage.apexp`, 'page', errorPage],
  ['GET', '/services/auth/idp/oidc/logout', 'page', logOut],
  ['GET', '/callback', 'page', callbackPage],
  ['GET', '/cpq/login', 'page', cpqLoginPage],
  ['GET', '/journal', 'emulator', journalPage],
  ['GET', '/healthz', 'health', health],

  ['GET', '/__admin', 'emulator', controlIndex],
  ['GET', '/__admin/switches', 'emulator', readSwitchValues],
  ['PATCH', '/__admin/switches', 'emulator', changeSwitches],
  ['DELETE', '/__admin/switches', 'emulator', resetSwitches],
  ['GET', '/__admin/clock', 'emulator', readClock],
  ['POST', '/__admin/clock', 'emulator', moveClock],
  ['GET', '/__admin/faults', 'emulator', listFaults],
  ['POST', '/__admin/faults', 'emulator', planFault],
  ['DELETE', '/__admin/faults', 'emulator', forgetFaults],
  ['GET', '/__admin/journal', 'emulator', readJournal],
  ['DELETE', '/__admin/journal', 'emulator', clearJournal],
  ['GET', '/__admin/orgs', 'emulator', listOrgs],
  ['POST', '/__admin/orgs', 'emulator', addOrg],
  ['GET', '/__admin/orgs/:name/environment', 'emulator', readEnvironment],
];

/** What kind a path is of that is not there, by what it would stand below; any other is of the kind `api`. */
export const branches: readonly (readonly [path: string, kind: RouteKindName])[] = [
  [data, 'rest'],
  ['/cpq', 'cpq'],
  ['/journal', 'emulator'],
  ['/healthz', 'health'],
  ['/__admin', 'emulator'],
];
