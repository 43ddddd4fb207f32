import assert from 'node:assert/strict';
import { testScript } from '../../../src/generator/test-script.ts';
import type { Assertion, AssertionKind } from '../../../src/model/assertion.ts';
import { engines, type ScriptResult, type ScriptRun, withEngine } from '../sandbox/engines.ts';
import { answers } from './assertion-examples/answers.ts';
import { type Example, jsonHeader, type Situation } from './assertion-examples/example.ts';
import { jsonChecks } from './assertion-examples/json-checks.ts';
import { refusals } from './assertion-examples/refusals.ts';
import { tokens } from './assertion-examples/tokens.ts';
import { sampleRequest } from './sample-request.ts';

type Run = (script: ScriptRun) => Promise<ScriptResult>;

const groups: Readonly<Record<string, readonly Example[]>> = {
  'each check of a JSON value': jsonChecks,
  'status, headers and body': answers,
  'tokens, and what is kept of them': tokens,
  'each way to refuse': refusals,
};

function runOf(assertion: Assertion, { variables = {}, answer = {}, json }: Situation): ScriptRun {
  const request = { ...sampleRequest, assertions: [assertion], knownErrors: [] };
  const script = testScript(request, { showsToken: false });
  return {
    listen: 'test',
    script: script.join('\n'),
    variables,
    response: { code: 200, header: jsonHeader, body: JSON.stringify(json ?? {}), ...answer },
  };
}

const verdict = ({ error, assertions }: ScriptResult) => ({
  error,
  passed: assertions.map(({ passed }) => passed),
});

async function expectGreen(run: Run, { says, assertion, green, writes = {} }: Example) {
  const result = await run(runOf(assertion, green));
  assert.deepEqual(
    { says, ...verdict(result), messages: result.messages },
    { says, error: undefined, passed: [true], messages: [] },
  );
  for (const [name, value] of Object.entries(writes)) {
    assert.equal(result.variables[name], value, says);
  }
}

async function expectRed(run: Run, { says, assertion, red }: Example) {
  for (const situation of red) {
    const result = await run(runOf(assertion, situation));
    assert.deepEqual(
      { says, situation, ...verdict(result) },
      { says, situation, error: undefined, passed: [false] },
    );
    assert.doesNotMatch(result.messages.join('\n'), /EXAMPLE-SECRET/, says);
  }
}

for (const engine of Object.keys(engines)) {
  describe(`rendered assertions in the sandbox of ${engine}`, () => {
    for (const [group, examples] of Object.entries(groups)) {
      it(`${group}: green, red, and no secret in a message`, async () => {
        await withEngine(engine, async (run) => {
          for (const example of examples) {
            await expectGreen(run, example);
            await expectRed(run, example);
          }
        });
      });
    }
  });
}

describe('the examples of rendered assertions', () => {
  it('show every kind of assertion', () => {
    const kinds: Readonly<Record<AssertionKind, true>> = {
      status: true,
      header: true,
      'json-body': true,
      'empty-body': true,
      'text-body': true,
      json: true,
      'identity-url': true,
      'record-id': true,
      'hmac-signature': true,
      scopes: true,
      jwt: true,
      'signed-jwt-sent': true,
      refusal: true,
      'capture-callback': true,
      capture: true,
    };
    const shown = Object.values(groups).flatMap((group) =>
      group.map(({ assertion }) => assertion.kind),
    );
    assert.deepEqual([...new Set(shown)].sort(), Object.keys(kinds).sort());
  });
});
