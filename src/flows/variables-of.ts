import type { Assertion, Condition, JsonCheck } from '../model/assertion.ts';
import type { Flow, FlowRequest } from '../model/flow.ts';
import type { Change, NegativeCase } from '../model/negative-case.ts';
import type { Authorization, Body, Parameter } from '../model/request.ts';
import type { ScriptCall } from '../model/script-call.ts';
import type { VariableName } from '../model/variables.ts';
import { scriptVariables } from './script-variables.ts';
import { namesIn } from './text.ts';

type Names = readonly string[];

/** The names of the variables that requests and cases read or write, in texts, checks and scripts. */
export function variablesOf(
  requests: readonly FlowRequest[],
  cases: readonly NegativeCase[],
): ReadonlySet<string> {
  return new Set([...requests.flatMap(variablesOfRequest), ...cases.flatMap(variablesOfCase)]);
}

/** The variables of a flow that mean something on a real org: without those of the emulator's cases. */
export function variablesForPeople({
  variables,
  requests,
  negativeCases,
}: Pick<Flow, 'variables' | 'requests' | 'negativeCases'>): readonly VariableName[] {
  const beyond = variablesOf(
    [],
    negativeCases.filter(({ safety }) => safety === 'emulator-only'),
  );
  const used = variablesOf(
    requests,
    negativeCases.filter(({ safety }) => safety !== 'emulator-only'),
  );
  return variables.filter((name) => name !== 'emulated' && (used.has(name) || !beyond.has(name)));
}

/** Those of one request. */
function variablesOfRequest(request: FlowRequest): Names {
  return [
    ...variablesSent(request),
    ...variablesOfCondition(request.onlyIf),
    ...request.assertions.flatMap(variablesOfAssertion),
  ];
}

/** Those without which the request cannot be built: of its texts, and of the script before it. */
export function variablesSent(request: FlowRequest): Names {
  return [
    ...namesIn(request.url),
    ...variablesOfParameters([...(request.query ?? []), ...(request.headers ?? [])]),
    ...variablesOfAuthorization(request.authorization),
    ...variablesOfBody(request.body),
    ...variablesOfScript(request.before),
  ];
}

/** The variables that let a case through. */
const guardVariables: Readonly<Record<NegativeCase['safety'], Names>> = {
  safe: [],
  noisy: ['noisyCases'],
  'emulator-only': ['emulated'],
};

function variablesOfCase({ after, change, onlyIf, safety }: NegativeCase): Names {
  return [
    ...[change, ...(after ?? []).map((step) => step.change ?? {})].flatMap(variablesOfChange),
    ...variablesOfCondition(onlyIf),
    ...guardVariables[safety],
  ];
}

function variablesOfChange(change: Change): Names {
  const values = Object.values(change.form ?? {}).flat();
  return [
    ...[change.url ?? '', ...values].flatMap((value) => namesIn(value ?? '')),
    ...variablesOfParameters(change.headers ?? []),
    ...(change.authorization === undefined ? [] : variablesOfAuthorization(change.authorization)),
    ...variablesOfScript(change.before ?? undefined),
  ];
}

function variablesOfParameters(parameters: readonly Parameter[]): Names {
  return parameters.flatMap((parameter) => namesIn(parameter.value));
}

function variablesOfAuthorization(authorization: Authorization): Names {
  if (authorization.kind === 'none') return [];
  if (authorization.kind === 'bearer') return namesIn(authorization.token);
  return [...namesIn(authorization.username), ...namesIn(authorization.password)];
}

function variablesOfBody(body: Body | undefined): Names {
  if (body === undefined) return [];
  return body.kind === 'form'
    ? variablesOfParameters(body.parameters)
    : namesIn(JSON.stringify(body.json));
}

function variablesOfScript(call: ScriptCall | undefined): Names {
  return call === undefined ? [] : [call.options.into, ...scriptVariables[call.script]];
}

/** Those that a condition looks at. */
export function variablesOfCondition(condition: Condition | undefined): Names {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(variablesOfCondition);
  if ('filled' in condition) return [condition.filled];
  return ['empty' in condition ? condition.empty : condition.variable];
}

function variablesOfAssertion(assertion: Assertion): Names {
  return [
    ...variablesOfCondition(assertion.onlyIf),
    ...(assertion.basis.confidence === 'inferred' ? ['emulated'] : []),
    ...variablesByKind(assertion),
  ];
}

function variablesByKind(assertion: Assertion): Names {
  switch (assertion.kind) {
    case 'json':
      return variablesOfCheck(assertion.check);
    case 'hmac-signature':
      return assertion.secrets;
    case 'jwt':
      return [
        assertion.keys,
        ...Object.values({ ...assertion.header, ...assertion.claims }).flatMap(variablesOfCheck),
      ];
    case 'signed-jwt-sent':
      return [assertion.variable];
    case 'capture-callback':
      return [assertion.into, 'redirectUrl', 'emulated'];
    case 'capture':
      return [
        assertion.into,
        ...[assertion.previousInto, assertion.issuedInto].flatMap((name) => name ?? []),
      ];
    default:
      return [];
  }
}

function variablesOfCheck(check: JsonCheck): Names {
  if ('equalsVariable' in check) return [check.equalsVariable];
  if ('differsFromVariable' in check) return [check.differsFromVariable];
  return 'includesVariable' in check ? [check.includesVariable] : [];
}
