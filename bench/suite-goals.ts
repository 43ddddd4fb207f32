import { loadavg } from 'node:os';
import type { Memory } from './suite-memory.ts';

interface Measured {
  readonly seconds: number;
  /** Of each round. */
  readonly memory: readonly Memory[];
}

interface Compared {
  readonly seconds: number;
  /** Runs whose verdicts differ from ours. */
  readonly different: readonly string[];
}

interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly reached: boolean;
}

/** The goals of the suite, and whether this measurement reached them. */
export function goalsOf(ours: Measured, loop: Compared, rows: Compared): readonly Goal[] {
  const atLeast = (goal: string, wanted: number, peer: Compared): Goal => {
    const ratio = peer.seconds / ours.seconds;
    return { goal, measured: `${ratio.toFixed(1)} times`, reached: ratio >= wanted };
  };
  const [first, ...later] = ours.memory.map(({ together }) => together);
  const last = later.at(-1);
  const differences = loop.different.length + rows.different.length;
  return [
    atLeast('at least 30 times faster than a shell loop of newman run', 30, loop),
    atLeast('at least 2 times faster than newman run -d', 2, rows),
    {
      goal: "verdicts identical to Newman's own",
      measured: `${differences} differ`,
      reached: differences === 0,
    },
    {
      goal: 'at most 350 MB at the peak, shared pages counted once',
      measured: `${first?.toFixed(0)} MB`,
      reached: first !== undefined && first <= 350,
    },
    ...(first === undefined || last === undefined
      ? []
      : [
          {
            goal: `after ${later.length} rounds more at most 1.1 times that`,
            measured: `${(last / first).toFixed(2)} times`,
            reached: last <= first * 1.1,
          },
        ]),
  ];
}

/** A line for each goal, as a table of Markdown. */
export function reportGoals(goals: readonly Goal[]): void {
  console.log('\n| goal | measured | reached |\n| --- | --- | --- |');
  for (const { goal, measured, reached } of goals)
    console.log(`| ${goal} | ${measured} | ${reached ? 'yes' : 'no'} |`);
  console.log(
    `\nload of the machine at the end: ${loadavg()
      .map((one) => one.toFixed(1))
      .join(', ')}`,
  );
}
