/** What a host name of Salesforce is for. */
export type HostKind =
  | 'login'
  | 'test'
  | 'my-domain'
  | 'site'
  | 'lightning'
  | 'setup'
  | 'visualforce'
  | 'instance'
  | 'no-my'
  | 'loopback'
  | 'other';

/** The host that tokens are asked for at, and what its name tells. */
export interface OrgHost {
  readonly url: URL;
  readonly kind: HostKind;
  /** Whether orgs of that name log in at test.salesforce.com; absent when the name does not tell. */
  readonly isSandbox?: boolean;
}

const kinds: readonly (readonly [name: RegExp, kind: HostKind])[] = [
  [/^login\.salesforce\.com$/, 'login'],
  [/^test\.salesforce\.com$/, 'test'],
  [/\.salesforce-setup\.com$/, 'setup'],
  [/\.lightning\.force\.com$/, 'lightning'],
  [/\.(?:visual\.force|vf\.force|content\.force|file\.force|documentforce)\.com$/, 'visualforce'],
  [/^[a-z0-9-]+(?:\.[a-z]+)?\.my\.salesforce\.com$/, 'my-domain'],
  [/\.site\.com$/, 'site'],
  [/^[a-z]{2,3}\d+[a-z]?\.salesforce\.com$/, 'instance'],
  [/\.salesforce\.com$/, 'no-my'],
  [/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/, 'loopback'],
];

/** The emulator serves the other hosts of an org under path prefixes. */
const emulatedKinds: readonly (readonly [path: RegExp, kind: HostKind])[] = [
  [/^(?:\/org\/[^/]+)?\/login\/?$/, 'login'],
  [/^(?:\/org\/[^/]+)?\/test\/?$/, 'test'],
  [/^(?:\/org\/[^/]+)?\/site\/?$/, 'site'],
  [/^(?:\/org\/[^/]+)?\/lightning\/?$/, 'lightning'],
];

/** What the name says of the org; the first that fits counts (facts on hosts: Salesforce help, OAuth endpoints). */
const sandboxNames: readonly (readonly [name: RegExp, isSandbox: boolean | undefined])[] = [
  [/^test\.salesforce\.com$/, true],
  [/--[a-z0-9]+(?:\.sandbox)?\.my\.(?:salesforce|site)\.com$/, true],
  [/\.(?:sandbox|scratch)\.my\.(?:salesforce|site)\.com$/, true],
  [/\.(?:demo|free|patch)\.my\./, undefined],
  [/^login\.salesforce\.com$|\.my\.(?:salesforce|site)\.com$/, false],
];

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function kindOf({ hostname, pathname }: URL): HostKind {
  const [, kind = 'other'] = kinds.find(([name]) => name.test(hostname)) ?? [];
  if (kind !== 'loopback') return kind;
  return emulatedKinds.find(([path]) => path.test(pathname))?.[1] ?? 'loopback';
}

/** The host in a URL, or nothing if the text is no URL of the web. */
export function orgHost(text: string): OrgHost | undefined {
  const url = parsed(text);
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  const [, isSandbox] = sandboxNames.find(([name]) => name.test(url.hostname)) ?? [];
  return { url, kind: kindOf(url), ...(isSandbox === undefined ? {} : { isSandbox }) };
}

/** Whether plain HTTP to this host stays on this machine. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
