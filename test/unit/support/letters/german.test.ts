import assert from 'node:assert/strict';
import { flows } from '../../../../src/flows/index.ts';
import type { Finding } from '../../../../src/support/doctor/finding.ts';
import { findingIds } from '../../../../src/support/doctor/finding-id.ts';
import { germanFinding } from '../../../../src/support/letters/german-findings.ts';
import { germanWayTo } from '../../../../src/support/letters/german-menus.ts';
import { germanSetup } from '../../../../src/support/letters/german-setup.ts';

/** The names of Salesforce's own menus and scopes that a step leads through. */
const menusIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /\((?:api|openid|id, [^)]*|refresh_token[^)]*)\)|Enable [A-Z][\w ]+?(?= Flow)|Run As|IP Relaxation|Permitted Users|App Policies|Manage Consumer Details|Consumer Key and Secret|Use digital signatures|Require PKCE/g,
    ),
  ]
    .map(([found]) => found)
    .sort();

describe('German for customers', () => {
  for (const flow of flows)
    it(`leads through the menus of ${flow.id} step by step, as the guide does`, () => {
      const waysOf = (steps: typeof flow.setup.steps): unknown =>
        steps.map(({ externalClientApp, connectedApp }) => [
          menusIn(externalClientApp),
          menusIn(connectedApp),
        ]);
      assert.deepEqual(waysOf(germanSetup[flow.id]), waysOf(flow.setup.steps));
    });

  it('has the German name of a menu where it was confirmed, and the English one always', () => {
    assert.equal(
      germanWayTo('myDomain'),
      'Setup → My Domain („Meine Domäne“) → Current My Domain URL',
    );
    assert.equal(
      germanWayTo('connectedKeyAndSecret'),
      'Setup → App Manager („App-Manager“) → die App → View → Manage Consumer Details',
    );
  });

  it('says what was found in a sentence of its own for each finding, with nothing left open', () => {
    const said = findingIds.map((id) => {
      const finding: Finding = { id, severity: 'error', what: '', why: '', fix: '', fact: 'FAKT' };
      return germanFinding(finding, 'NAME');
    });
    assert.deepEqual(
      said.filter((text) => !/^[A-ZÄÖÜ].*[.?]$/.test(text) || text.includes('undefined')),
      [],
    );
    assert.equal(new Set(said).size, findingIds.length);
  });
});
