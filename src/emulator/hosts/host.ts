/** Which of Salesforce's hosts was asked; they do not behave alike. */
export type HostKind = 'my-domain' | 'login' | 'test' | 'site' | 'lightning';

/** A host of an emulated org, found from the `Host` header and the path. */
export interface Host {
  readonly kind: HostKind;
  /** Undefined means the default org. */
  readonly orgName: string | undefined;
  /** My Domain URL of the org, without a slash at the end. */
  readonly base: string;
  /** URL of the host that was asked, without a slash at the end. */
  readonly asked: string;
  /** What is left of the path: the part Salesforce itself would see. */
  readonly path: string;
}

/** Host names of the loopback interface. All others must be hosts of Salesforce. */
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** The port at the end of a `Host` header, from 1 to 65535: of any other no URL can be made. */
const portAtEnd = /:(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/;

/** Salesforce's hosts; the first group, when there is one, is the My Domain name of the org. */
const salesforceHosts: readonly (readonly [RegExp, HostKind])[] = [
  [/^login\.salesforce\.com$/, 'login'],
  [/^test\.salesforce\.com$/, 'test'],
  [/^([a-z0-9-]+)(?:\.[a-z]+)?\.my\.salesforce\.com$/, 'my-domain'],
  [/^([a-z0-9-]+)(?:\.[a-z]+)?\.my\.site\.com$/, 'site'],
  [/^([a-z0-9-]+)(?:\.[a-z]+)?\.lightning\.force\.com$/, 'lightning'],
  [/^([a-z0-9-]+)(?:\.[a-z]+)?(?:\.my)?\.salesforce-setup\.com$/, 'lightning'],
];

/** Path prefixes that stand for the other hosts of an org. */
const pathKinds: Readonly<Record<string, HostKind>> = {
  login: 'login',
  test: 'test',
  site: 'site',
  lightning: 'lightning',
};

/**
 * The emulated host that a request is for, or nothing for a foreign host name: a web page whose own
 * name was made to point at this machine (DNS rebinding) gets no answer.
 */
export function resolveHost(hostHeader: string, rawPath: string): Host | undefined {
  const path = rawPath.replace(/\/{2,}/g, '/');
  return isLoopback(hostHeader) ? byPath(hostHeader, path) : byName(hostHeader, path);
}

/** Whether a `Host` header names this machine itself. */
export function isLoopback(hostHeader: string): boolean {
  return loopback.test(nameOf(hostHeader));
}

function nameOf(hostHeader: string): string {
  return hostHeader.toLowerCase().replace(portAtEnd, '');
}

function byPath(hostHeader: string, path: string): Host {
  const [, orgPrefix = '', orgName] = /^(\/org\/([^/]+))(?=\/|$)/.exec(path) ?? [];
  const rest = path.slice(orgPrefix.length);
  const [, segment = ''] = /^\/([a-z]+)(?=\/|$)/.exec(rest) ?? [];
  const kind = Object.hasOwn(pathKinds, segment) ? pathKinds[segment] : undefined;
  const base = `http://${hostHeader.toLowerCase()}${orgPrefix}`;
  if (kind === undefined)
    return { kind: 'my-domain', orgName, base, asked: base, path: rest || '/' };
  const inner = rest.slice(segment.length + 1) || '/';
  return { kind, orgName, base, asked: `${base}/${segment}`, path: inner };
}

function byName(hostHeader: string, path: string): Host | undefined {
  const name = nameOf(hostHeader);
  const found = salesforceHosts.find(([pattern]) => pattern.test(name));
  if (found === undefined) return undefined;
  const [pattern, kind] = found;
  const orgName = pattern.exec(name)?.[1]?.replace(/(--[a-z0-9]+|-dev-ed)$/, '');
  const asked = `http://${hostHeader.toLowerCase()}`;
  const port = portAtEnd.exec(hostHeader)?.[0] ?? '';
  const base =
    kind === 'my-domain' ? asked : `http://${orgName ?? 'emulator'}.my.salesforce.com${port}`;
  return { kind, orgName, base, asked, path };
}
