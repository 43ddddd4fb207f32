import {
  assertionOf,
  codeForm,
  credentials,
  freshCode,
  jwtBearer,
  type OrgClient,
  refreshForm,
  signIn,
} from './org-client.ts';
import { fixedNow } from './with-emulator.ts';

/** Token requests that are in order, one for each grant, in an org whose clock stands at `fixedNow`. */
export type Form = Readonly<Record<string, string>>;

const now = fixedNow / 1000;

export const clientCredentials = (client: OrgClient): Form => ({
  grant_type: 'client_credentials',
  ...credentials(client),
});

export const bearerOf = (client: OrgClient, claims: object = {}): Form => ({
  grant_type: jwtBearer,
  assertion: assertionOf(client, now, claims),
});

export const passwordOf = (client: OrgClient, change: Form = {}): Form => ({
  grant_type: 'password',
  username: client.value('username'),
  password: client.value('password') + client.value('secretToken'),
  ...credentials(client),
  ...change,
});

export const codeOf = async (
  client: OrgClient,
  asked: Readonly<Record<string, string | null>> = {},
): Promise<Record<string, string>> => codeForm(client, await freshCode(client, asked));

export const refreshOf = async (client: OrgClient): Promise<Form> =>
  refreshForm(client, (await signIn(client))['refresh_token']);

export const without = (form: Form, name: string): Form =>
  Object.fromEntries(Object.entries(form).filter(([one]) => one !== name));
