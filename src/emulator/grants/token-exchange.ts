import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { exchangeForAssetToken } from '../exchange/exchange-for-asset-token.ts';
import { exchangeWithHandler } from '../exchange/exchange-with-handler.ts';
import { parameter } from '../parameters.ts';
import type { Grant } from './grant.ts';

/**
 * RFC 8693, of which Salesforce has two: the asset token of a device, without client authentication,
 * and the exchange by an Apex handler, which names its client or handler.
 */
export const grant: Grant = {
  type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  takesScope: true,
  handle,
};

async function handle(call: Call): Promise<JsonObject> {
  const withHandler =
    parameter(call, 'client_id') !== undefined ||
    parameter(call, 'token_handler') !== undefined ||
    /^basic\s/i.test(call.header('authorization') ?? '');
  return withHandler ? exchangeWithHandler(call) : exchangeForAssetToken(call);
}
