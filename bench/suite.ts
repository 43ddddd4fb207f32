import { type Emulator, startEmulator } from '../src/emulator/start-emulator.ts';
import { atLeast, atMost, interleaved, ratio, type Section } from './section.ts';
import { median } from './signing/median.ts';
import { memoryOfSuite } from './suite/memory.ts';
import { timeOurs, verdictsOf, workers } from './suite/ours.ts';
import { type Expected, type Peer, timeLoop, timeRows } from './suite/peers.ts';
import { orgNames, planFor, subjects } from './suite/subjects.ts';

export interface SuiteOptions {
  readonly orgs: number;
  readonly rounds: number;
  /** How many runs of the shell loop are measured in each round. */
  readonly sample: number;
  /** How many times as many orgs there are when memory is to stay what it was. */
  readonly growth: number;
}

const ours = 'grantsmith';
const loop = 'shell loop of newman run';
const rows = 'newman run -d';

/** Runs of many orgs in our pool, against Newman begun for each, and against Newman with rows. */
export async function measureSuite(options: SuiteOptions): Promise<Section> {
  const emulator = await startEmulator({ orgs: orgNames(options.orgs) });
  try {
    return await measured(emulator, options);
  } finally {
    await emulator.stop();
  }
}

async function measured(
  emulator: Emulator,
  { orgs, rounds, sample, growth }: SuiteOptions,
): Promise<Section> {
  const names = orgNames(orgs);
  const runs = planFor(emulator, names);
  let expected: Expected = () => [];
  let different = 0;
  const peer = async (measure: Promise<Peer>): Promise<number> => {
    const { seconds, different: more } = await measure;
    different += more;
    return seconds;
  };
  const times = await interleaved(
    {
      [ours]: async () => {
        const { seconds, outcome } = await timeOurs(runs);
        expected = (at) => verdictsOf(outcome, at);
        return seconds;
      },
      [loop]: () => peer(timeLoop(runs, sample, expected)),
      [rows]: () =>
        peer(
          timeRows(
            names.map((name) => emulator.environment(name)),
            expected,
          ),
        ),
    },
    rounds,
  );
  // Garbage collection makes a single look at the smaller suite swing by more than it may grow.
  const looks: number[] = [];
  for (let n = 0; n < 3; n += 1) looks.push((await memoryOfSuite(orgs)).together);
  const few = median(looks);
  const many = (await memoryOfSuite(orgs * growth)).together;
  return {
    title: 'Many orgs',
    how:
      `${orgs} emulated orgs by ${subjects.length} collections of 2 requests, ${workers} workers, ` +
      `${rounds} interleaved rounds; of the shell loop ${sample} runs a round, scaled. Memory in a process ` +
      `of its own, the median of three, and again with ${growth} times as many orgs: MB of all processes together, the ` +
      "emulator's too, shared pages counted once.",
    rows: [
      ...[ours, loop, rows].map((name) => ({
        program: name,
        seconds: median(times[name] ?? []).toFixed(1),
        'times ours': ratio(times, name, ours).toFixed(1),
        'MB at the peak': name === ours ? `${few.toFixed(0)}, ${many.toFixed(0)}` : '',
      })),
    ],
    goals: [
      atLeast('shell loop over grantsmith', 30, ratio(times, loop, ours)),
      atLeast('newman run -d over grantsmith', 2, ratio(times, rows, ours)),
      atMost("runs whose verdicts are not Newman's", 0, different),
      atMost(`MB in ${runs.length} runs`, 350, few),
      atMost(`memory of ${growth * runs.length} runs over that`, 1.1, many / few),
    ],
    account:
      'Most of a run is scripts: a message into the sandbox and back for each, and for each test in ' +
      'it. A worker keeps one sandbox for the scripts of grantsmith (a new one takes 80 ms), gives ' +
      'them only the variables that they name, and waits for no timer of zero milliseconds.',
  };
}
