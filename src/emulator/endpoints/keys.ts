import { type Answer, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { jsonWebKeys } from '../org/org-keys.ts';

/** `GET /id/keys`: the public keys of the org (RFC 7517). Open to pages of every origin. */
export async function keys(call: Call): Promise<Answer> {
  const published = jsonWebKeys(await call.org.keys());
  return json(200, { keys: published }, { 'access-control-allow-origin': '*' });
}
