import type { PlannedRun } from '../index.ts';
import type { TerminalIo } from './terminal-io.ts';

/** What a person who waits is shown. */
export interface Progress {
  begin(run: PlannedRun): void;
  step(failed: boolean): void;
  end(): void;
}

const clearLine = '\r\u001b[2K';

/** One line that tells how far the run is; nothing at all where nobody watches. */
export function createProgress(io: TerminalIo): Progress {
  if (!io.isWatched) return { begin: () => undefined, step: () => undefined, end: () => undefined };
  let title = '';
  let done = 0;
  let failed = 0;
  const show = (): void => {
    const trouble = failed === 0 ? '' : `, ${failed} with failures`;
    io.err(`${clearLine}  ${title}: ${done} requests${trouble}`);
  };
  return {
    begin({ name, target }) {
      title = `${target.name} › ${name}`;
      done = 0;
      failed = 0;
      show();
    },
    step(isFailed) {
      done += 1;
      if (isFailed) failed += 1;
      show();
    },
    end: () => io.err(clearLine),
  };
}
