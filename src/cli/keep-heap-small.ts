import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 look for garbage once the heap of this process is a fifth larger than what lives in it. Left to
 * itself it waits until there is several times as much, and a run of thousands of collections, which
 * keeps little of each, would hold twice the memory that it needs.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=20');
}
