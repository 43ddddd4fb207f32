import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Runs between two collections at least: what is held for good is not to be searched every time. */
const runsBetween = 20;

/**
 * Gives memory back between runs, once the process holds more than it should. V8 lets a heap grow as
 * long as the machine has memory, and a worker would hold several times of what it needs.
 */
export function memoryTidier(limitBytes: number, residentBytes: () => number): () => void {
  const collectGarbage = garbageCollector();
  let runs = 0;
  return () => {
    runs += 1;
    if (runs < runsBetween || residentBytes() <= limitBytes) return;
    runs = 0;
    collectGarbage();
  };
}

/** The collector of this process. Contexts that are made later do not get to see it. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  return () => {
    if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
  };
}
