import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import { type Environment, valuesByKey } from '../../model/environment.ts';
import type { Flow, FlowId } from '../../model/flow.ts';
import { type VariableName, variableNamed, variableNames } from '../../model/variables.ts';
import { readsVariable } from '../../regression/missing-variables.ts';
import { type Overrides, overrideEnvironment } from '../../regression/override-environment.ts';
import { cleanValue } from './clean-value.ts';
import type { Finding } from './finding.ts';
import { flowsMeant } from './flows-meant.ts';
import { looksUnfilled } from './looks-unfilled.ts';
import { type OrgHost, orgHost } from './org-host.ts';

/** What a check looks at. */
export interface Examination {
  /** As it stands in the file. */
  readonly written: Environment;
  readonly overrides: Overrides | undefined;
  readonly flows: readonly Flow<KnownErrorId>[];
  /** The values that count: enabled, the last of a name, and laid over from outside. */
  readonly values: ReadonlyMap<string, string>;
  /** The variables a person fills in that these flows read with these values. */
  readonly read: ReadonlySet<VariableName>;
  /**
   * The value as it was meant: without stray spaces and quotes, which a check of their own reports,
   * and empty when it is still a placeholder.
   */
  meant(name: VariableName): string;
  /** The host in `url`; absent when there is none that can be read. */
  readonly host: OrgHost | undefined;
  /** Whether the environment says that the org is the emulator. */
  readonly emulated: boolean;
  /** Text of the certificate that was uploaded to the app, if it was given. */
  readonly certificate: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** One row of the table of checks. */
export type Check = (examination: Examination) => readonly Finding[];

export interface DoctorOptions {
  /** The flow that is to be run; unless given, those that the environment looks made for. */
  readonly flow?: FlowId;
  /** What the process environment lays over the file. */
  readonly overrides?: Overrides;
  /** Text of the certificate that was uploaded to the app. */
  readonly certificate?: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** These decide what is sent, and are not sent themselves. */
const guards: readonly VariableName[] = ['subjectTokenFlow', 'noisyCases'];

function isRead(flow: Flow, name: VariableName, values: ReadonlyMap<string, string>): boolean {
  return guards.includes(name) ? flow.variables.includes(name) : readsVariable(flow, name, values);
}

function meantOf(name: VariableName, values: ReadonlyMap<string, string>): string {
  const value = cleanValue(values.get(name) ?? '');
  return looksUnfilled(name, value) ? '' : value;
}

/** Gathers what the checks look at. */
export function examine(environment: Environment, options: DoctorOptions): Examination {
  const { overrides } = options;
  const effective =
    overrides === undefined ? environment : overrideEnvironment(environment, overrides);
  const values = valuesByKey(effective);
  const flows = flowsMeant(values, options.flow);
  const read = variableNames.filter(
    (name) =>
      variableNamed(name).role !== 'written' && flows.some((flow) => isRead(flow, name, values)),
  );
  const meant = (name: VariableName): string => meantOf(name, values);
  return {
    written: environment,
    overrides,
    flows,
    values,
    read: new Set(read),
    meant,
    host: orgHost(meant('url')),
    emulated: meant('emulated') === 'true',
    certificate: options.certificate,
    now: options.now,
  };
}
