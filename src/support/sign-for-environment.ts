import { signJwtBearerAssertion } from '../keys/sign-jwt-bearer-assertion.ts';
import { type Environment, valuesByKey } from '../model/environment.ts';
import { environmentName } from '../model/environment-name.ts';
import { Failure } from '../model/failure.ts';
import type { VariableName } from '../model/variables.ts';
import { vaultSecretIn } from '../model/vault-secret.ts';

/** What a person wants signed; what is left out, the environment says. */
export interface SigningWish {
  readonly environment: Environment;
  readonly privateKeyPem?: string;
  readonly audience?: string;
  readonly lifetimeSeconds?: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A signed assertion, and what it says; all but `assertion` may be shown. */
export interface SignedAssertion {
  readonly assertion: string;
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  readonly lifetimeSeconds: number;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** The longest lifetime that Salesforce documents. */
export const documentedLifetimeSeconds = 180;

const year = 31_536_000;

/**
 * Signs the JWT bearer assertion (RFC 7523 section 3) that the collection would sign with this
 * environment, so that the private key need not be in Postman. A value that is missing, and a key
 * that cannot sign, is a `Failure`.
 */
export async function signForEnvironment(wish: SigningWish): Promise<SignedAssertion> {
  const values = valuesByKey(wish.environment);
  const lifetimeSeconds = lifetimeOf(wish, values);
  const issuer = required('clientId', values);
  const subject = required('username', values);
  const audience = wish.audience ?? (filled('jwtAudience', values) || audienceOf(values));
  const privateKeyPem = wish.privateKeyPem ?? required('privateKey', values);
  const assertion = await signJwtBearerAssertion({
    privateKeyPem,
    clientId: issuer,
    username: subject,
    subjectClaim: filled('jwtSubjectClaim', values) === 'prn' ? 'prn' : 'sub',
    audience,
    lifetimeSeconds,
    now: wish.now,
  });
  const expiresAt = new Date((Math.floor(wish.now / 1000) + lifetimeSeconds) * 1000);
  return {
    assertion,
    issuer,
    subject,
    audience,
    lifetimeSeconds,
    expiresAt: expiresAt.toISOString().replace('.000', ''),
  };
}

type Values = ReadonlyMap<string, string>;

function filled(name: VariableName, values: Values): string {
  return (values.get(name) ?? '').trim();
}

function required(name: VariableName, values: Values): string {
  const value = filled(name, values);
  const isInVault = vaultSecretIn(value) !== undefined;
  if (value !== '' && !isInVault) return value;
  const key = name === 'privateKey' ? 'name the file of the key with --key, ' : '';
  throw new Failure(`${name} ${isInVault ? 'stands in Postman Vault' : 'is not set'}`, {
    exit: 'preflight',
    why: `an assertion cannot be signed without it${isInVault ? ', and only the Postman app can read its vault' : ''}, so nothing was signed`,
    next: `${key}fill in ${name} in the environment, or set ${environmentName(name)}`,
  });
}

/** The audience that the script in the collection takes when jwtAudience is empty. */
function audienceOf(values: Values): string {
  const site = filled('site', values);
  const url = required('url', values) + site;
  if (site !== '' || url.endsWith('.site.com')) return url;
  const isSandbox = /--|\.(sandbox|scratch)\.|\/test\./.test(url);
  return `https://${isSandbox ? 'test' : 'login'}.salesforce.com`;
}

function lifetimeOf({ lifetimeSeconds }: SigningWish, values: Values): number {
  const seconds =
    lifetimeSeconds ?? (Number(filled('jwtLifetimeSeconds', values)) || documentedLifetimeSeconds);
  if (Number.isInteger(seconds) && seconds > 0 && seconds <= year) return seconds;
  throw new Failure(`An assertion cannot live for ${seconds} seconds`, {
    exit: 'usage',
    why: `a lifetime is a whole number of seconds from 1 to ${year}, which is a year`,
    next: `leave it out for ${documentedLifetimeSeconds}, which is the most that Salesforce documents`,
  });
}
