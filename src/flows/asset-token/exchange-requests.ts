import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { FlowRequest } from '../../model/flow.ts';
import type { Parameter } from '../../model/request.ts';
import { assetTokenResponse } from '../assertions/asset-token-response.ts';
import { see } from '../pages.ts';
import { tokenExample } from '../requests/example-values.ts';
import { grantType, tokenEndpoint } from '../requests/token-endpoint.ts';
import { text } from '../text.ts';

type Request = FlowRequest<KnownErrorId>;

const subject: readonly Parameter[] = [
  grantType('urn:ietf:params:oauth:grant-type:token-exchange', 'RFC 8693 section 2.1.'),
  {
    name: 'subject_token_type',
    value: 'urn:ietf:params:oauth:token-type:access_token',
    description: 'The subject token is an access token of this org.',
  },
  {
    name: 'subject_token',
    value: text('{{_accessToken}}'),
    description: 'A live, opaque access token; it says for whom the asset token is.',
  },
];

const examples: Request['examples'] = [
  tokenExample('An asset token', {
    access_token: 'EXAMPLE_HEADER.EXAMPLE_CLAIMS.EXAMPLE_SIGNATURE',
    issued_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_type: 'Bearer',
    expires_in: 60,
  }),
];

const withoutActor: Request = {
  id: 'exchange',
  folder: 'Get a token',
  title: 'Exchange it for an asset token',
  description:
    'Token exchange (RFC 8693): the subject token is swapped for a short-lived JWT about an asset. No client authentication; the subject token says which app asks. This is the older way to the CPQ admin API; the app needs Enable Asset Tokens.',
  see: see('RFC 8693 section 2.1', 'asset-token'),
  method: 'POST',
  url: tokenEndpoint,
  authorization: { kind: 'none' },
  body: { kind: 'form', parameters: subject },
  assertions: assetTokenResponse(),
  examples,
  knownErrors: [
    'subject-token-refused',
    'unsupported-subject-token-type',
    'unsupported-grant-type',
  ],
};

const withActor: Request = {
  id: 'exchange-with-actor',
  folder: 'Get a token',
  title: 'Exchange it for an asset token, with an actor token',
  description:
    'The same exchange, with a JWT about the device that the script signs with actorPrivateKey: device id (did), name, serial number (sn) and the public key (cnf). With an id or serial number the asset token belongs to an asset that exists; with a name alone Salesforce creates the asset. Skipped without actorPrivateKey.',
  see: see('RFC 8693 section 2.1', 'RFC 7800 section 3.2', 'asset-token'),
  method: 'POST',
  url: tokenEndpoint,
  authorization: { kind: 'none' },
  body: {
    kind: 'form',
    parameters: [
      ...subject,
      {
        name: 'actor_token_type',
        value: 'urn:ietf:params:oauth:token-type:jwt',
        description: 'The actor token is a JWT.',
      },
      {
        name: 'actor_token',
        value: text('{{_actorToken}}'),
        description: 'The JWT about the device, from the script before the request.',
      },
    ],
  },
  onlyIf: { filled: 'actorPrivateKey' },
  before: { script: 'sign-actor-token', options: { into: '_actorToken' } },
  assertions: assetTokenResponse({
    did: { equalsVariable: 'deviceId' },
    name: { equalsVariable: 'assetName' },
    sn: { equalsVariable: 'assetSerialNumber' },
  }),
  examples,
  knownErrors: [
    'subject-token-refused',
    'actor-token-refused',
    'unsupported-subject-token-type',
    'unsupported-grant-type',
  ],
};

/** The exchange, without and with a device that proves itself. */
export const exchangeRequests: readonly Request[] = [withoutActor, withActor];
