import type { DecodedToken } from '../../model/run-result.ts';
import type { ReportToken } from '../../render/report-page.ts';
import { oneLine } from '../printable.ts';

/** Claims that are seconds since 1970: RFC 7519 section 4.1, OpenID Connect Core 1.0 section 2. */
const times: ReadonlySet<string> = new Set(['exp', 'iat', 'nbf', 'auth_time', 'updated_at']);

/** What a JWT says, as the report shows it. */
export function reportTokenOf({ name, way, header, claims }: DecodedToken): ReportToken {
  return {
    title: `JWT ${way} as ${oneLine(name)}`,
    parts: [
      { title: 'Header', members: membersOf(header) },
      { title: 'Claims', members: membersOf(claims) },
    ],
  };
}

function membersOf(part: DecodedToken['claims']): ReportToken['parts'][number]['members'] {
  return Object.entries(part).map(([name, value]) => ({
    name: oneLine(name),
    value: oneLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')),
    note: times.has(name) ? timeOf(value) : null,
  }));
}

/** `2026-11-22 05:17:00 UTC`; of a number that is no time, nothing. */
function timeOf(seconds: unknown): string | null {
  const time = new Date(typeof seconds === 'number' ? seconds * 1000 : Number.NaN);
  return Number.isNaN(time.getTime())
    ? null
    : time.toISOString().replace(/^(.+)T(.+)\.\d+Z$/, '$1 $2 UTC');
}
