import { read } from './read.ts';

export function audienceOfHost(): string {
  const url = read('url') + read('site');
  const host = /--|\.(sandbox|scratch)\.|\/test\./.test(url) ? 'test' : 'login';
  return read('site') || url.endsWith('.site.com') ? url : `https://${host}.salesforce.com`;
}
