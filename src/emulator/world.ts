import type { Environment } from '../model/environment.ts';
import type { Host } from './hosts/host.ts';
import type { Journal } from './journal/journal.ts';
import type { Org } from './org/org.ts';
import type { Random } from './random-text.ts';
import { defaultSwitches, type Switches } from './switches.ts';

/** A fault to be played on the next requests, planned through the control API. */
export interface PlannedFault {
  readonly fault: Switches['fault'];
  /** Only requests whose path begins so; empty for all. */
  readonly path: string;
  times: number;
}

/** All that one emulator holds. */
export interface World {
  readonly defaultOrgName: string;
  readonly orgs: Map<string, Org>;
  readonly random: Random;
  readonly journal: Journal;
  /** Milliseconds since the epoch, without what was moved. */
  readonly clock: () => number;
  readonly plannedFaults: PlannedFault[];
  movedSeconds: number;
  switches: Partial<Switches>;
  /** Canonical URL of the emulator, once it listens. */
  url: string;
  readonly addOrg: (name: string) => Org;
  /** The environment that drives every flow against the org. */
  readonly environmentOf: (org: Org) => Environment;
}

export function orgOfHost(world: World, host: Host): Org | undefined {
  return world.orgs.get(host.orgName ?? world.defaultOrgName);
}

/** The time in the org, in milliseconds. */
export function timeIn(world: World, switches: Switches): number {
  return world.clock() + (world.movedSeconds + Number(switches.clockOffsetSeconds)) * 1000;
}

/** The switches that hold for a request: the narrower setting wins. */
export function switchesFor(world: World, org: Org, ofRequest: Partial<Switches>): Switches {
  return { ...defaultSwitches, ...world.switches, ...org.switches, ...ofRequest };
}
