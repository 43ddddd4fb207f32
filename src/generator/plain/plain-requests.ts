import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import { knownError } from '../../known-errors/catalogue.ts';
import type { Condition } from '../../model/assertion.ts';
import type { Flow, FlowRequest } from '../../model/flow.ts';
import type { ScriptName } from '../../model/script-call.ts';
import type { VariableName } from '../../model/variables.ts';

export type Request = FlowRequest<KnownErrorId>;

/** What a plain file can prepare by itself; other scripts are left to Postman. */
const prepared: readonly ScriptName[] = [
  'sign-assertion',
  'prepare-authorization',
  'read-callback',
];

/** The requests of a flow that a file can send without a script of Postman's, and without an emulator. */
export function plainRequests({ requests }: Flow<KnownErrorId>): readonly Request[] {
  return requests.filter(
    ({ before, onlyIf }) =>
      (before === undefined || prepared.includes(before.script)) &&
      !conditionsOf(onlyIf).some((one) => 'variable' in one && one.variable === 'emulated'),
  );
}

/** Those that are left out, for the reader to know. */
export function leftOut(flow: Flow<KnownErrorId>): readonly string[] {
  const there = new Set(plainRequests(flow).map(({ id }) => id));
  return flow.requests.filter(({ id }) => !there.has(id)).map(({ title }) => title);
}

/** A condition that is not made of others. */
export type Single = Exclude<Condition, { readonly all: readonly Condition[] }>;

/** The conditions that must all hold. */
export function conditionsOf(condition: Condition | undefined): readonly Single[] {
  if (condition === undefined) return [];
  return 'all' in condition ? condition.all.flatMap(conditionsOf) : [condition];
}

/** The statuses that a request is to be answered with. */
export function expectedStatuses({ assertions }: Request): readonly number[] {
  return assertions.flatMap((assertion) => {
    if (assertion.kind === 'status') return assertion.oneOf;
    if (assertion.kind !== 'refusal') return [];
    // A refusal that is asserted names an entry of the catalogue.
    const { wire } = knownError(assertion.knownError as KnownErrorId);
    return 'status' in wire ? [wire.status] : [];
  });
}

/** A value that a later request needs, and where it stands in the answer. */
export interface Kept {
  readonly member: string;
  readonly into: VariableName;
  readonly part: 'whole' | 'org-id' | 'user-id';
  readonly previousInto: VariableName | false;
}

/** What is kept of an answer; keys to check signatures with are not, since nothing here checks them. */
export function keptOf({ assertions }: Request): readonly Kept[] {
  return assertions.flatMap((assertion) => {
    if (assertion.kind !== 'capture' || assertion.as === 'json') return [];
    const { path, into, as: part = 'whole', previousInto = false } = assertion;
    return [{ member: path.split('.').at(-1) ?? path, into, part, previousInto }];
  });
}
