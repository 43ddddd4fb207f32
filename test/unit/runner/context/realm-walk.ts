import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import type {
  ContextOptions,
  SandboxContext,
  SandboxModule,
} from '../../../../src/runner/context/newman-sandbox.ts';

/** Modules that a script can `require` in Postman's sandbox. */
const modules = [
  'ajv',
  'assert',
  'atob',
  'backbone',
  'btoa',
  'buffer',
  'chai',
  'cheerio',
  'crypto-js',
  'csv-parse/lib/sync',
  'events',
  'lodash',
  'moment',
  'path',
  'postman-collection',
  'punycode',
  'querystring',
  'stream',
  'string_decoder',
  'timers',
  'tv4',
  'url',
  'util',
  'uuid',
  'xml2js',
];

/** Every object that scripts can reach, with all its members, prototype and whether it is frozen. */
export type RealmState = ReadonlyMap<object, readonly unknown[]>;

/** A sandbox module whose realms can be looked into from outside. */
export interface OpenSandbox extends SandboxModule {
  /** What scripts can reach in the realm that was made last. */
  stateNow(): RealmState;
}

/** The sandbox of Newman, with realms that we make, so that a test can walk through them. */
export function openSandbox(sandbox: SandboxModule): OpenSandbox {
  const fromNewman = createRequire(createRequire(import.meta.url).resolve('newman'));
  const fromSandbox = createRequire(
    createRequire(fromNewman.resolve('postman-runtime')).resolve('postman-sandbox'),
  );
  const delegateTimers = fromSandbox('uvm/lib/vm-delegate-timers') as (realm: object) => void;
  let realm: object | undefined;
  return {
    createContext(options: ContextOptions, callback) {
      const made = createContext(Object.create(null));
      delegateTimers(made);
      realm = made;
      const open = { ...options, _sandbox: made };
      sandbox.createContext(open, (error: Error | null, context?: SandboxContext) =>
        callback(error, context),
      );
    },
    stateNow() {
      if (realm === undefined) throw new Error('no realm was made yet');
      return stateOf(realm);
    },
  };
}

function stateOf(realm: object): RealmState {
  const required = modules.map((name) =>
    runInContext(`require(${JSON.stringify(name)})`, realm as Parameters<typeof runInContext>[1]),
  );
  const global: unknown = runInContext('this', realm as Parameters<typeof runInContext>[1]);
  const state = new Map<object, readonly unknown[]>();
  const waiting: unknown[] = [global, ...required];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!isObject(next) || state.has(next)) continue;
    const members = Reflect.ownKeys(next).flatMap((key) => {
      const { value, get, set, ...flags } = Reflect.getOwnPropertyDescriptor(next, key) ?? {};
      return [key, value, get, set, JSON.stringify(flags)];
    });
    const seen = [Reflect.getPrototypeOf(next), Reflect.isExtensible(next), ...members];
    state.set(next, seen);
    waiting.push(...seen);
  }
  return state;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** Members that differ between two states, by name; an object that is new or gone counts as well. */
export function differences(before: RealmState, after: RealmState): readonly string[] {
  const changed = [...after].flatMap(([object, members]) => {
    const old = before.get(object);
    if (old === undefined) return [`new object with ${Reflect.ownKeys(object).map(String)}`];
    const at = members.findIndex((member, index) => !Object.is(member, old[index]));
    return at < 0 && old.length === members.length
      ? []
      : [`changed object near ${String(members[Math.max(0, at)])}`];
  });
  return [...changed, ...[...before.keys()].filter((one) => !after.has(one)).map(() => 'gone')];
}
