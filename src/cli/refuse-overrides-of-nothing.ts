import { overridesIn, usageFailure } from '../index.ts';
import type { TerminalIo } from './terminal-io.ts';

/** Why a run has nothing that values of an org could fill in, and where an org would be named. */
interface WithoutOrg {
  readonly why: string;
  readonly next: string;
}

/** `run` without `-e`. */
export const noEnvironment: WithoutOrg = {
  why: 'without -e the run is against an emulated org, which fills its environment in by itself, and would say nothing about yours',
  next: 'name the environment file of your org with -e (grantsmith init writes one)',
};

/** A configuration with `emulatedOrgs` alone. */
export const noOrgOfYourOwn: WithoutOrg = {
  why: 'the configuration names emulated orgs alone, which fill their environments in by themselves, and would say nothing about yours',
  next: 'name your org under orgs in the configuration',
};

/** Whoever gives values for an org means that org: a success of the emulator would be taken for its. */
export function refuseOverridesOfNothing(
  orgs: readonly string[],
  { environment }: Pick<TerminalIo, 'environment'>,
  { why, next }: WithoutOrg,
): void {
  const given = orgs.length === 0 ? overridesIn(environment) : [];
  if (given.length === 0) return;
  const [are, them] = given.length === 1 ? ['is', 'it'] : ['are', 'them'];
  throw usageFailure(
    `${given.join(', ')} ${are} set, and there is no environment to fill in`,
    why,
    `${next}, or unset ${them} to run against what is emulated`,
  );
}
