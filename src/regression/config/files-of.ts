import type { Configuration } from './configuration.ts';

/** The files that a configuration reads for a run, by their paths in it. */
export interface FilesOfConfiguration {
  /** Environments and collections. */
  readonly open: readonly string[];
  /** Each holds a secret alone. */
  readonly secret: readonly string[];
}

/** What the runs of a configuration read. */
export function filesOf({ orgs = {}, defaults = {} }: Configuration): FilesOfConfiguration {
  const all = Object.values(orgs);
  return {
    open: [
      ...all.flatMap(({ environment }) => environment ?? []),
      ...[defaults, ...all].flatMap(({ collections = [] }) => collections),
    ],
    secret: all.flatMap(({ secrets = {} }) =>
      Object.values(secrets).flatMap(({ file }) => file ?? []),
    ),
  };
}
