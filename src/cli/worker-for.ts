import { type Pool, startPool } from '../index.ts';

/** Where only help is asked for, or a configuration says how many workers there are. */
const withoutWorker = /^(-h|--help|--config)(=|$)/;

/** The worker of a plain run, while it is not yet known whether the arguments make sense. */
export async function workerFor(args: readonly string[]): Promise<Pool | undefined> {
  return args.some((one) => withoutWorker.test(one))
    ? undefined
    : await startPool({ workers: 1, ahead: 1 });
}
