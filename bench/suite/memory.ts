import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** The text of a file about a process; none when the process is gone, which it may be at any moment. */
function textAbout(pid: number, file: 'status' | 'smaps_rollup'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** Memory in MB of a process, by the name that Linux gives the figure in one of its files. */
function megabytes(pid: number, file: 'status' | 'smaps_rollup', figure: 'VmHWM' | 'Pss'): number {
  const text = textAbout(pid, file);
  return Number(new RegExp(`^${figure}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export interface Memory {
  /** The most that all processes held at one time, shared pages counted once (PSS, sampled). */
  readonly together: number;
  /** The most that each process ever held, added up (RSS): shared pages count for each of them. */
  readonly addedUp: number;
}

/** The memory of the suite over so many orgs, in a process that does nothing else. */
export async function memoryOfSuite(orgs: number): Promise<Memory> {
  const program = new URL('./memory-program.ts', import.meta.url).pathname;
  const given = ['--import', 'tsx', program, String(orgs)];
  const { stdout } = await promisify(execFile)(process.execPath, given);
  // Cast: this is what the program prints.
  return JSON.parse(stdout) as Memory;
}

/** Watches the memory of processes, which may change, until `stop` tells the most there was. */
export function watchMemory(pids: () => readonly number[]): { stop(): Memory } {
  const most = { together: 0, addedUp: 0 };
  const look = (): void => {
    const now = pids();
    const total = (file: 'status' | 'smaps_rollup', figure: 'VmHWM' | 'Pss'): number =>
      sum(now.map((pid) => megabytes(pid, file, figure)));
    most.together = Math.max(most.together, total('smaps_rollup', 'Pss'));
    most.addedUp = Math.max(most.addedUp, total('status', 'VmHWM'));
  };
  const timer = setInterval(look, 250);
  return {
    stop() {
      clearInterval(timer);
      look();
      return most;
    },
  };
}
