import type { Call } from '../call.ts';
import { Refusal } from '../refusal.ts';

/** Versions 21.0 to 30.0 were retired; nothing before them ever was REST. */
const oldest = 31;
const newest = 66;
const retiredFrom = 21;

export interface ApiVersion {
  readonly label: string;
  readonly url: string;
  readonly version: string;
}

/** What `version=latest` of an identity URL means. */
export const newestVersion = `${newest}.0`;

/** The versions the org serves. Salesforce releases three a year. */
export function apiVersions(): readonly ApiVersion[] {
  return Array.from({ length: newest - oldest + 1 }, (_, offset) => {
    const version = `${oldest + offset}.0`;
    return { label: releaseOf(oldest + offset), url: `/services/data/v${version}`, version };
  });
}

function releaseOf(version: number): string {
  const [season, yearOffset] = [
    ['Spring', 4] as const,
    ['Summer', 4] as const,
    ['Winter', 5] as const,
  ][version % 3] ?? ['Spring', 4];
  return `${season} '${Math.floor(version / 3) + yearOffset}`;
}

/** The version segment of a path, such as `v64.0`; refuses one that is not served. */
export function checkVersion(call: Call): string {
  const { version = '' } = call.segments;
  const [, digits] = /^v([1-9]\d{0,2})\.0$/.exec(version) ?? [];
  const number = Number(digits);
  if (number >= retiredFrom && number < oldest) {
    throw new Refusal('api-version-gone', `${version} was retired`);
  }
  if (!(number >= oldest && number <= newest)) {
    throw new Refusal('not-found', `there is no version ${version.slice(0, 20)}`);
  }
  return version;
}
