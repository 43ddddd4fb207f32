import type { KeyObject } from 'node:crypto';
import type { OrgType } from '../../model/org-type.ts';
import { type Random, randomHex, randomText } from '../random-text.ts';
import type { App } from './app.ts';
import { createOrg, type Org } from './org.ts';
import { createOrgKeys } from './org-keys.ts';
import { emulatedId } from './salesforce-id.ts';
import type { User } from './user.ts';

export interface OrgPlan {
  readonly name: string;
  /** Number of the org in its emulator, from 1; its id is made of it. */
  readonly serial: number;
  readonly type: OrgType;
  readonly callbackUrls: readonly string[];
  readonly certificateKey: KeyObject;
  readonly random: Random;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** An org as a careful admin has set it up: everything works, and every door is locked that can be. */
export function seedOrg(plan: OrgPlan): Org {
  const users = seedUsers(plan);
  const [person, integration] = users;
  const id = emulatedId('00D', plan.serial);
  return createOrg({
    name: plan.name,
    id,
    type: plan.type,
    users,
    apps: seedApps(plan, [person.id, integration.id], integration.id),
    headlessUserId: person.id,
    cpqApiKey: `EMULATOR-cpq-key-${randomText(plan.random, 32)}`,
    keys: createOrgKeys(id, plan.now),
  });
}

function seedUsers(plan: OrgPlan): [User, User, User, User] {
  const user = (serial: number, nickname: string, given: Partial<User> = {}): User => ({
    id: emulatedId('005', (plan.serial - 1) * 10 + serial),
    username: `${nickname}@${plan.name}.example`,
    password: `EMULATOR-password-${randomText(plan.random, 16)}`,
    securityToken: `EMULATOR${randomText(plan.random, 16)}`,
    firstName: 'Emma',
    lastName: 'Emulator',
    nickname,
    email: `${nickname}@mail.emulator.example`,
    active: true,
    apiOnly: false,
    ...given,
  });
  return [
    user(1, 'user'),
    user(2, 'integration', { firstName: 'Integration', lastName: 'User', apiOnly: true }),
    user(3, 'outsider', { firstName: 'Olaf', lastName: 'Outsider' }),
    user(4, 'inactive', { firstName: 'Ina', lastName: 'Inactive', active: false }),
  ];
}

function seedApps(plan: OrgPlan, attachedUserIds: readonly string[], runAsUserId: string): App[] {
  const main: App = {
    name: 'main',
    label: 'Grantsmith',
    clientId: consumerKey(plan, 'main'),
    clientSecret: consumerSecret(plan),
    callbackUrls: plan.callbackUrls,
    scopes: ['id', 'profile', 'email', 'openid', 'api', 'web', 'refresh_token'],
    certificateKey: plan.certificateKey,
    tokenFormat: 'opaque',
    jwtLifetimeSeconds: 30 * 60,
    sessionSeconds: 2 * 60 * 60,
    jwtBearerEnabled: true,
    clientCredentialsEnabled: true,
    runAsUserId,
    permittedUsers: 'admin-approved',
    attachedUserIds,
    pkceRequired: true,
    secretRequired: true,
    refreshRotation: true,
    refreshTokenPolicy: { kind: 'infinite' },
    ipRelaxation: 'relaxed',
    introspectAllTokens: false,
    tokenExchangeEnabled: true,
    assetTokens: {
      audiences: ['https://emulator.example/devices'],
      validitySeconds: 60,
      customAttributes: { tenant: 'EMULATOR' },
    },
  };
  return [
    main,
    {
      ...main,
      name: 'jwt',
      label: 'Grantsmith with JWT-based access tokens',
      clientId: consumerKey(plan, 'jwt'),
      clientSecret: consumerSecret(plan),
      scopes: ['id', 'openid', 'api', 'refresh_token', 'sfap_api', 'chatbot_api'],
      tokenFormat: 'jwt',
      assetTokens: undefined,
    },
  ];
}

function consumerKey(plan: OrgPlan, name: string): string {
  return `3MVG9_EMULATOR_${name}_${randomText(plan.random, 60)}`;
}

function consumerSecret(plan: OrgPlan): string {
  return `EMULATOR${randomHex(plan.random, 56).toUpperCase()}`;
}
