import { createPublicKey } from 'node:crypto';
import { Failure } from '../model/failure.ts';
import type { ClientKeys } from './create-client-keys.ts';
import { emulatorEnvironment } from './emulator-environment.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { Journal } from './journal/journal.ts';
import type { Org } from './org/org.ts';
import { seedOrg } from './org/seed-org.ts';
import { pooledRandom } from './pooled-random.ts';
import type { World } from './world.ts';

const defaultOrgName = 'emulator';

/** The journal keeps so many requests of each org. */
const journalLimit = 500;

/** A world without orgs. Its URL is set once it listens; until then no org can be added. */
export function createWorld(options: EmulatorOptions, keys: ClientKeys): World {
  const random = options.random ?? pooledRandom();
  const clock = options.clock ?? Date.now;
  const certificateKey = createPublicKey(keys.app.export({ format: 'pem', type: 'pkcs8' }));
  const world: World = {
    defaultOrgName,
    orgs: new Map(),
    random,
    journal: new Journal(journalLimit, options.onRequest),
    clock,
    plannedFaults: [],
    movedSeconds: 0,
    switches: options.switches ?? {},
    url: '',
    addOrg: (name) => {
      const org = seedOrg({
        name: checkedName(world, name),
        serial: world.orgs.size + 1,
        type: options.orgType ?? 'production',
        callbackUrls: [`${urlOf(world, name)}/callback`, ...(options.callbackUrls ?? [])],
        certificateKey,
        random,
        now: clock(),
      });
      world.orgs.set(name, org);
      return org;
    },
    environmentOf: (org) => emulatorEnvironment(org, urlOf(world, org.name), keys),
  };
  return world;
}

/** The org of that name, or the default one. */
export function orgNamed(world: World, name = world.defaultOrgName): Org {
  const org = world.orgs.get(name);
  if (org !== undefined) return org;
  throw new Failure(`The emulator has no org ${name}`, {
    exit: 'usage',
    why: `it has ${[...world.orgs.keys()].join(', ')}`,
    next: 'Add the org when the emulator starts, or use one that is there.',
  });
}

function urlOf(world: World, name: string): string {
  return name === defaultOrgName ? world.url : `${world.url}/org/${name}`;
}

function checkedName(world: World, name: string): string {
  if (/^[a-z][a-z0-9-]{0,38}$/.test(name) && !world.orgs.has(name)) return name;
  throw new Failure(`The org name ${name} cannot be used`, {
    exit: 'usage',
    why: world.orgs.has(name)
      ? 'there is an org of that name already'
      : 'a name is a lower-case letter, followed by at most 38 letters, digits and hyphens',
    next: 'Choose another name.',
  });
}
