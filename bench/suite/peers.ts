import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectionOf } from '../../src/generator/collection-of.ts';
import { type Environment, valuesByKey } from '../../src/model/environment.ts';
import type { PlannedRun } from '../../src/regression/plan-runs.ts';
import { newmanRun, type Verdicts } from './newman.ts';
import { subjects } from './subjects.ts';

/** What Newman said of the run at that place in the plan. */
export type Expected = (at: number) => Verdicts;

export interface Peer {
  readonly seconds: number;
  /** How many of the runs that were compared have other verdicts than ours. */
  readonly different: number;
}

/** Does something with a folder for files, which is gone afterwards. */
async function inFolder<T>(
  work: (write: (name: string, value: unknown) => string, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'grantsmith-bench-'));
  const write = (name: string, value: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(value), { mode: 0o600 });
    return path;
  };
  try {
    return await work(write, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const differ = (one: Verdicts, other: Verdicts): number =>
  one.join('\n') === other.join('\n') ? 0 : 1;

/** `newman run` for some of the runs, spread over the plan; the seconds are scaled to all of them. */
export const timeLoop = (
  runs: readonly PlannedRun[],
  sample: number,
  expected: Expected,
): Promise<Peer> =>
  inFolder(async (write, folder) => {
    const files = subjects.map(({ flow }, at) =>
      write(`collection-${at}.json`, collectionOf(flow)),
    );
    let different = 0;
    let seconds = 0;
    for (let n = 0; n < sample; n += 1) {
      const org = Math.floor((n * runs.length) / subjects.length / sample);
      const at = org * subjects.length + (n % subjects.length);
      const environment = write('environment.json', runs[at]?.target.environment);
      const begin = performance.now();
      const args = ['run', files[at % subjects.length] ?? '', '-e', environment];
      const verdicts = await newmanRun(args, folder);
      seconds += (performance.now() - begin) / 1000;
      different += differ(verdicts, expected(at));
    }
    return { seconds: (seconds * runs.length) / sample, different };
  });

/** `newman run -d` for each collection, with a row for each org. */
export const timeRows = (environments: readonly Environment[], expected: Expected): Promise<Peer> =>
  inFolder(async (write, folder) => {
    // A row overrides what scripts write, so it holds only what a person fills in.
    const rows = environments.map((environment) =>
      Object.fromEntries([...valuesByKey(environment)].filter(([name]) => !name.startsWith('_'))),
    );
    const data = write('rows.json', rows);
    // What scripts write must have a place: with an environment active they write there.
    const environment = write('empty.json', { name: 'empty', values: [] });
    const begin = performance.now();
    let different = 0;
    for (const [at, { flow }] of subjects.entries()) {
      const collection = write('collection.json', collectionOf(flow));
      const args = ['run', collection, '-e', environment, '-d', data];
      const verdicts = await newmanRun(args, folder);
      const wanted = environments.flatMap((_one, org) => expected(org * subjects.length + at));
      different += differ(verdicts, wanted);
    }
    return { seconds: (performance.now() - begin) / 1000, different };
  });
