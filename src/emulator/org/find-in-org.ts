import type { App } from './app.ts';
import type { Org } from './org.ts';
import { isSameId } from './salesforce-id.ts';
import type { User } from './user.ts';

export function userNamed(org: Org, username: string): User | undefined {
  const wanted = username.toLowerCase();
  return org.users.find((user) => user.username.toLowerCase() === wanted);
}

export function userWithId(org: Org, id: string): User | undefined {
  return org.users.find((user) => isSameId(user.id, id));
}

export function appWithClientId(org: Org, clientId: string): App | undefined {
  return org.apps.find((app) => app.clientId === clientId);
}
