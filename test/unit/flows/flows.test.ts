import assert from 'node:assert/strict';
import { flowNamed, flows } from '../../../src/flows/index.ts';
import { autoTokenVariables, scriptVariables } from '../../../src/flows/script-variables.ts';
import { sources } from '../../../src/flows/sources.ts';
import { namesIn } from '../../../src/flows/text.ts';
import { isKnownErrorId } from '../../../src/known-errors/catalogue.ts';
import type { Assertion } from '../../../src/model/assertion.ts';
import {
  type Example,
  type Flow,
  type FlowRequest,
  flowIds,
  folders,
  type GuideStep,
} from '../../../src/model/flow.ts';
import type { Parameter } from '../../../src/model/request.ts';
import { variableNames } from '../../../src/model/variables.ts';

const requests = flows.flatMap((flow) => flow.requests.map((request) => ({ flow, request })));

const offenders = (isRight: (request: FlowRequest, flow: Flow) => boolean) =>
  requests
    .filter(({ flow, request }) => !isRight(request, flow))
    .map(({ flow, request }) => `${flow.id}: ${request.id}`);

const parametersOf = ({ query = [], headers = [], body }: FlowRequest): readonly Parameter[] => [
  ...query,
  ...headers,
  ...(body?.kind === 'form' ? body.parameters : []),
];

const isTokenRequest = ({ url }: FlowRequest): boolean => url.endsWith('/services/oauth2/token');

const hasRepetition = (names: readonly string[]): boolean => new Set(names).size < names.length;

/** Every text in a flow, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object(value) === value ? Object.values(value as object).flatMap(textsIn) : [];
}

/** Names of variables in a step of the set-up that the environment of the flow does not have. */
function namedBeyond(step: GuideStep, variables: readonly string[]): readonly string[] {
  const words = textsIn(step).flatMap((one) => one.match(/\w+/g) ?? []);
  return variableNames.filter(
    (name) => /[a-z][A-Z]/.test(name) && words.includes(name) && !variables.includes(name),
  );
}

/** Whether an example has what an assertion looks at; what stands in it is made up. */
function holds(assertion: Assertion, { status, headers = {}, body }: Example): boolean {
  if (assertion.kind === 'status') return assertion.oneOf.includes(status);
  if (assertion.kind === 'header') {
    return new RegExp(assertion.matches).test(headers[assertion.header] ?? '');
  }
  const mayBeAbsent =
    !('path' in assertion) ||
    assertion.kind === 'scopes' ||
    ('optional' in assertion && assertion.optional === true) ||
    (assertion.kind === 'json' && 'absent' in assertion.check);
  return mayBeAbsent || memberOf(body, assertion.path) !== undefined;
}

function memberOf(body: unknown, path: string): unknown {
  const steps = path === '' ? [] : path.split('.');
  return steps.reduce((value, step) => Object(value)[step] as unknown, body);
}

describe('the flows', () => {
  it('are one for each id, the legacy one last', () => {
    assert.deepEqual(
      flows.map(({ id }) => id),
      flowIds,
    );
    assert.deepEqual(
      flows.map(({ legacy }) => legacy === true),
      [false, false, false, false, true],
    );
    for (const flow of flows) assert.equal(flowNamed(flow.id), flow);
  });

  it('are values: the same after a journey through JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(flows)), flows);
  });

  it('name in double braces only variables that they list', () => {
    for (const flow of flows) {
      const strange = textsIn(flow.requests)
        .concat(textsIn(flow.negativeCases))
        .flatMap(namesIn)
        .filter((name) => !flow.variables.some((one) => one === name));
      assert.deepEqual([...new Set(strange)], [], flow.id);
    }
  });

  it('list only variables that stand somewhere in them, or that a script reads by name', () => {
    // What guards an assertion or a case is not written into it.
    const read = [
      ...Object.values(scriptVariables).flat(),
      ...autoTokenVariables,
      'emulated',
      'noisyCases',
      'redirectUrl',
    ];
    for (const flow of flows) {
      const texts = textsIn([flow.requests, flow.negativeCases]);
      const named = new Set([...texts, ...texts.flatMap(namesIn), ...read]);
      assert.deepEqual(
        flow.variables.filter((name) => !named.has(name)),
        [],
        flow.id,
      );
    }
  });

  it('list variables in the order of the table, each once', () => {
    for (const { variables } of flows) {
      assert.deepEqual(
        variables,
        variableNames.filter((name) => variables.includes(name)),
      );
    }
  });

  it('use every variable that there is', () => {
    const used = new Set(flows.flatMap(({ variables }) => variables));
    assert.deepEqual(
      variableNames.filter((name) => !used.has(name)),
      [],
    );
  });

  it('have a summary, a use and a set-up with both kinds of app, checked on a day', () => {
    for (const { id, summary, whenToUse, setup, variables } of flows) {
      assert.ok(summary.endsWith('.') && whenToUse.endsWith('.'), id);
      assert.match(setup.checked, /^\d{4}-\d{2}-\d{2}$/);
      assert.ok(setup.steps.length >= 5, id);
      for (const step of setup.steps) {
        assert.deepEqual(namedBeyond(step, variables), [], `${id}: ${step.title}`);

        assert.ok(step.externalClientApp.endsWith('.') && step.connectedApp.endsWith('.'), id);
      }
    }
  });
});

describe('the requests of the flows', () => {
  it('have ids and titles that are unique within their flow', () => {
    for (const flow of flows) {
      assert.ok(!hasRepetition(flow.requests.map(({ id }) => id)), flow.id);
      assert.ok(!hasRepetition(flow.requests.map(({ title }) => title)), flow.id);
    }
  });

  it('are described, and so is every parameter', () => {
    assert.deepEqual(
      offenders(({ description }) => /[a-z].*\.$/s.test(description)),
      [],
    );
    assert.deepEqual(
      offenders((request) =>
        parametersOf(request).every(({ description }) => /\w/.test(description)),
      ),
      [],
    );
  });

  it('stand in the folders in their order', () => {
    for (const flow of flows) {
      const order = flow.requests.map(({ folder }) => folders.indexOf(folder));
      assert.deepEqual(
        order,
        [...order].sort((one, other) => one - other),
        flow.id,
      );
    }
  });

  it('look at their answers, the status first', () => {
    assert.deepEqual(
      offenders(({ assertions }) => {
        const checks = assertions.filter(({ kind }) => kind !== 'signed-jwt-sent');
        return ['status', 'refusal'].includes(checks[0]?.kind ?? '');
      }),
      [],
    );
  });

  it('say of every assertion who says so', () => {
    const isKnown = (source: string): boolean =>
      Object.hasOwn(sources, source.replace(/ section [\d.]+$/, ''));
    assert.deepEqual(
      offenders(({ assertions }) => assertions.every(({ basis }) => isKnown(basis.source))),
      [],
    );
  });

  it('name known errors that exist', () => {
    const all = flows.flatMap(({ knownErrors }) => knownErrors);
    assert.deepEqual(
      all.filter((id) => !isKnownErrorId(id)),
      [],
    );
    assert.deepEqual(
      offenders(({ assertions }) =>
        assertions.every((one) => one.kind !== 'refusal' || isKnownErrorId(one.knownError)),
      ),
      [],
    );
  });

  it('ask for a token by a form post, and never with scope in it', () => {
    assert.deepEqual(
      offenders(
        (request) =>
          !isTokenRequest(request) ||
          (request.method === 'POST' &&
            request.body?.kind === 'form' &&
            request.authorization.kind !== 'bearer' &&
            parametersOf(request).every(({ name }) => name !== 'scope')),
      ),
      [],
    );
  });

  it('do not follow the redirect of the authorize endpoint, nor of the CPQ admin API', () => {
    assert.deepEqual(
      offenders(
        ({ url, followRedirects }) =>
          !/^\{\{(_authorizeUrl|_approvalUrl|cpqUrl)\}\}/.test(url) || followRedirects === false,
      ),
      [],
    );
  });

  it('have examples that are marked, and no token in them that could be real', () => {
    const tokens = textsIn(requests.map(({ request }) => request.examples)).filter(
      (text) => /^(00D\w+!|eyJ|5Aep)/.test(text) && !text.includes('EXAMPLE'),
    );
    assert.deepEqual(tokens, []);
  });

  it('have as their first example an answer with all that their tests demand', () => {
    assert.deepEqual(
      offenders(({ assertions, examples: [first] }) =>
        assertions.every((one) => first === undefined || holds(one, first)),
      ),
      [],
    );
  });

  it('take no refresh token where none may be', () => {
    const checked = flows
      .filter(({ id }) => id !== 'authorization-code')
      .flatMap((flow) => flow.requests.filter(isTokenRequest))
      .filter(({ id }) => !id.startsWith('subject-token'));
    const missing = checked.filter(
      ({ assertions }) =>
        !assertions.some(
          (one) => one.kind === 'json' && one.path === 'refresh_token' && 'absent' in one.check,
        ),
    );
    assert.ok(checked.length >= 7, `${checked.length}`);
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
    );
  });
});
