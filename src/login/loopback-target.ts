/** Where a redirect URL on this machine can be listened to (RFC 8252 section 7.3). */
export interface LoopbackTarget {
  /** As it goes over the wire, and as it must be registered in the app. */
  readonly redirectUrl: string;
  readonly address: '127.0.0.1' | '::1';
  readonly port: number;
  readonly path: string;
}

const loopback = /^(http:\/\/(localhost|127\.0\.0\.1|\[::1\]))(?::(\d+))?(\/[^?#]*)?$/i;

/**
 * The place to listen for a redirect URL; undefined when it is elsewhere, when it is not plain HTTP,
 * and when it names no port, since below 1024 most people may not listen, or one that there cannot be.
 * `port` takes the place of the port in it. Salesforce compares redirect URLs to the letter, so nothing
 * is normalised.
 */
export function loopbackTarget(redirectUrl: string, port?: number): LoopbackTarget | undefined {
  const [, origin = '', host = '', own, path = ''] = loopback.exec(redirectUrl) ?? [];
  const chosen = port ?? (own === undefined ? undefined : Number(own));
  if (origin === '' || chosen === undefined || chosen < 1 || chosen > 65_535) return undefined;
  return {
    redirectUrl: `${origin}:${chosen}${path}`,
    address: host === '[::1]' ? '::1' : '127.0.0.1',
    port: chosen,
    path: path === '' ? '/' : path,
  };
}
