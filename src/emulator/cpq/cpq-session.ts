import { errors, jwtVerify } from 'jose';
import type { Call } from '../call.ts';
import { sameSecret } from '../checks/same-secret.ts';
import { demand } from '../refusal.ts';
import { showValue } from '../show-value.ts';
import { readJwt } from '../tokens/read-jwt.ts';

/**
 * Who calls the CPQ admin API: the holder of its admin API key, or of a JWT of the org that the
 * tenant knows as its issuer. Without the word Bearer the tenant sends the caller to its login page.
 */
export async function cpqSession(call: Call): Promise<void> {
  const token = /^Bearer +(\S+)$/.exec(call.header('authorization')?.trim() ?? '')?.[1];
  demand(call, 'the word Bearer stands before the token', token, [
    call.switches.cpqBearerCheck === 'redirect' ? 'cpq-bearer-missing' : 'cpq-token-refused',
    'there is no header "Authorization: Bearer …"',
  ]);
  if (sameSecret(token, call.org.cpqApiKey)) {
    call.passed.push('the admin API key is right');
    return;
  }
  const why = await whyRefused(call, token);
  demand(call, 'the org issued the token', why === undefined, ['cpq-token-refused', why ?? '']);
}

async function whyRefused(call: Call, token: string): Promise<string | undefined> {
  const keyId = readJwt(token)?.header['kid'];
  if (keyId === undefined)
    return 'the token is no JWT with a key id; is it an opaque access token?';
  const keys = await call.org.keys();
  if (keyId !== keys.accessTokenKeyId && keyId !== keys.assetTokenKeyId) {
    return `the key ${showValue(keyId)} signs no access or asset tokens of the org`;
  }
  try {
    await jwtVerify(token, keys.publicKey, {
      algorithms: ['RS256'],
      issuer: issuersOf(call),
      requiredClaims: ['exp'],
      clockTolerance: 5,
      currentDate: new Date(call.now),
    });
    return undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError) return error.message;
    throw error;
  }
}

/** The My Domain URL of the org, by the host name of this request and by that of the emulator. */
function issuersOf(call: Call): string[] {
  const { host, world } = call;
  const prefix = host.orgName === undefined ? '' : `/org/${host.orgName}`;
  return [host.base, `${world.url}${prefix}`];
}
