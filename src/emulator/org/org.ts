import type { JsonObject } from '../../model/json.ts';
import type { OrgType } from '../../model/org-type.ts';
import type { PendingAuthorization } from '../authorization/authorization-request.ts';
import type { Switches } from '../switches.ts';
import type { App } from './app.ts';
import { BoundedStore, type Kept } from './bounded-store.ts';
import type { OrgKeys } from './org-keys.ts';
import type { AccessToken, Approval, AuthorizationCode, RefreshToken } from './token.ts';
import type { User } from './user.ts';

/** A login of a person in a browser. */
export interface BrowserSession extends Kept {
  readonly userId: string;
}

/** A record of an sObject, by field name. */
export type SObjectRecord = Readonly<Record<string, string | number | boolean | null>>;

/** An emulated org: who and what lives in it, and what it remembers. Nothing of it is shared. */
export interface Org {
  /** The My Domain name. */
  readonly name: string;
  /** 18 characters. */
  readonly id: string;
  readonly type: OrgType;
  readonly apps: readonly App[];
  readonly users: readonly User[];
  /** Whom a client that is no browser is taken for. */
  readonly headlessUserId: string;
  /** Admin API key of the CPQ tenant that belongs to the org. */
  readonly cpqApiKey: string;
  readonly keys: () => Promise<OrgKeys>;
  readonly accessTokens: BoundedStore<AccessToken>;
  readonly refreshTokens: BoundedStore<RefreshToken>;
  readonly codes: BoundedStore<AuthorizationCode>;
  /** Approvals that live, by user and app. */
  readonly approvals: Map<string, Approval[]>;
  /** Scopes that users allowed on the approval page, by user and app. */
  readonly consents: Map<string, readonly string[]>;
  readonly sessions: BoundedStore<BrowserSession>;
  readonly pending: BoundedStore<PendingAuthorization>;
  /** `jti` of client assertions that were used. */
  readonly usedJwtIds: BoundedStore<Kept>;
  /** Logins of the current hour, by user. */
  readonly logins: Map<string, { readonly hour: number; readonly count: number }>;
  /** Records by object name, then by id. */
  readonly records: Map<string, Map<string, SObjectRecord>>;
  /** CPQ configuration by kind (tables, blueprints, rules), then by name. */
  readonly cpq: Map<string, Map<string, JsonObject>>;
  serial: number;
  switches: Partial<Switches>;
}

/** What an org begins with; its memory is empty. */
export type OrgSeed = Pick<
  Org,
  'name' | 'id' | 'type' | 'apps' | 'users' | 'headlessUserId' | 'cpqApiKey' | 'keys'
>;

/** How many entries each memory of an org holds before it lets the oldest go. */
const limits = { tokens: 20_000, codes: 2_000, sessions: 1_000 } as const;

export function createOrg(seed: OrgSeed): Org {
  return {
    ...seed,
    accessTokens: new BoundedStore(limits.tokens),
    refreshTokens: new BoundedStore(limits.tokens),
    codes: new BoundedStore(limits.codes),
    approvals: new Map(),
    consents: new Map(),
    sessions: new BoundedStore(limits.sessions),
    pending: new BoundedStore(limits.sessions),
    usedJwtIds: new BoundedStore(limits.tokens),
    logins: new Map(),
    records: new Map(),
    cpq: new Map(),
    serial: 1,
    switches: {},
  };
}
