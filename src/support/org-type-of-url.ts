import type { OrgType } from '../model/org-type.ts';
import { type HostKind, orgHost } from './doctor/org-host.ts';

const kinds: Partial<Readonly<Record<HostKind, OrgType>>> = {
  'my-domain': 'production',
  login: 'production',
  site: 'experience-cloud',
};

/** The type of org that a URL tells; undefined where its host may belong to any. */
export function orgTypeOfUrl(url: string): OrgType | undefined {
  const host = orgHost(url.trim());
  if (host === undefined) return undefined;
  return host.isSandbox === true && host.kind !== 'site' ? 'sandbox' : kinds[host.kind];
}
