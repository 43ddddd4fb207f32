import type { KeyObject } from 'node:crypto';
import type { Environment, EnvironmentValue } from '../model/environment.ts';
import { type VariableName, variableNamed, variableNames } from '../model/variables.ts';
import type { ClientKeys } from './create-client-keys.ts';
import type { App } from './org/app.ts';
import { userWithId } from './org/find-in-org.ts';
import type { Org } from './org/org.ts';

/** The environment that drives every flow against the org: nothing is left for a person to fill in. */
export function emulatorEnvironment(org: Org, url: string, keys: ClientKeys): Environment {
  const values = valuesFor(org, url, keys);
  return {
    id: environmentId(org),
    name: `Salesforce emulator: ${org.name}`,
    values: variableNames.map((name) => environmentValue(name, values[name])),
    _postman_variable_scope: 'environment',
  };
}

function environmentValue(name: VariableName, value: string | undefined): EnvironmentValue {
  const variable = variableNamed(name);
  const preset = typeof variable.value === 'string' ? variable.value : '';
  return {
    key: name,
    value: value ?? preset,
    type: variable.secret === true ? 'secret' : 'default',
    enabled: true,
    description: variable.description,
  };
}

function valuesFor(
  org: Org,
  url: string,
  keys: ClientKeys,
): Partial<Readonly<Record<VariableName, string>>> {
  const [main, jwt] = org.apps;
  const user = userWithId(org, org.headlessUserId);
  const home = org.type === 'sandbox' ? 'test' : 'login';
  const isSite = org.type === 'experience-cloud';
  return {
    url: isSite ? `${url}/site` : url,
    site: '',
    ...credentials(main, ['clientId', 'clientSecret']),
    ...credentials(jwt, ['jwtClientId', 'jwtClientSecret']),
    username: user?.username ?? '',
    password: user?.password ?? '',
    secretToken: user?.securityToken ?? '',
    redirectUrl: main?.callbackUrls[0] ?? '',
    privateKey: pem(keys.app),
    actorPrivateKey: pem(keys.device),
    jwtAudience: isSite ? `${url}/site` : `https://${home}.salesforce.com`,
    cpqUrl: `${url}/cpq`,
    cpqApiKey: org.cpqApiKey,
    emulated: 'true',
    noisyCases: 'true',
  };
}

function credentials(
  app: App | undefined,
  [id, secret]: readonly [VariableName, VariableName],
): Partial<Record<VariableName, string>> {
  return { [id]: app?.clientId ?? '', [secret]: app?.clientSecret ?? '' };
}

function pem(key: KeyObject): string {
  return key.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** A UUID that is the same for the same org, so that importing again replaces the environment. */
function environmentId(org: Org): string {
  const digits = Buffer.from(org.id).toString('hex').slice(0, 32).padEnd(32, '0');
  const [a, b, c, d] = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(13, 16),
    digits.slice(17, 20),
  ];
  return `${a}-${b}-8${c}-8${d}-${digits.slice(20, 32)}`;
}
