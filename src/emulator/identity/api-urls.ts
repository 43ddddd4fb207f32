import type { Call } from '../call.ts';
import { newestVersion } from '../rest/api-version.ts';

/** Where the APIs of the org are. The version stays a placeholder unless one was asked for. */
export function apiUrls(call: Call, userId: string): Readonly<Record<string, string>> {
  const { base } = call.host;
  const asked = call.query.get('version');
  const version = asked === 'latest' ? newestVersion : (asked ?? '{version}');
  const data = `${base}/services/data/v${version}`;
  const soap = (kind: string) =>
    `${base}/services/Soap/${kind}/${version}/${call.org.id.slice(0, 15)}`;
  return {
    enterprise: soap('c'),
    metadata: soap('m'),
    partner: soap('u'),
    rest: `${data}/`,
    sobjects: `${data}/sobjects/`,
    search: `${data}/search/`,
    query: `${data}/query/`,
    recent: `${data}/recent/`,
    tooling_soap: soap('T'),
    tooling_rest: `${data}/tooling/`,
    profile: `${base}/${userId}`,
    feeds: `${data}/chatter/feeds`,
    groups: `${data}/chatter/groups`,
    users: `${data}/chatter/users`,
    feed_items: `${data}/chatter/feed-items`,
    feed_elements: `${data}/chatter/feed-elements`,
    custom_domain: base,
  };
}
