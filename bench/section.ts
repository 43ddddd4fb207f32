import { median } from './signing/median.ts';

/** One goal, and what was measured for it. */
export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly isReached: boolean;
}

/** What one bench found out: a table, its goals, and where the time goes. */
export interface Section {
  readonly title: string;
  /** What was compared, and how. */
  readonly how: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly goals: readonly Goal[];
  readonly account: string;
}

/** Times of each contestant, one a round, in the order of the rounds. */
export type Rounds = Readonly<Record<string, readonly number[]>>;

/** Every contestant once in each round, one after the other, so that all meet the same machine. */
export async function interleaved(
  contestants: Readonly<Record<string, () => Promise<number>>>,
  rounds: number,
): Promise<Rounds> {
  const values: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const [name, measure] of Object.entries(contestants))
      values[name] = [...(values[name] ?? []), await measure()];
  return values;
}

/** The median over the rounds of one contestant's value over another's in the same round. */
export function ratio(rounds: Rounds, one: string, other: string): number {
  const others = rounds[other] ?? [];
  return median((rounds[one] ?? []).map((value, round) => value / (others[round] ?? Number.NaN)));
}

/** A goal that a number must not be above. */
export function atMost(what: string, goal: number, measured: number): Goal {
  return {
    what,
    goal: `at most ${goal}`,
    measured: measured.toFixed(2),
    isReached: measured <= goal,
  };
}

/** A goal that a number must not be under. */
export function atLeast(what: string, goal: number, measured: number): Goal {
  return {
    what,
    goal: `at least ${goal}`,
    measured: measured.toFixed(2),
    isReached: measured >= goal,
  };
}
