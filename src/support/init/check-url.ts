import type { Environment } from '../../model/environment.ts';
import type { FlowId } from '../../model/flow.ts';
import type { OrgType } from '../../model/org-type.ts';
import { variables } from '../../model/variables.ts';
import { doctorFindings, type Finding } from '../doctor.ts';

/** The parts of a URL as a person has it, with the path prefix of a site told from its host. */
export interface OrgUrl {
  readonly url: string;
  readonly site: string;
}

/** The URL without spaces and slashes around it; of a site, with its path prefix apart. */
export function splitUrl(text: string, orgType: OrgType): OrgUrl {
  const url = text.trim().replace(/\/+$/, '');
  const [, host = url, prefix = ''] = /^(https?:\/\/[^/]+)(\/.*)$/.exec(url) ?? [];
  const isSite = orgType === 'experience-cloud' && !prefix.startsWith('/services/');
  return isSite ? { url: host, site: prefix } : { url, site: '' };
}

const asked: ReadonlySet<string> = new Set(['url', 'site', 'jwtAudience']);

/** Why the flow cannot get a token at this URL; nothing when it looks right. Asks no network. */
export function urlObjection(text: string, flow: FlowId, orgType: OrgType): Finding | undefined {
  const values = {
    ...splitUrl(text, orgType),
    jwtAudience: variables.jwtAudience.value[orgType],
    subjectTokenFlow: variables.subjectTokenFlow.value,
  };
  const environment: Environment = {
    id: '',
    name: '',
    values: Object.entries(values).map(([key, value]) => ({
      key,
      value,
      type: 'default',
      enabled: true,
    })),
    _postman_variable_scope: 'environment',
  };
  return doctorFindings(environment, { flow, now: 0 }).find(
    ({ severity, variable }) => severity === 'error' && asked.has(variable ?? ''),
  );
}
