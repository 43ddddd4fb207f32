import { createVerify, type KeyObject } from 'node:crypto';
import type { JsonObject } from '../../model/json.ts';
import { jsonObjectInPart } from '../../model/read-json.ts';

/** A JWT taken apart, and not yet believed. */
export interface ReadJwt {
  readonly header: JsonObject;
  readonly claims: JsonObject;
  /** What the signature is made over. */
  readonly signed: string;
  readonly signature: Buffer;
}

/** Three segments of base64url; Salesforce tolerates the padding that some clients send. */
const compact = /^([A-Za-z0-9_-]+={0,2})\.([A-Za-z0-9_-]+={0,2})\.([A-Za-z0-9_-]+={0,2})$/;

/** Takes a compact JWT apart (RFC 7515 section 7.1); nothing when it is none. */
export function readJwt(text: string): ReadJwt | undefined {
  const found = compact.exec(text);
  if (found === null) return undefined;
  const [, head = '', body = '', signature = ''] = found;
  const header = jsonObjectInPart(head);
  const claims = jsonObjectInPart(body);
  if (header === undefined || claims === undefined) return undefined;
  return {
    header,
    claims,
    signed: text.slice(0, text.lastIndexOf('.')),
    signature: Buffer.from(signature, 'base64url'),
  };
}

/** RS256 with node:crypto: it takes a tenth of the time of jose, on the busiest path. */
export function isSignedBy(jwt: ReadJwt, key: KeyObject): boolean {
  return createVerify('sha256').update(jwt.signed).verify(key, jwt.signature);
}
