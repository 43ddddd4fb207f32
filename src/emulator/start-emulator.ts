import { createPublicKey, randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Environment } from '../model/environment.ts';
import { Failure } from '../model/failure.ts';
import type { OrgType } from '../model/org-type.ts';
import { type ClientKeys, createClientKeys, emulatorEnvironment } from './emulator-environment.ts';
import { createApp } from './http/create-app.ts';
import { Journal, type JournalEntry } from './journal/journal.ts';
import type { Org } from './org/org.ts';
import { seedOrg } from './org/seed-org.ts';
import type { Random } from './random-text.ts';
import { readSwitches, type Switches } from './switches.ts';
import type { PlannedFault, World } from './world.ts';

export interface EmulatorOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
  readonly random?: Random;
  readonly orgType?: OrgType;
  readonly switches?: Partial<Switches>;
  /** Names of further orgs, beside the default one. */
  readonly orgs?: readonly string[];
  /** Callback URLs that the apps know beside the emulator's own. */
  readonly callbackUrls?: readonly string[];
  /** Private keys that the clients of the orgs sign with; fresh ones when left out. */
  readonly clientKeys?: ClientKeys;
  /** Told of each request once it is answered. */
  readonly onRequest?: (entry: JournalEntry) => void;
}

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

const defaultOrgName = 'emulator';

/** The journal keeps so many requests of each org. */
const journalLimit = 500;

/** Starts a Salesforce org in this process, on the loopback interface. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  checkOptions(options);
  const keys = options.clientKeys ?? (await createClientKeys());
  const world = createWorld(options, keys);
  const server = createAdaptorServer({
    fetch: createApp(world).fetch,
    // The adaptor would put classes of its own in the place of the global Request and Response.
    overrideGlobalObjects: false,
  });
  // Without TLS options the adaptor makes a plain HTTP server.
  const stop = await listen(server as Server, options.port ?? 0, world);
  try {
    for (const name of [defaultOrgName, ...(options.orgs ?? [])]) world.addOrg(name);
  } catch (error) {
    await stop();
    throw error;
  }
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
      world.movedSeconds += seconds;
    },
    planFault: (fault, { path = '', times = 1 } = {}) => {
      world.plannedFaults.push({ fault, path, times });
    },
    addOrg: (name) => {
      world.addOrg(name);
    },
    stop,
  };
}

function createWorld(options: EmulatorOptions, keys: ClientKeys): World {
  const random = options.random ?? ((bytes) => randomBytes(bytes));
  const clock = options.clock ?? Date.now;
  const certificateKey = createPublicKey(keys.app.export({ format: 'pem', type: 'pkcs8' }));
  const world: World = {
    defaultOrgName,
    orgs: new Map(),
    random,
    journal: new Journal(journalLimit, options.onRequest ?? (() => {})),
    clock,
    plannedFaults: [],
    movedSeconds: 0,
    switches: options.switches ?? {},
    url: '',
    addOrg: (name) => {
      const prefix = name === defaultOrgName ? '' : `/org/${name}`;
      const org = seedOrg({
        name: checkedName(world, name),
        serial: world.orgs.size + 1,
        type: options.orgType ?? 'production',
        callbackUrls: [`${world.url}${prefix}/callback`, ...(options.callbackUrls ?? [])],
        certificateKey,
        random,
        now: clock(),
      });
      world.orgs.set(name, org);
      return org;
    },
    environmentOf: (org) => emulatorEnvironment(org, urlOf(world, org), keys),
  };
  return world;
}

function checkOptions({ callbackUrls = [], switches = {} }: EmulatorOptions): void {
  checkSwitches(switches);
  const wrong = callbackUrls.find((url) => !URL.canParse(url));
  if (wrong === undefined) return;
  throw new Failure(`${wrong} is no callback URL`, {
    exit: 'usage',
    why: 'it is no absolute URL',
    next: 'Write it with scheme and host, such as http://localhost:1717/callback.',
  });
}

function checkSwitches(switches: Partial<Switches>): void {
  const read = readSwitches(switches);
  if (!('mistake' in read)) return;
  throw new Failure('The switches of the emulator were not understood', {
    exit: 'usage',
    why: read.mistake,
    next: 'Correct the names and values.',
  });
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

function orgNamed(world: World, name = defaultOrgName): Org {
  const org = world.orgs.get(name);
  if (org !== undefined) return org;
  throw new Failure(`The emulator has no org ${name}`, {
    exit: 'usage',
    why: `it has ${[...world.orgs.keys()].join(', ')}`,
    next: 'Add the org when the emulator starts, or use one that is there.',
  });
}

function urlOf(world: World, org: Org): string {
  return org.name === defaultOrgName ? world.url : `${world.url}/org/${org.name}`;
}

/** Listens on 127.0.0.1 only; the result ends the server and every connection. */
function listen(server: Server, port: number, world: World): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, port)));
    server.listen(port, '127.0.0.1', () => {
      // A TCP server that listens has an address of this kind.
      world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      resolve(() => close(server));
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function cannotListen(error: NodeJS.ErrnoException, port: number): Failure {
  return new Failure(`The emulator cannot listen on port ${port}`, {
    exit: 'transport',
    why: error.code === 'EADDRINUSE' ? 'another program uses this port' : error.message,
    next: 'Use another port, or 0 for any free one.',
  });
}
