import type { Examination } from '../examination.ts';
import type { Finding } from '../finding.ts';
import { versionFindings } from './api-version.ts';
import { clockFindings } from './clock.ts';
import { discoveryFindings } from './discovery.ts';
import type { Answer, Network } from './network.ts';
import { reach } from './reach.ts';

/** What was found by asking the host, and what it was asked. */
export interface OnlineFindings {
  readonly findings: readonly Finding[];
  readonly asked: readonly string[];
}

/** Login hosts belong to no org, and have no data. */
const orgless: ReadonlySet<string> = new Set(['login', 'test']);

async function versionsOf(examination: Examination, base: string, network: Network) {
  const version = examination.meant('version');
  if (version === '' || orgless.has(examination.host?.kind ?? '')) return undefined;
  const url = `${base}/services/data`;
  try {
    return { url, findings: versionFindings(await network.get(url), version) };
  } catch {
    return { url, findings: [] };
  }
}

/** What the answer of the discovery document tells, beside what stands in it. */
function findingsIn(discovery: Answer, base: string, examination: Examination): readonly Finding[] {
  const signs = examination.read.has('privateKey') && examination.meant('privateKey') !== '';
  const kind = examination.host?.kind ?? 'other';
  return [...discoveryFindings(discovery, base, kind), ...clockFindings(discovery, signs)];
}

/**
 * Asks the host of an environment whose URL is in order: does it exist, can it be trusted, is it
 * Salesforce, do the clocks agree, has it the API version. The requests carry nothing but their URL.
 */
export async function onlineFindings(
  examination: Examination,
  network: Network,
): Promise<OnlineFindings> {
  const { host, meant } = examination;
  if (host === undefined) return { findings: [], asked: [] };
  const base = `${meant('url')}${meant('site')}`;
  const reached = await reach(
    host.url,
    `${base}/.well-known/openid-configuration`,
    examination,
    network,
  );
  const { discovery } = reached;
  if (discovery === undefined) return reached;
  const versions = await versionsOf(examination, base, network);
  return {
    findings: [...findingsIn(discovery, base, examination), ...(versions?.findings ?? [])],
    asked: [...reached.asked, ...(versions === undefined ? [] : [versions.url])],
  };
}
