import { errors, importJWK, jwtVerify } from 'jose';
import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { parameter } from '../parameters.ts';
import { demand, Refusal } from '../refusal.ts';
import { readJwt } from '../tokens/read-jwt.ts';

const jwtType = 'urn:ietf:params:oauth:token-type:jwt';

/**
 * What the actor token says about the device; nothing when none was sent. The device signs it
 * with the key that it names in `cnf` (RFC 7800 section 3.2).
 */
export async function checkActorToken(call: Call): Promise<JsonObject> {
  const text = parameter(call, 'actor_token');
  const type = parameter(call, 'actor_token_type');
  if (text === undefined && type === undefined) return {};
  demand(call, 'actor_token came with its type', text !== undefined && type !== undefined, [
    'missing-parameter',
    'actor_token and actor_token_type go together (RFC 8693 section 2.1)',
  ]);
  demand(call, 'actor_token_type is that of a JWT', type === jwtType, [
    'actor-token-refused',
    `actor_token_type is ${type}, not ${jwtType}`,
  ]);
  const claims = await verified(call, text);
  call.passed.push('the actor token is signed with its own key');
  return claims;
}

/** Claims about the device, all of them text, that the asset token takes over. */
const deviceClaims = ['did', 'name', 'sn', 'AccountId', 'ContactId', 'Id'];

async function verified(call: Call, text: string): Promise<JsonObject> {
  const jwt = readJwt(text);
  demand(call, 'the actor token is a JWT', jwt, ['actor-token-refused', 'actor_token is no JWT']);
  const jwk = deviceKey(jwt.claims);
  demand(call, 'the actor token names an RSA key', jwk, [
    'actor-token-refused',
    'cnf.jwk of the actor token is no RSA public key',
  ]);
  try {
    const options = { algorithms: ['RS256'], clockTolerance: 60, currentDate: new Date(call.now) };
    await jwtVerify(text, await importJWK(jwk, 'RS256'), options);
    const told = deviceClaims.filter((name) => typeof jwt.claims[name] === 'string');
    return { ...Object.fromEntries(told.map((name) => [name, jwt.claims[name]])), cnf: { jwk } };
  } catch (error) {
    // A hostile key makes jose or the crypto below it throw: that is a refusal too.
    const why = error instanceof errors.JOSEError ? error.message : 'its key cannot be used';
    throw new Refusal('actor-token-refused', `the actor token was refused: ${why}`);
  }
}

function deviceKey(claims: JsonObject): { kty: 'RSA'; n: string; e: string } | undefined {
  const confirmation = memberOf(claims['cnf'], 'jwk');
  const [kty, n, e] = ['kty', 'n', 'e'].map((name) => memberOf(confirmation, name));
  return kty === 'RSA' && typeof n === 'string' && typeof e === 'string'
    ? { kty, n, e }
    : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map(Object.entries(value)).get(name);
}
