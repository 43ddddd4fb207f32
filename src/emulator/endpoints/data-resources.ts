import { type Answer, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { restSession } from '../checks/rest-session.ts';
import { checkVersion } from '../rest/api-version.ts';
import { identityUrl } from '../tokens/token-members.ts';

const resources = ['limits', 'query', 'sobjects'];

/** `GET /services/data/vNN.N`: what this version has in the emulated org. */
export function dataResources(call: Call): Answer {
  const version = checkVersion(call);
  const { userId } = restSession(call);
  const urls = resources.map((name) => [name, `/services/data/${version}/${name}`]);
  return json(200, { ...Object.fromEntries(urls), identity: identityUrl(call, userId) });
}
