import { read } from './read.ts';
import { required } from './required.ts';

/** The authorize URL with a query; a member that is null or empty is left out. */
export function authorizeUrl(query: Readonly<Record<string, string | null>>): string {
  const host = required('url').replace(/\/$/, '') + read('site').replace(/\/$/, '');
  const pairs = Object.keys(query)
    .filter((name) => query[name])
    .map((name) => `${name}=${encodeURIComponent(String(query[name]))}`);
  return `${host}/services/oauth2/authorize?${pairs.join('&')}`;
}
