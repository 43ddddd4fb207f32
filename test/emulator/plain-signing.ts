import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
} from 'node:crypto';
import type { SignActorTokenOptions, SignAssertionOptions } from '../../src/model/script-call.ts';

type Value = (name: string) => string;
type Claims = Readonly<Record<string, unknown>>;
type Tamper = NonNullable<SignAssertionOptions['tamper']>;

interface Parts {
  readonly claims: string;
  readonly pem: string;
  /** The token as it would be without tampering. */
  readonly token: string;
}

const anotherKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signature(message: string, pem: string): string {
  return sign('sha256', Buffer.from(message), createPrivateKey(pem)).toString('base64url');
}

/** The same attacks as those of the sandbox, written a second time and with node:crypto. */
const tamperings: Readonly<Record<Tamper, (parts: Parts) => string>> = {
  'wrong-key': ({ token }) => {
    const [header, claims] = token.split('.');
    const message = `${header}.${claims}`;
    return `${message}.${sign('sha256', Buffer.from(message), anotherKey).toString('base64url')}`;
  },
  'alg-none': ({ claims }) => `${segment({ alg: 'none' })}.${claims}.`,
  hs256: ({ claims, pem }) => {
    const message = `${segment({ alg: 'HS256' })}.${claims}`;
    const publicKey = createPublicKey(pem).export({ format: 'pem', type: 'spki' });
    return `${message}.${createHmac('sha256', publicKey).update(message).digest('base64url')}`;
  },
  truncate: ({ token }) => token.slice(0, -20),
  pad: ({ token }) => token.replace(/\.([^.]*)\./, '.$1=.'),
  'flip-signature': ({ token }) => {
    const [header, claims, signed = ''] = token.split('.');
    const flipped = signed.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    return `${header}.${claims}.${flipped}`;
  },
};

function jwt(claims: Claims, pem: string, tamper: Tamper | undefined): string {
  const body = segment(claims);
  const message = `${segment({ alg: 'RS256' })}.${body}`;
  const token = `${message}.${signature(message, pem)}`;
  return tamper === undefined ? token : tamperings[tamper]({ claims: body, pem, token });
}

/** A JWT bearer assertion, as a client of somebody else would sign it. */
export function plainAssertion(value: Value, options: SignAssertionOptions): string {
  const claims: Claims = {
    iss: value('clientId'),
    sub: value('username'),
    aud: value('jwtAudience'),
    exp: inThreeMinutes() + (options.shiftSeconds ?? 0),
    ...options.claims,
  };
  const kept = Object.entries(claims).filter(([, claim]) => claim !== null);
  return jwt(Object.fromEntries(kept), value('privateKey'), options.tamper);
}

/** An actor token of the emulated device. */
export function plainActorToken(value: Value, options: SignActorTokenOptions): string {
  const pem = value('actorPrivateKey');
  const claims = {
    did: value('deviceId'),
    name: value('assetName'),
    exp: inThreeMinutes() + (options.shiftSeconds ?? 0),
    cnf: { jwk: createPublicKey(pem).export({ format: 'jwk' }) },
  };
  return jwt(claims, pem, options.tamper);
}

function inThreeMinutes(): number {
  return Math.floor(Date.now() / 1000) + 180;
}
