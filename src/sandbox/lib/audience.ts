import { read } from './read.ts';

/** The audience that is set, or else the one that the host calls for. */
export function audience(): string {
  const url = read('url') + read('site');
  const isTest = /--|\.(sandbox|scratch)\.|\/test\./.test(url);
  const host = `https://${isTest ? 'test' : 'login'}.salesforce.com`;
  return read('jwtAudience') || (read('site') || url.endsWith('.site.com') ? url : host);
}
