import type { Environment } from '../../model/environment.ts';
import type { FlowId } from '../../model/flow.ts';
import type { OrgType } from '../../model/org-type.ts';
import { variables } from '../../model/variables.ts';
import { doctorFindings, type Finding } from '../doctor.ts';
import { orgTypeOfUrl } from '../org-type-of-url.ts';

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

/** What speaks against a URL, and what to do. */
export type UrlObjection = Pick<Finding, 'what' | 'why' | 'fix'>;

/** Of a sandbox where production was chosen, or the other way round; a site may belong to either. */
function otherType(text: string, chosen: OrgType): UrlObjection | undefined {
  const told = orgTypeOfUrl(text);
  if (told === undefined || told === chosen || [told, chosen].includes('experience-cloud'))
    return undefined;
  return {
    what: `The URL is that of a ${told} org, and the type that was chosen is ${chosen}.`,
    why: 'They log in at different hosts, and the environment is made for one of them.',
    fix: `Choose ${told}, or take the URL of another org.`,
  };
}

const asked: ReadonlySet<string> = new Set(['url', 'site', 'jwtAudience']);

/** Why the flow cannot get a token at this URL; nothing when it looks right. Asks no network. */
export function urlObjection(
  text: string,
  flow: FlowId,
  orgType: OrgType,
): UrlObjection | undefined {
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
  return (
    otherType(text, orgType) ??
    doctorFindings(environment, { flow, now: 0 }).find(
      ({ severity, variable }) => severity === 'error' && asked.has(variable ?? ''),
    )
  );
}
