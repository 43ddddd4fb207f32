import { type KnownErrorId, knownError } from '../known-errors/catalogue.ts';
import type { Assertion } from '../model/assertion.ts';
import type { Flow, FlowRequest } from '../model/flow.ts';
import type { CaseStep, NegativeCase } from '../model/negative-case.ts';
import { allOf } from './all-of.ts';
import { caseGuards } from './case-guards.ts';
import { changedRequest } from './changed-request.ts';
import { wireName } from './wire-name.ts';
import { withoutLinks } from './without-links.ts';

type Request = FlowRequest<KnownErrorId>;
type Case = NegativeCase<KnownErrorId>;

/** A step that prepares a case is looked at only as far as the case needs what it brings. */
function isNeededOfStep(assertion: Assertion): boolean {
  if (assertion.kind === 'capture') return assertion.as === undefined;
  return ['status', 'capture-callback', 'refusal'].includes(assertion.kind);
}

/** The requests of a negative case: what it needs first, then the request that must be refused. */
export function caseRequests(flow: Flow<KnownErrorId>, negativeCase: Case): readonly Request[] {
  const steps = (negativeCase.after ?? []).map((step, at) =>
    stepRequest(requestOf(flow, step.request), step, { negativeCase, number: at + 1 }),
  );
  return [...steps, refusedRequest(requestOf(flow, negativeCase.request), negativeCase)];
}

function requestOf(flow: Flow<KnownErrorId>, id: string): Request {
  const found = flow.requests.find((request) => request.id === id);
  if (found === undefined) throw new TypeError(`${flow.id} has no request ${id}`);
  return found;
}

function stepRequest(
  request: Request,
  { change = {} }: CaseStep,
  { negativeCase, number }: { readonly negativeCase: Case; readonly number: number },
): Request {
  return {
    ...changedRequest(request, change),
    ...allOf(caseGuards[negativeCase.safety], negativeCase.onlyIf, request.onlyIf),
    id: `${negativeCase.id}-step-${number}`,
    folder: 'Negative cases',
    title: `${negativeCase.id} step ${number}: ${request.title}`,
    description: `Prepares the case ${negativeCase.id}, ${negativeCase.title}.`,
    assertions: request.assertions.filter(isNeededOfStep),
    examples: [],
    knownErrors: [],
  };
}

function refusedRequest(request: Request, negativeCase: Case): Request {
  return {
    ...changedRequest(request, negativeCase.change),
    ...allOf(caseGuards[negativeCase.safety], negativeCase.onlyIf, request.onlyIf),
    id: negativeCase.id,
    folder: 'Negative cases',
    title: `${negativeCase.id} ${negativeCase.title} → ${wireName(negativeCase.expects)}`,
    description: descriptionOf(negativeCase),
    assertions: [refusal(negativeCase)],
    examples: [],
    knownErrors: [],
  };
}

function refusal({ expects }: Case): Assertion {
  return {
    kind: 'refusal',
    title: `refused as ${expects}`,
    knownError: expects,
    basis: knownError(expects).basis,
  };
}

const safeties: Readonly<Record<Case['safety'], string>> = {
  safe: 'Safe: one refused request.',
  noisy:
    'Noisy: leaves traces in the org, such as a failed login that counts towards a lockout; skipped unless noisyCases is true.',
  'emulator-only': 'Skipped unless emulated is true.',
};

/** All of them: the first may be for another cause than that of the case. */
const remedies = ([first = '', ...others]: readonly string[]): string =>
  others.length === 0
    ? `When a request of yours meets it: ${first}`
    : `When a request of yours meets it, one of these helps:\n\n- ${[first, ...others].join('\n- ')}`;

function descriptionOf({ title, expects, specs, safety }: Case): string {
  const { title: error, fix } = knownError(expects);
  return [
    `${title}: must be refused, as **${expects}** (${error}).`,
    remedies(fix.map(withoutLinks)),
    `${specs.join(', ')}. ${safeties[safety]}`,
  ].join('\n\n');
}
