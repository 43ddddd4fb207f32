import type { KnownErrorId } from '../known-errors/catalogue.ts';
import { distinctNames } from '../model/distinct-names.ts';
import type { Flow } from '../model/flow.ts';
import type { NegativeCase } from '../model/negative-case.ts';
import type { CollectionResult } from '../model/run-result.ts';
import { isEmulated, type Target } from './target.ts';

/** What is run: a flow of ours, or a collection that somebody has. */
export type Subject =
  | { readonly flow: Flow<KnownErrorId> }
  | { readonly name: string; readonly collection: unknown };

/** One subject against one target. */
export interface PlannedRun {
  readonly name: string;
  readonly target: Target;
  /** The flow has only the cases that may be run against this target. */
  readonly subject: Subject;
  readonly leftOut: CollectionResult['leftOut'];
}

/** Why a case is not sent to a real org; `undefined` when it may be. */
function reasonToLeaveOut({ safety }: NegativeCase, noisy: boolean): string | undefined {
  if (safety === 'emulator-only')
    return 'it needs an org in a state that only the emulator is put in';
  return safety === 'noisy' && !noisy
    ? 'it leaves traces in a real org, such as failed logins; --noisy sends it'
    : undefined;
}

/** The collections skip noisy cases by themselves unless this variable lets them through. */
function withNoisyCases({ name, environment }: Target): Target {
  const values = environment.values.filter(({ key }) => key !== 'noisyCases');
  const allowed = { key: 'noisyCases', value: 'true', type: 'default', enabled: true } as const;
  return { name, environment: { ...environment, values: [...values, allowed] } };
}

function planFlow(
  flow: Flow<KnownErrorId>,
  target: Target,
  noisy: boolean,
): Omit<PlannedRun, 'name'> {
  const reasonFor = (negativeCase: NegativeCase): string | undefined =>
    isEmulated(target) ? undefined : reasonToLeaveOut(negativeCase, noisy);
  return {
    target: noisy ? withNoisyCases(target) : target,
    subject: {
      flow: {
        ...flow,
        negativeCases: flow.negativeCases.filter((one) => reasonFor(one) === undefined),
      },
    },
    leftOut: flow.negativeCases.flatMap((one) => {
      const reason = reasonFor(one);
      return reason === undefined ? [] : [{ name: `${one.id} ${one.title}`, reason }];
    }),
  };
}

const nameOf = (subject: Subject): string => ('flow' in subject ? subject.flow.id : subject.name);

/** Every subject against every target, target by target; of each, a second of one name is `name (2)`. */
export function planRuns(
  subjects: readonly Subject[],
  targets: readonly Target[],
  { noisy = false }: { readonly noisy?: boolean } = {},
): readonly PlannedRun[] {
  const names = distinctNames(subjects.map(nameOf));
  const targetNames = distinctNames(targets.map(({ name }) => name));
  return targets.flatMap((given, place) => {
    const target = { ...given, name: targetNames[place] ?? given.name };
    return subjects.map((subject, at): PlannedRun => {
      const name = names[at] ?? nameOf(subject);
      return 'flow' in subject
        ? { ...planFlow(subject.flow, target, noisy), name }
        : { name, target, subject, leftOut: [] };
    });
  });
}
