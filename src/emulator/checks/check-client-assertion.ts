import { errors, jwtVerify } from 'jose';
import type { Call } from '../call.ts';
import type { App } from '../org/app.ts';
import { parameter } from '../parameters.ts';
import { demand } from '../refusal.ts';
import { readJwt } from '../tokens/read-jwt.ts';
import { homeOf } from './check-login.ts';
import { findApp } from './find-app.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** How long a used `jti` is remembered: longer than an assertion is accepted. */
const rememberedSeconds = 24 * 60 * 60;

/** Client authentication with a private key (RFC 7523 section 2.2) in place of the secret. */
export async function checkClientAssertion(
  call: Call,
  assertion: string | undefined,
): Promise<App> {
  const type = parameter(call, 'client_assertion_type');
  demand(call, 'client_assertion_type is that of a JWT', type === assertionType, [
    'invalid-assertion-type',
    `client_assertion_type is not ${assertionType}`,
  ]);
  const claims = readJwt(assertion ?? '')?.claims;
  demand(call, 'the client assertion is a JWT', assertion !== undefined && claims !== undefined, [
    'invalid-client-credentials',
    'client_assertion is no JWT',
  ]);
  const issuer = claims['iss'];
  const app = findApp(call, [typeof issuer === 'string' ? issuer : '']);
  const why = await whyRefused(call, app, assertion);
  demand(call, 'the client assertion is valid', why === undefined, [
    'invalid-client-credentials',
    `the client assertion was refused: ${why}`,
  ]);
  demandFreshJwtId(call, claims['jti']);
  return app;
}

async function whyRefused(call: Call, app: App, assertion: string): Promise<string | undefined> {
  const { base, asked } = call.host;
  try {
    await jwtVerify(assertion, app.certificateKey, {
      algorithms: ['RS256'],
      issuer: app.clientId,
      subject: app.clientId,
      audience: [
        base,
        asked,
        `${asked}/services/oauth2/token`,
        `https://${homeOf(call.org)}.salesforce.com`,
      ],
      requiredClaims: ['exp'],
      clockTolerance: 60,
      currentDate: new Date(call.now),
    });
    return undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError) return error.message;
    throw error;
  }
}

function demandFreshJwtId(call: Call, id: unknown): void {
  if (id === undefined) return;
  demand(call, 'jti is a text', typeof id === 'string', ['bad-jti', 'jti is no text']);
  demand(call, 'jti is new', call.org.usedJwtIds.get(id, call.now) === undefined, [
    'bad-jti',
    'this jti came before',
  ]);
  call.org.usedJwtIds.set(id, { keepUntil: call.now + rememberedSeconds * 1000 });
}
