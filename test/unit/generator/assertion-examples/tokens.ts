import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { basis, type Example, header, secretValue } from './example.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwks = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '248' }] });
const segment = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

function signedJwt(claims: object, jwtHeader: object = { alg: 'RS256', kid: '248' }): string {
  const input = `${segment(jwtHeader)}.${segment(claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`;
}

/** An hour: the module is read long before its test runs, when the whole suite does. */
const soon = Math.floor(Date.now() / 1000) + 3_600;
const claims = { iss: 'https://org.example', aud: ['a', 'b'], exp: soon };
const identity = 'https://login.salesforce.com/id/00DEM00000000012AA/005EM0000000001YAA';
const signature = (secret: string): string =>
  createHmac('sha256', secret).update(`${identity}1700000000000`).digest('base64');
const signedBody = (secret: string) => ({
  id: identity,
  issued_at: '1700000000000',
  signature: signature(secret),
});

/** What is looked at in tokens, and kept of them. */
export const tokens: readonly Example[] = [
  {
    says: 'identity-url',
    assertion: { kind: 'identity-url', title: 'an identity', path: 'id', basis },
    green: { json: { id: identity } },
    red: [{ json: { id: identity.replace('12AA', '12AB') } }, { json: { id: 'x' } }, { json: {} }],
  },
  {
    says: 'record-id',
    assertion: { kind: 'record-id', title: 'an account', path: 'id', keyPrefix: '001', basis },
    green: { json: { id: '001EM0000000001YAA' } },
    red: [{ json: { id: '001EM0000000001YAB' } }, { json: { id: '005EM0000000001YAA' } }],
  },
  {
    says: 'hmac-signature',
    assertion: {
      kind: 'hmac-signature',
      title: 'signed',
      secrets: ['jwtClientSecret', 'clientSecret'],
      basis,
    },
    green: { json: signedBody(secretValue), variables: { clientSecret: secretValue } },
    red: [{ json: signedBody('EXAMPLE-other'), variables: { clientSecret: secretValue } }],
  },
  {
    says: 'scopes',
    assertion: { kind: 'scopes', title: 'holds', path: 'scope', include: ['api', 'id'], basis },
    green: { json: { scope: 'id web api' } },
    red: [{ json: { scope: 'id' } }, { json: { scope: 'apis id' } }],
  },
  {
    says: 'jwt',
    assertion: {
      kind: 'jwt',
      title: 'a JWT',
      path: 'token',
      header: { alg: { equals: 'RS256' } },
      claims: { aud: { includes: 'b' }, exp: { seconds: 'future' } },
      keys: '_keys',
      basis,
    },
    green: { json: { token: signedJwt(claims) }, variables: { _keys: jwks } },
    red: [
      { json: { token: signedJwt({ ...claims, aud: ['a'] }) }, variables: { _keys: jwks } },
      { json: { token: signedJwt({ ...claims, exp: 1 }) }, variables: { _keys: jwks } },
      { json: { token: signedJwt(claims, { alg: 'RS384' }) }, variables: { _keys: jwks } },
      { json: { token: `${signedJwt(claims).slice(0, -6)}AAAAAA` }, variables: { _keys: jwks } },
      { json: { token: signedJwt(claims) }, variables: { _keys: '{"keys":[]}' } },
      { json: { token: secretValue }, variables: { _keys: jwks } },
      { json: {}, variables: { _keys: jwks } },
    ],
  },
  {
    says: 'signed-jwt-sent',
    assertion: { kind: 'signed-jwt-sent', title: 'signed', variable: '_assertion', basis },
    green: { variables: { _assertion: signedJwt(claims) } },
    red: [
      { variables: { _assertion: '' } },
      { variables: { _assertion: signedJwt(claims, { alg: 'none' }) } },
    ],
  },
  {
    says: 'capture',
    assertion: { kind: 'capture', title: 'kept', path: 'token', into: '_accessToken', basis },
    green: { json: { token: secretValue } },
    writes: { _accessToken: secretValue },
    red: [{ json: { token: '' } }, { json: {} }],
  },
  {
    says: 'capture, with the value until now kept in another variable',
    assertion: {
      kind: 'capture',
      title: 'kept',
      path: 'refresh_token',
      into: '_refreshToken',
      previousInto: '_previousRefreshToken',
      optional: true,
      basis,
    },
    green: { json: { refresh_token: 'new' }, variables: { _refreshToken: 'old' } },
    writes: { _refreshToken: 'new', _previousRefreshToken: 'old' },
    red: [{ json: { refresh_token: '' } }],
  },
  {
    says: 'capture of the user id',
    assertion: {
      kind: 'capture',
      title: 'kept',
      path: 'id',
      into: '_userId',
      as: 'user-id',
      basis,
    },
    green: { json: { id: identity } },
    writes: { _userId: '005EM0000000001YAA' },
    red: [{ json: { id: 'nowhere' } }],
  },
  {
    says: 'capture of the whole body',
    assertion: { kind: 'capture', title: 'kept', path: '', into: '_keys', as: 'json', basis },
    green: { json: { keys: [] } },
    writes: { _keys: '{"keys":[]}' },
    red: [],
  },
  {
    says: 'capture-callback',
    assertion: { kind: 'capture-callback', title: 'kept', into: '_callback', basis },
    green: {
      answer: { code: 302, header: header('Location', 'http://localhost/?code=a%3D%3D') },
      variables: { redirectUrl: 'http://localhost/', emulated: 'true' },
    },
    writes: { _callback: 'http://localhost/?code=a%3D%3D' },
    red: [
      {
        answer: { code: 302, header: header('Location', 'https://elsewhere.example/?code=a') },
        variables: { redirectUrl: 'http://localhost/', emulated: 'true' },
      },
    ],
  },
];
