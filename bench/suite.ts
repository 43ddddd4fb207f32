import { type Emulator, startEmulator } from '../src/emulator/start-emulator.ts';
import { atLeast, atMost, interleaved, ratio, type Section } from './section.ts';
import { median } from './signing/median.ts';
import { memoryOfOurs, timeOurs, verdictsOf, workers } from './suite/ours.ts';
import { type Expected, type Peer, timeLoop, timeRows } from './suite/peers.ts';
import { planFor, subjects } from './suite/subjects.ts';

export interface SuiteOptions {
  readonly orgs: number;
  readonly rounds: number;
  /** How many runs of the shell loop are measured in each round. */
  readonly sample: number;
  /** How often everything runs in one pool while its memory is watched. */
  readonly memoryRounds: number;
}

const ours = 'grantsmith';
const loop = 'shell loop of newman run';
const rows = 'newman run -d';

/** Runs of many orgs in our pool, against Newman begun for each, and against Newman with rows. */
export async function measureSuite(options: SuiteOptions): Promise<Section> {
  const emulator = await startEmulator();
  try {
    return await measured(emulator, options);
  } finally {
    await emulator.stop();
  }
}

async function measured(
  emulator: Emulator,
  { orgs, rounds, sample, memoryRounds }: SuiteOptions,
): Promise<Section> {
  const names = Array.from({ length: orgs }, (_, at) => `org-${at + 1}`);
  for (const name of names) emulator.addOrg(name);
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
  const peaks = (await memoryOfOurs(runs, memoryRounds)).map(({ together }) => together);
  const [first = Number.NaN] = peaks;
  const last = peaks.at(-1) ?? Number.NaN;
  return {
    title: 'Many orgs',
    how:
      `${orgs} emulated orgs by ${subjects.length} collections of 2 requests, ${workers} workers, ` +
      `${rounds} interleaved rounds; of the shell loop ${sample} runs a round, scaled. Then ` +
      `${memoryRounds * runs.length} runs in one pool: MB of all processes together, the emulator's ` +
      'too, shared pages counted once.',
    rows: [
      ...[ours, loop, rows].map((name) => ({
        program: name,
        seconds: median(times[name] ?? []).toFixed(1),
        'times ours': ratio(times, name, ours).toFixed(1),
        'MB at the peak': name === ours ? `${first.toFixed(0)}, then ${last.toFixed(0)}` : '',
      })),
    ],
    goals: [
      atLeast('shell loop over grantsmith', 30, ratio(times, loop, ours)),
      atLeast('newman run -d over grantsmith', 2, ratio(times, rows, ours)),
      atMost("runs whose verdicts are not Newman's", 0, different),
      atMost(`MB in ${runs.length} runs`, 350, first),
      atMost(`memory of ${memoryRounds * runs.length} runs over that`, 1.1, last / first),
    ],
    account:
      'Most of a run is scripts: a message into the sandbox and back for each, and for each test in ' +
      'it. A worker keeps one sandbox for the scripts of grantsmith (a new one takes 80 ms), gives ' +
      'them only the variables that they name, and waits for no timer of zero milliseconds.',
  };
}
