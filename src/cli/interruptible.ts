import type { TerminalIo } from './terminal-io.ts';

/** Ctrl-C ends the run with a report; a second one ends the process at once. */
export function interruptible(io: TerminalIo): { readonly signal: AbortSignal; release(): void } {
  const interruption = new AbortController();
  const release = io.onInterrupt(() => {
    interruption.abort();
    release();
  });
  return { signal: interruption.signal, release };
}
