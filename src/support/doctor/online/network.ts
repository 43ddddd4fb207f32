import { lookup } from 'node:dns/promises';
import { connect, type PeerCertificate } from 'node:tls';

/** What a server answered to a request that carried nothing but its URL. */
export interface Answer {
  readonly status: number;
  /** The `Date` header. */
  readonly date: string | undefined;
  /** The `Location` header. */
  readonly location: string | undefined;
  readonly body: string;
  /** Milliseconds since the epoch by this machine's clock, halfway between question and answer. */
  readonly at: number;
}

/** The certificate that a server showed. */
export interface ShownCertificate {
  /** Why it is not trusted, as OpenSSL names it; absent when it is. */
  readonly error?: string;
  readonly issuer: string;
  /** ISO 8601, UTC. */
  readonly validTo: string;
}

/** What the online checks do to the world. Each throws when there is no answer in time. */
export interface Network {
  lookUp(hostname: string): Promise<void>;
  certificateOf(url: URL): Promise<ShownCertificate>;
  get(url: string): Promise<Answer>;
}

export interface NetworkOptions {
  readonly timeoutMs: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Nothing that is asked for is larger. */
const longestBody = 256 * 1024;

async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > longestBody) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function get(url: string, { timeoutMs, now }: NetworkOptions): Promise<Answer> {
  const from = now();
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { accept: 'application/json', 'user-agent': 'grantsmith-doctor' },
    signal: AbortSignal.timeout(timeoutMs),
  });
  const at = (from + now()) / 2;
  return {
    status: response.status,
    date: response.headers.get('date') ?? undefined,
    location: response.headers.get('location') ?? undefined,
    body: await bodyOf(response),
    at,
  };
}

const issuerOf = ({ issuer }: PeerCertificate): string =>
  [issuer.O, issuer.CN].filter((part) => part !== undefined).join(', ');

/** Shakes hands and hangs up: nothing is sent but the name of the host. */
function certificateOf(url: URL, { timeoutMs }: NetworkOptions): Promise<ShownCertificate> {
  return new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const socket = connect({
      host,
      port: Number(url.port || 443),
      ...(/[a-z]/i.test(host) && !host.includes(':') ? { servername: host } : {}),
      rejectUnauthorized: false,
    });
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error('no answer in time')));
    socket.on('error', reject);
    socket.on('secureConnect', () => {
      const certificate = socket.getPeerCertificate();
      const { authorizationError: error } = socket;
      socket.destroy();
      resolve({
        ...(error === null || error === undefined ? {} : { error: String(error) }),
        issuer: issuerOf(certificate),
        validTo: new Date(certificate.valid_to).toISOString(),
      });
    });
  });
}

async function lookUp(hostname: string, { timeoutMs }: NetworkOptions): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), timeoutMs);
  });
  try {
    await Promise.race([lookup(hostname), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The real network, with a limit for every wait. */
export function createNetwork(options: NetworkOptions): Network {
  return {
    lookUp: (hostname) => lookUp(hostname, options),
    certificateOf: (url) => certificateOf(url, options),
    get: (url) => get(url, options),
  };
}
