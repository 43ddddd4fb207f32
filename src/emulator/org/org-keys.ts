import type { KeyObject } from 'node:crypto';
import { createRsaKeyPair } from './create-rsa-key-pair.ts';

/** The key pair an org signs with, and the ids under which it publishes the public half. */
export interface OrgKeys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** `kid` of JWT-based access tokens: `CORE_ATJWT.<org id>.<milliseconds>`. */
  readonly accessTokenKeyId: string;
  readonly idTokenKeyId: string;
  readonly assetTokenKeyId: string;
}

/**
 * The keys of an org, made when they are first needed: an emulator of many orgs starts at once.
 * One pair serves all three purposes, under three ids, because a pair takes a tenth of a second.
 */
export function createOrgKeys(orgId: string, now: number): () => Promise<OrgKeys> {
  let keys: Promise<OrgKeys> | undefined;
  return () => {
    keys ??= createRsaKeyPair().then((pair) => ({
      ...pair,
      accessTokenKeyId: `CORE_ATJWT.${orgId.slice(0, 15)}.${now}`,
      idTokenKeyId: '248',
      assetTokenKeyId: 'asset',
    }));
    return keys;
  };
}

/** The public keys as `/id/keys` shows them. */
export function jsonWebKeys(keys: OrgKeys): readonly Readonly<Record<string, string>>[] {
  const { n, e } = keys.publicKey.export({ format: 'jwk' });
  const ids = [keys.idTokenKeyId, keys.accessTokenKeyId, keys.assetTokenKeyId];
  return ids.map((kid) => ({
    kty: 'RSA',
    n: String(n),
    e: String(e),
    alg: 'RS256',
    use: 'sig',
    kid,
  }));
}
