import type { Environment } from '../../../src/model/environment.ts';
import { isSecretName } from '../../../src/runner/secret-name.ts';

/** An environment as a person has it; every value enabled, secrets and `marked` ones typed as such. */
export function environmentWith(
  values: Readonly<Record<string, string>>,
  marked: readonly string[] = [],
): Environment {
  return {
    id: '00000000-0000-5000-8000-000000000000',
    name: 'of a test',
    values: Object.entries(values).map(([key, value]) => ({
      key,
      value,
      type: isSecretName(key) || marked.includes(key) ? 'secret' : 'default',
      enabled: true,
    })),
    _postman_variable_scope: 'environment',
  };
}

/** A filled-in environment for client credentials, with nothing real in it. */
export const filledIn = {
  url: 'https://acme.my.salesforce.com',
  version: '64.0',
  clientId: 'EXAMPLE_consumer_key_0001',
  clientSecret: 'EXAMPLE_consumer_secret_0001',
} as const;
