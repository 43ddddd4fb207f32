import { type Call, seconds } from '../call.ts';
import type { App } from '../org/app.ts';
import type { AccessToken, Approval } from '../org/token.ts';
import type { User } from '../org/user.ts';
import { randomHex, randomText } from '../random-text.ts';
import { signJwt } from './sign-jwt.ts';

/** How long a dead token is remembered, so that the journal can say that it is expired. */
const rememberedMs = 60 * 60 * 1000;

/** Length of an opaque access token; Salesforce's have about as many characters. */
const opaqueLength = 112;

export interface TokenOrder {
  readonly app: App;
  readonly user: User;
  readonly scopes: readonly string[];
  readonly approval?: Approval;
}

/** Makes an access token in the format the app says, and remembers it. */
export async function issueAccessToken(call: Call, order: TokenOrder): Promise<AccessToken> {
  const { app, user, scopes, approval } = order;
  const isJwt = app.tokenFormat === 'jwt';
  const expiresAt = call.now + (isJwt ? app.jwtLifetimeSeconds : app.sessionSeconds) * 1000;
  const issued: AccessToken = {
    token: isJwt ? await jwtToken(call, order) : opaqueToken(call),
    format: app.tokenFormat,
    clientId: app.clientId,
    userId: user.id,
    scopes,
    issuedAt: call.now,
    expiresAt,
    keepUntil: expiresAt + rememberedMs,
    ...(approval === undefined ? {} : { approval }),
  };
  call.org.accessTokens.set(issued.token, issued);
  return issued;
}

function opaqueToken(call: Call): string {
  const start = `${call.org.id.slice(0, 15)}!AQEMULATOR.`;
  return start + randomText(call.random, opaqueLength - start.length);
}

/** A JWT-based access token, with the header and claims of Salesforce's own. */
async function jwtToken(call: Call, { app, user, scopes }: TokenOrder): Promise<string> {
  const keys = await call.org.keys();
  const issuedAt = seconds(call);
  const forApiHost = scopes.includes('sfap_api') ? ['https://api.salesforce.com'] : [];
  const header = {
    tnk: `core/emulator/${call.org.id}`,
    ver: '1.0',
    kid: keys.accessTokenKeyId,
    tty: 'sfdc-core-token',
    typ: 'JWT',
    alg: 'RS256',
  };
  const claims = {
    scp: scopes.join(' '),
    aud: [call.host.base, ...forApiHost],
    sub: `uid:${user.id}`,
    nbf: issuedAt - 15,
    mty: 'oauth',
    sfi: randomHex(call.random, 64),
    roles: [],
    iss: call.host.base,
    hsc: false,
    exp: issuedAt + app.jwtLifetimeSeconds,
    iat: issuedAt,
    client_id: app.clientId,
  };
  return signJwt(header, claims, keys.privateKey);
}
