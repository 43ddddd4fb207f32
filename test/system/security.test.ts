import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Defence } from './security/defence.ts';
import { inFiles } from './security/in-files.ts';
import { inReports } from './security/in-reports.ts';
import { inRuns } from './security/in-runs.ts';
import { inServers } from './security/in-servers.ts';
import { inSupply } from './security/in-supply.ts';

/** The headings of SECURITY.md, and what stands below each. */
const parts: readonly (readonly [heading: string, defences: readonly Defence[]])[] = [
  ['What people read', inReports],
  ['Names and files', inFiles],
  ['Runs', inRuns],
  ['The emulator and the login', inServers],
  ['Supply chain', inSupply],
];

const document = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');

/** The first cells of the table below a heading of SECURITY.md. */
function threatsBelow(heading: string): readonly string[] {
  const section = document.split(/^### /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| (?!threat|---)(.+?) \| .+ \|$/gm)].map(([, cell = '']) => cell);
}

describe('SECURITY.md', () => {
  it('has a line for each defence that is shown here, and no other', () => {
    assert.deepEqual(
      parts.map(([heading]) => [heading, threatsBelow(heading)]),
      parts.map(([heading, defences]) => [heading, defences.map(({ threat }) => threat)]),
    );
    assert.equal(
      document.match(/^\| (?!threat|---)/gm)?.length,
      parts.flatMap(([, defences]) => defences).length,
    );
  });

  for (const [heading, defences] of parts)
    describe(heading, () => {
      for (const { threat, holds } of defences) it(`is held: ${threat}`, async () => await holds());
    });
});
