import type { Environment } from '../model/environment.ts';
import { Failure } from '../model/failure.ts';
import { isCount, isReachable } from './control/plans.ts';
import type { ClientKeys } from './create-client-keys.ts';
import { createWorld, orgNamed } from './create-world.ts';
import { checkSwitches, type EmulatorOptions } from './emulator-options.ts';
import { listen } from './http/listen.ts';
import type { JournalEntry } from './journal/journal.ts';
import type { Switches } from './switches.ts';
import type { PlannedFault, World } from './world.ts';

/** A running emulator. */
export interface Emulator {
  /** My Domain URL of the default org, without a slash at the end. */
  readonly url: string;
  /** Everything a client of the org needs to know; of the default org when no name is given. */
  environment(org?: string): Environment;
  /** The newest requests, oldest first, with the reason of each refusal. */
  journal(org?: string): readonly JournalEntry[];
  /** Sets switches of one org, or of all. */
  setSwitches(switches: Partial<Switches>, org?: string): void;
  /** Puts the clock of all orgs forward; negative for back. */
  moveClock(seconds: number): void;
  /** Plays a fault on the next requests whose path begins so. */
  planFault(fault: PlannedFault['fault'], plan?: { path?: string; times?: number }): void;
  /** Adds an org with apps, users and secrets of its own. */
  addOrg(name: string): void;
  stop(): Promise<void>;
}

/** Lets an emulator listen whose clients have these keys. */
export async function openEmulator(options: EmulatorOptions, keys: ClientKeys): Promise<Emulator> {
  const world = createWorld(options, keys);
  const { url, stop } = await listen(world, options.port ?? 0);
  world.url = url;
  try {
    for (const name of [world.defaultOrgName, ...(options.orgs ?? [])]) world.addOrg(name);
  } catch (error) {
    await stop();
    throw error;
  }
  return emulatorOf(world, stop);
}

function emulatorOf(world: World, stop: () => Promise<void>): Emulator {
  return {
    url: world.url,
    environment: (name) => world.environmentOf(orgNamed(world, name)),
    journal: (org) => world.journal.entries(org),
    setSwitches: (switches, name) => {
      checkSwitches(switches);
      const target = name === undefined ? world : orgNamed(world, name);
      target.switches = { ...target.switches, ...switches };
    },
    moveClock: (seconds) => {
      const moved = world.movedSeconds + seconds;
      if (!isReachable(moved)) throw outOfReach('seconds', seconds, 'within a century');
      world.movedSeconds = moved;
    },
    planFault: (fault, { path = '', times = 1 } = {}) => {
      checkSwitches({ fault });
      if (!isCount(times)) throw outOfReach('times', times, 'from 1 to 1000');
      world.plannedFaults.push({ fault, path, times });
    },
    addOrg: (name) => {
      world.addOrg(name);
    },
    stop,
  };
}

function outOfReach(name: 'seconds' | 'times', given: number, range: string): Failure {
  return new Failure(`${given} is nothing for ${name} of the emulator`, {
    exit: 'usage',
    why: `${name} is a number ${range}`,
    next: 'Give such a number.',
  });
}
