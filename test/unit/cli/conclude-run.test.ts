import assert from 'node:assert/strict';
import { concludeRun } from '../../../src/cli/conclude-run.ts';
import { createRedactor } from '../../../src/redaction/redactor.ts';
import { assertion, collection, request, runResult } from '../reports/sample-result.ts';

const secret = 'EXAMPLE-pa55word';

/** How a run ends whose result holds the message, and what was printed. */
async function concluded(
  message: string,
  wanted: { json: boolean; printsTable: boolean },
  secrets: Readonly<Record<string, string>> = { password: secret },
) {
  const said = { out: '', err: '' };
  const redactor = createRedactor();
  for (const [name, value] of Object.entries(secrets)) redactor.add(name, value);
  const failed = assertion('is', { outcome: 'failed', message });
  const result = runResult([
    collection('flow', 'org', { requests: [request('Ask', { assertions: [failed] })] }),
  ]);
  const exit = await concludeRun(
    { result, environments: [], shapes: [], shapeNames: [] },
    { reports: [], ...wanted },
    redactor,
    {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      draw: () => undefined,
      input: async () => '',
      isWatched: false,
      awaitsTyping: false,
      colour: true,
      environment: {},
      program: 'grantsmith',
      onInterrupt: () => () => undefined,
    },
  );
  return { exit, ...said };
}

describe('concludeRun', () => {
  for (const wanted of [
    { json: true, printsTable: false, report: 'json' },
    { json: false, printsTable: true, report: 'terminal' },
  ]) {
    it(`prints no ${wanted.report} report that a secret stands in, and tells the place alone`, async () => {
      const { exit, out, err } = await concluded(`expected ${secret} to be there`, wanted);
      assert.equal(exit, 'secretLeaked');
      assert.equal(out, '');
      assert.match(
        err,
        new RegExp(`^The secret password \\([0-9a-f]+\\) stands in the ${wanted.report} report at`),
      );
      assert.ok(!err.includes(secret));
    });

    it(`prints the ${wanted.report} report of any other run`, async () => {
      const { exit, out, err } = await concluded('expected a to be b', wanted);
      assert.equal(exit, 'assertionsFailed');
      assert.match(out, /expected a to be b/);
      assert.equal(err, '');
    });
  }

  it('names the secrets that may be ordinary words, each once, and says to choose others', async () => {
    const ordinary = Object.fromEntries([
      ['password', 'iteration'],
      ['clientSecret', 'assertions'],
    ]);
    const { exit, err } = await concluded(
      'expected a to be b',
      { json: true, printsTable: false },
      { ...ordinary, secretToken: secret },
    );
    assert.equal(exit, 'secretLeaked');
    assert.match(
      err,
      /\n {2}next {2}If (?:password or clientSecret|clientSecret or password) is an ordinary word, which reports hold by themselves, give it another value; /,
    );
  });
});
