import type { Emulator } from '../../src/emulator/start-emulator.ts';
import { flowNamed } from '../../src/flows/index.ts';
import type { FlowId } from '../../src/model/flow.ts';
import type { PlannedRun } from '../../src/regression/plan-runs.ts';

const parts: readonly { readonly flow: FlowId; readonly requests: readonly string[] }[] = [
  { flow: 'client-credentials', requests: ['token', 'user-info'] },
  { flow: 'client-credentials', requests: ['token-basic', 'identity-url'] },
  { flow: 'jwt-bearer', requests: ['token', 'user-info'] },
  { flow: 'jwt-bearer', requests: ['token', 'api-versions'] },
  { flow: 'username-password', requests: ['token', 'user-info'] },
  { flow: 'username-password', requests: ['token', 'objects'] },
];

/** Six collections of two requests each: a token, and what it is good for. */
export const subjects = parts.map(({ flow: id, requests }) => {
  const flow = flowNamed(id);
  return {
    flow: {
      ...flow,
      requests: flow.requests.filter((one) => requests.includes(one.id)),
      negativeCases: [],
    },
  };
});

export const orgNames = (orgs: number): readonly string[] =>
  Array.from({ length: orgs }, (_, at) => `org-${at + 1}`);

/** Every collection with every org. */
export function planFor(emulator: Emulator, orgs: readonly string[]): readonly PlannedRun[] {
  return orgs.flatMap((name) => {
    const target = { name, environment: emulator.environment(name) };
    return subjects.map((subject) => ({ name: subject.flow.id, target, subject, leftOut: [] }));
  });
}
