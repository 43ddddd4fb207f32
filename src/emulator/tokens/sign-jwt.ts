import { type KeyObject, sign } from 'node:crypto';
import type { JsonObject } from '../../model/json.ts';

/** A JWT signed with RS256; the header's members keep their order, as those of Salesforce do. */
export function signJwt(header: JsonObject, claims: JsonObject, key: KeyObject): string {
  const signed = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
