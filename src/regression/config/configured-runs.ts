import { flowNamed, flows } from '../../flows/index.ts';
import { Failure } from '../../model/failure.ts';
import type { FlowId } from '../../model/flow.ts';
import { type PlannedRun, planRuns, type Subject } from '../plan-runs.ts';
import type { Target } from '../target.ts';
import type { Configuration, OrgConfiguration } from './configuration.ts';

type Wanted = Pick<OrgConfiguration, 'flows' | 'collections' | 'cases'>;

/** Names of the emulated orgs that the configuration asks for: `emulated-01` and so on. */
export function emulatedOrgNames({ emulatedOrgs = 0 }: Configuration): readonly string[] {
  const digits = String(emulatedOrgs).length;
  return Array.from(
    { length: emulatedOrgs },
    (_, index) => `emulated-${String(index + 1).padStart(digits, '0')}`,
  );
}

/**
 * Every run of the configuration, org by org in the order of the file; a target that the file does
 * not name (an emulated one) runs the defaults. `readCollection` gives a file as parsed JSON.
 */
export function configuredRuns(
  configuration: Configuration,
  targets: readonly Target[],
  readCollection: (path: string) => unknown,
): readonly PlannedRun[] {
  return targets.flatMap((target) => {
    const wanted = { ...configuration.defaults, ...configuration.orgs?.[target.name] };
    return planRuns(subjectsOf(wanted, readCollection), [target], {
      noisy: wanted.cases === 'noisy' || Array.isArray(wanted.cases),
    });
  });
}

function subjectsOf(
  { flows: ids, collections = [], cases }: Wanted,
  readCollection: (path: string) => unknown,
): readonly Subject[] {
  const wantedFlows = ids ?? (collections.length > 0 ? [] : defaultFlows());
  checkCases(wantedFlows, cases);
  return [
    ...wantedFlows.map((id) => ({ flow: withCases(id, cases) })),
    ...collections.map((path) => {
      const collection = readCollection(path);
      return { name: nameOf(collection) ?? path, collection };
    }),
  ];
}

function defaultFlows(): readonly FlowId[] {
  return flows.filter(({ legacy }) => legacy !== true).map(({ id }) => id);
}

function withCases(id: FlowId, cases: Wanted['cases']): ReturnType<typeof flowNamed> {
  const flow = flowNamed(id);
  if (cases === 'none') return { ...flow, negativeCases: [] };
  return Array.isArray(cases)
    ? { ...flow, negativeCases: flow.negativeCases.filter((one) => cases.includes(one.id)) }
    : flow;
}

/** A case that no flow has would never run, and nobody would notice. */
function checkCases(ids: readonly FlowId[], cases: Wanted['cases']): void {
  if (!Array.isArray(cases)) return;
  const known = new Set(ids.flatMap((id) => flowNamed(id).negativeCases.map((one) => one.id)));
  const unknown = cases.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw new Failure(`there is no negative case ${unknown.join(', ')} in ${ids.join(', ')}`, {
    exit: 'usage',
    why: 'it would never run, and nobody would notice',
    next: `take some of: ${[...known].join(', ')}`,
  });
}

function nameOf(collection: unknown): string | undefined {
  const info: unknown =
    typeof collection === 'object' && collection !== null
      ? Reflect.get(collection, 'info')
      : undefined;
  const name: unknown =
    typeof info === 'object' && info !== null ? Reflect.get(info, 'name') : undefined;
  return typeof name === 'string' ? name : undefined;
}
