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

/** One line a path: method (`*` for every one), path below the host, what answers. */
export type Route = readonly [method: string, path: string, endpoint: Endpoint];

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
  ['*', `${oauth}/token`, token],
  ['GET', `${oauth}/authorize`, authorize],
  ['GET', `${oauth}/revoke`, revoke],
  ['POST', `${oauth}/revoke`, revoke],
  ['*', `${oauth}/introspect`, introspect],
  ['GET', `${oauth}/userinfo`, userinfo],
  ['POST', `${oauth}/userinfo`, userinfo],
  ['GET', '/id/keys', keys],
  ['GET', '/id/:org/:user', identity],
  ['POST', '/id/:org/:user', identity],
  ['GET', '/.well-known/openid-configuration', openidConfiguration],
  ['GET', '/.well-known/auth-configuration', authConfiguration],

  ['GET', data, dataVersions],
  ['GET', `${data}/:version`, dataResources],
  ['GET', `${data}/:version/limits`, limits],
  ['GET', `${data}/:version/query`, query],
  ['GET', `${data}/:version/sobjects`, sObjects],
  ['GET', object, sObject],
  ['POST', object, createRecord],
  ['GET', `${object}/describe`, describeSObject],
  ['GET', `${object}/:id`, readRecord],
  ['PATCH', `${object}/:id`, updateRecord],
  ['DELETE', `${object}/:id`, deleteRecord],
  ['POST', '/einstein/ai-agent/v1/agents/:agent/sessions', agentSession],

  ['GET', `${tables}/v1/managedTables`, listTables],
  ['POST', `${tables}/v1/managedTables`, createTable],
  ['GET', `${tables}/v2/managedTables/:table`, readTable],
  ['DELETE', `${tables}/v2/managedTables/:table`, deleteTable],
  ['POST', `${tables}/v1/managedTables/:table`, createRow],
  ['GET', `${tables}/v1/managedTables/:table/metadata`, describeTable],
  ['GET', `${admin}/v2/blueprints`, listBlueprints],
  ['GET', `${admin}/v1/blueprints/:name`, readBlueprint],
  ['PUT', `${admin}/v1/blueprints/:name`, writeBlueprint],
  ['DELETE', `${admin}/v1/blueprints/:name`, deleteBlueprint],
  ['GET', `${admin}/v3/rules`, listRules],

  ['GET', '/', loginOrHomePage],
  ['POST', '/', logIn],
  ['GET', `${setup}/RemoteAccessAuthorizationPage.apexp`, approvalPage],
  ['POST', `${setup}/RemoteAccessAuthorizationPage.apexp`, answerApproval],
  ['GET', `${setup}/RemoteAccessErrorPage.apexp`, errorPage],
  ['GET', '/services/auth/idp/oidc/logout', logOut],
  ['GET', '/callback', callbackPage],
  ['GET', '/cpq/login', cpqLoginPage],
  ['GET', '/journal', journalPage],
  ['GET', '/healthz', health],

  ['GET', '/__admin', controlIndex],
  ['GET', '/__admin/switches', readSwitchValues],
  ['PATCH', '/__admin/switches', changeSwitches],
  ['DELETE', '/__admin/switches', resetSwitches],
  ['GET', '/__admin/clock', readClock],
  ['POST', '/__admin/clock', moveClock],
  ['GET', '/__admin/faults', listFaults],
  ['POST', '/__admin/faults', planFault],
  ['DELETE', '/__admin/faults', forgetFaults],
  ['GET', '/__admin/journal', readJournal],
  ['DELETE', '/__admin/journal', clearJournal],
  ['GET', '/__admin/orgs', listOrgs],
  ['POST', '/__admin/orgs', addOrg],
  ['GET', '/__admin/orgs/:name/environment', readEnvironment],
];
