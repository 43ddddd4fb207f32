import type { Parameter } from '../../model/request.ts';
import { text } from '../text.ts';

/** Client credentials work on the org's own host alone, so `url` is the My Domain or site URL. */
export const tokenEndpoint = text('{{url}}{{site}}/services/oauth2/token');

/** The parameter that chooses the grant. */
export function grantType(value: string, description: string): Parameter {
  return { name: 'grant_type', value, description };
}

export const clientId: Parameter = {
  name: 'client_id',
  value: text('{{clientId}}'),
  description: 'Consumer key of the app.',
};

export const clientSecret: Parameter = {
  name: 'client_secret',
  value: text('{{clientSecret}}'),
  description: 'Consumer secret of the app.',
};
