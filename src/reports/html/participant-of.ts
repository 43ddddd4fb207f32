/** Who answers a request, as a person who knows OAuth would call it. The first that fits counts. */
const participants: readonly { readonly title: string; readonly url: RegExp }[] = [
  { title: 'CPQ admin API', url: /^\w+:\/\/[^/]*\.logik\.io(?=[:/]|$)|\/cpq\//i },
  { title: 'Authorize endpoint', url: /\/services\/oauth2\/(authorize|success)\b/i },
  { title: 'Token endpoint', url: /\/services\/oauth2\/token\b/i },
  { title: 'OAuth services', url: /\/services\/oauth2\/|\/\.well-known\/|\/id\/(keys\b|00D)/i },
  { title: 'Salesforce APIs', url: /\/services\/|\/einstein\//i },
];

/** The participant behind a URL; of a URL that is none of these, its host. */
export function participantOf(url: string): string {
  const [address = ''] = url.split(/[?#]/, 1);
  const known = participants.find((participant) => participant.url.test(address));
  return known?.title ?? hostOf(url);
}

function hostOf(url: string): string {
  const [, host] = /^\w+:\/\/([^/?#]+)/.exec(url) ?? [];
  return host ?? 'Unknown host';
}
