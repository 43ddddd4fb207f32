import { overridesIn, usageFailure } from '../index.ts';
import type { TerminalIo } from './terminal-io.ts';

/** Whoever gives values for an org means that org: a success of the emulator would be taken for its. */
export function refuseOverridesOfNothing(
  environments: readonly string[],
  { environment }: Pick<TerminalIo, 'environment'>,
): void {
  const given = environments.length === 0 ? overridesIn(environment) : [];
  if (given.length === 0) return;
  const [are, them] = given.length === 1 ? ['is', 'it'] : ['are', 'them'];
  throw usageFailure(
    `${given.join(', ')} ${are} set, and there is no environment to fill in`,
    'without -e the run is against an emulated org, which fills its environment in by itself, and would say nothing about yours',
    `name the environment file of your org with -e (grantsmith init writes one), or unset ${them} to run against the emulated org`,
  );
}
