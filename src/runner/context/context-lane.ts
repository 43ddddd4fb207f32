import type { ContextOptions, SandboxContext } from './newman-sandbox.ts';
import type { ContextServer, MakeContext } from './serve-contexts.ts';

/**
 * Whose scripts a collection carries. Only scripts that grantsmith itself wrote are known to leave
 * nothing behind in a sandbox (a test walks the whole realm after each of them).
 */
export type ScriptOrigin = 'own' | 'foreign';

/** Runs one collection after another, each in a context where no other org left anything. */
export interface ContextLane {
  /** `endedWell` says of the result that nothing of the run can still be going on. */
  run<T>(
    scripts: ScriptOrigin,
    work: () => Promise<T>,
    endedWell?: (result: T) => boolean,
  ): Promise<T>;
  close(): Promise<void>;
}

/** A context and the options it was made with; a run with other options gets another. */
interface Held {
  readonly key: string;
  readonly context: Promise<SandboxContext>;
}

interface Shelf {
  take(options: ContextOptions): Promise<SandboxContext>;
  /** After the run: `clean` when it came to its end in the normal way. */
  giveBack(clean: boolean): Promise<void>;
  close(): Promise<void>;
}

/**
 * A lane keeps two kinds of context apart and never lets one become the other:
 *
 * - own scripts share one, which is wiped of Newman's listeners after each run, and thrown away
 *   when a run did not end as it should or left a listener behind;
 * - foreign scripts get one that nobody has used. It is made while the run before it waits for
 *   the network, and is thrown away afterwards.
 */
export function createContextLane(server: ContextServer): ContextLane {
  const shelves = {
    own: reusedShelf(server.makeUnwatched),
    foreign: freshShelf(server.make),
  } as const;
  return {
    async run(scripts, work, endedWell = () => true) {
      const shelf = shelves[scripts];
      let clean = false;
      try {
        const result = await server.serve(shelf, work);
        clean = endedWell(result);
        return result;
      } finally {
        await shelf.giveBack(clean);
      }
    },
    async close() {
      await Promise.all([shelves.own.close(), shelves.foreign.close()]);
    },
  };
}

/** What Newman 6 attaches to its context for a run, and would leave there. */
const newmanEvents = ['console', 'error', 'execution.error', 'execution.assertion'];

function reusedShelf(make: MakeContext): Shelf {
  let kept: Held | undefined;
  let virgin = new Map<string | symbol, number>();

  const drop = async (): Promise<void> => {
    const dropped = kept;
    kept = undefined;
    await dispose(dropped);
  };

  return {
    async take(options) {
      if (kept?.key !== keyOf(options)) {
        await drop();
        kept = { key: keyOf(options), context: make(options) };
        virgin = listenersOf(await kept.context);
      }
      return kept.context;
    },
    async giveBack(clean) {
      if (kept === undefined) return;
      const context = await kept.context.catch(() => undefined);
      if (context === undefined || !clean) return drop();
      for (const event of newmanEvents) context.removeAllListeners(event);
      if (!sameListeners(virgin, listenersOf(context))) await drop();
    },
    close: drop,
  };
}

function freshShelf(make: MakeContext): Shelf {
  let ahead: Held | undefined;
  let used: Held | undefined;
  let closed = false;

  const prepare = (options: ContextOptions): void => {
    if (closed || ahead !== undefined) return;
    const context = make(options);
    // Whoever takes it sees the failure; until then it must not end the process.
    context.catch(() => undefined);
    ahead = { key: keyOf(options), context };
  };

  return {
    async take(options) {
      const taken = ahead?.key === keyOf(options) ? ahead : undefined;
      if (ahead !== taken) await dispose(ahead);
      ahead = undefined;
      used = taken ?? { key: keyOf(options), context: make(options) };
      setImmediate(prepare, options);
      return used.context;
    },
    async giveBack() {
      await dispose(used);
      used = undefined;
    },
    async close() {
      closed = true;
      await dispose(ahead);
      ahead = undefined;
    },
  };
}

function keyOf(options: ContextOptions): string {
  return JSON.stringify([options.timeout ?? null, options.serializeLogs ?? null]);
}

/** Lets go of the realm at once: otherwise its megabytes wait for a late collection. */
async function dispose(held: Held | undefined): Promise<void> {
  const context = await held?.context.catch(() => undefined);
  // What still wants to speak to it is told so by an `error` event, which nobody else hears.
  context?.on('error', () => undefined);
  context?.dispose();
}

function listenersOf(context: SandboxContext): Map<string | symbol, number> {
  return new Map(context.eventNames().map((name) => [name, context.listenerCount(name)]));
}

function sameListeners(
  before: ReadonlyMap<string | symbol, number>,
  after: ReadonlyMap<string | symbol, number>,
): boolean {
  return before.size === after.size && [...after].every(([name, n]) => before.get(name) === n);
}
