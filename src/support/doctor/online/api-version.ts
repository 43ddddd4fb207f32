import { documented } from '../../../flows/sources.ts';
import { isObject, parsedJson } from '../../../model/read-json.ts';
import type { Finding } from '../finding.ts';
import type { Answer } from './network.ts';

/** The versions in the answer of `/services/data`; nothing when it is something else. */
function versionsIn(body: string): readonly string[] {
  const rows = parsedJson(body);
  if (!Array.isArray(rows)) return [];
  return rows
    .map((row: unknown) => (isObject(row) ? row['version'] : ''))
    .filter((version): version is string => typeof version === 'string' && version !== '');
}

/** The org has the version of the REST API that is to be used. */
export function versionFindings({ status, body }: Answer, version: string): readonly Finding[] {
  const versions = status === 200 ? versionsIn(body) : [];
  if (versions.length === 0 || versions.includes(version)) return [];
  return [
    {
      id: 'version-not-offered',
      severity: 'error',
      variable: 'version',
      what: `The org does not have version ${version} of the REST API.`,
      why: `It has ${versions[0]} to ${versions.at(-1)}.`,
      fix: `Set version to ${versions.at(-1)}.`,
      basis: documented('REST'),
    },
  ];
}
