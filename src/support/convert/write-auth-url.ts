import { Failure } from '../../model/failure.ts';
import { authUrlFields } from './formats.ts';
import { authUrlValues } from './salesforce-cli-values.ts';
import type { Loss, Values } from './source-values.ts';

function notWritten(why: string, next: string): Failure {
  return new Failure('An auth URL of the Salesforce CLI cannot be made of this', {
    exit: 'usage',
    why,
    next,
  });
}

/**
 * The auth URL that `sf org login sfdx-url --sfdx-url-file` reads. It has no escapes, so what it could
 * not give back as it was is refused.
 */
export function writeAuthUrl(values: Values, { lost }: { readonly lost: readonly Loss[] }): string {
  const part = (name: string): string => values.get(name) ?? '';
  const missing = ['clientId', '_refreshToken', 'url'].filter((name) => part(name) === '');
  const reasons = lost.map(({ field, why }) => `; ${field}: ${why}`).join('');
  if (missing.length > 0)
    throw notWritten(
      `it has no ${missing.join(', ')}, and the Salesforce CLI signs in with a refresh token${reasons}`,
      'get one first: grantsmith login -e FILE',
    );
  const host = part('url').replace(/^https:\/\//, '');
  const url = `force://${part('clientId')}:${part('clientSecret')}:${part('_refreshToken')}@${host}`;
  const back = authUrlValues(url);
  const changed = authUrlFields.filter((name) => (back?.get(name) ?? '') !== part(name));
  if (changed.length > 0)
    throw notWritten(
      `it has no place for a path, a colon, an @ or a space, and ${changed.join(', ')} may have one`,
      'take the My Domain URL, as in https://MyDomainName.my.salesforce.com',
    );
  return `${url}\n`;
}
