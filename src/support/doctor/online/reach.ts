import { documented } from '../../../flows/sources.ts';
import { setupPlaces, wayTo } from '../../setup-places.ts';
import type { Examination } from '../examination.ts';
import type { Finding } from '../finding.ts';
import { isLoopback } from '../org-host.ts';
import type { Answer, Network, ShownCertificate } from './network.ts';

/** What stands between this machine and the host. */
export interface Reached {
  readonly findings: readonly Finding[];
  /** The answer of the discovery document; absent when it was not asked for, or nobody answered. */
  readonly discovery?: Answer;
  /** The URLs that were asked, with nothing secret in them. */
  readonly asked: readonly string[];
}

const proxyNames = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'] as const;

function proxyIn({ overrides }: Examination): string | undefined {
  return proxyNames.find((name) => (overrides?.variables[name] ?? '') !== '');
}

/** A sentence for those behind a proxy, since these checks go to the host directly. */
function proxyHint(examination: Examination): string {
  const proxy = proxyIn(examination);
  return proxy === undefined
    ? ''
    : ` ${proxy} is set: if only the proxy may leave this network, run doctor with --offline.`;
}

/** Node hides why a request failed in the cause of its error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? `${String(cause.code)}: ` : '';
  return error.name === 'TimeoutError' ? 'no answer in time' : `${code}${cause.message}`;
}

function notFound(url: URL, examination: Examination): Finding {
  return {
    id: 'host-not-found',
    severity: 'error',
    variable: 'url',
    what: `There is no host ${url.hostname}.`,
    why: 'The name is not known to the DNS of this machine: it is misspelt, the My Domain was renamed, or there is no network.',
    fix: `Compare it with ${wayTo('myDomain')}.${proxyHint(examination)}`,
    basis: documented('EP'),
  };
}

/** Browsers and Node ask none of these ports (fetch.spec.whatwg.org, "bad port"). */
function badPort(url: URL): Finding {
  return {
    id: 'host-does-not-answer',
    severity: 'error',
    variable: 'url',
    what: `${url.host} was not asked.`,
    why: `Port ${url.port} belongs to another service than the web, and no browser asks it, nor does Node.`,
    fix: 'Take the port out of url, as a My Domain has none, or start what listens there on another one, such as 8443.',
  };
}

function noAnswer(url: URL, reason: string, examination: Examination): Finding {
  if (reason === 'bad port') return badPort(url);
  return {
    id: 'host-does-not-answer',
    severity: 'error',
    variable: 'url',
    what: `${url.host} does not answer.`,
    why: `${reason}. The host is known, so a firewall, a proxy or a wrong port is in between.`,
    fix: `Try ${url.origin}/.well-known/openid-configuration in a browser on this machine.${proxyHint(examination)}`,
  };
}

/** How OpenSSL names a chain that ends at an authority of a company. */
const privateAuthority = /SELF_SIGNED|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY|self[- ]signed/i;

function untrusted(url: URL, { error = '', issuer, validTo }: ShownCertificate): Finding {
  const base = { severity: 'error', variable: 'url' } as const;
  if (/EXPIRED/.test(error))
    return {
      ...base,
      id: 'tls-expired',
      what: `The certificate of ${url.host} has expired.`,
      why: `It was valid until ${validTo.slice(0, 10)}. If the host is right, the clock of this machine may be wrong.`,
      fix: 'Compare the date of this machine, then tell whoever runs the host or the proxy in between.',
    };
  if (privateAuthority.test(error))
    return {
      ...base,
      id: 'tls-intercepted',
      what: `${url.host} shows a certificate that only ${issuer || 'its own issuer'} vouches for.`,
      why: 'No public authority signed it. Most likely a proxy of your network opens the connection and looks inside.',
      fix: 'Set NODE_EXTRA_CA_CERTS to the file with the root certificate of your network; --insecure (-k) of grantsmith run is for tests only.',
    };
  return {
    ...base,
    id: 'tls-untrusted',
    what: `The certificate of ${url.host} is not to be trusted.`,
    why: `${error}, issued by ${issuer || 'nobody'}.`,
    fix: `Compare the host name with ${wayTo('myDomain')}, to the letter.`,
    basis: setupPlaces.myDomain.basis,
  };
}

type Step = () => Promise<readonly Finding[]>;

/** The first step that finds something ends the way. */
async function walk(steps: readonly Step[]): Promise<readonly Finding[]> {
  for (const step of steps) {
    const findings = await step();
    if (findings.length > 0) return findings;
  }
  return [];
}

async function checkName(url: URL, network: Network, examination: Examination) {
  try {
    await network.lookUp(url.hostname);
    return [];
  } catch {
    return [notFound(url, examination)];
  }
}

async function checkTls(url: URL, network: Network, examination: Examination) {
  try {
    const shown = await network.certificateOf(url);
    return shown.error === undefined ? [] : [untrusted(url, shown)];
  } catch (error) {
    return [noAnswer(url, reasonOf(error), examination)];
  }
}

/** Goes to the host step by step: its name, its certificate, its discovery document. */
export async function reach(
  url: URL,
  discoveryUrl: string,
  examination: Examination,
  network: Network,
): Promise<Reached> {
  let discovery: Answer | undefined;
  const asked: string[] = [];
  const ask = async (): Promise<readonly Finding[]> => {
    asked.push(discoveryUrl);
    try {
      discovery = await network.get(discoveryUrl);
      return [];
    } catch (error) {
      return [noAnswer(url, reasonOf(error), examination)];
    }
  };
  const findings = await walk([
    ...(isLoopback(url) ? [] : [() => checkName(url, network, examination)]),
    ...(url.protocol === 'https:' ? [() => checkTls(url, network, examination)] : []),
    ask,
  ]);
  return { findings, asked, ...(discovery === undefined ? {} : { discovery }) };
}
