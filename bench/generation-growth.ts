import { flows } from '../src/flows/index.ts';
import { generate } from '../src/generator/generate.ts';
import { atMost, interleaved, ratio, type Section } from './section.ts';
import { median } from './signing/median.ts';

const factors = [1, 2, 4, 8];

/** Milliseconds of processor time a flow, when all flows are generated so many times over. */
async function millisecondsPerFlow(times: number): Promise<number> {
  const wanted = Array.from({ length: times }, () => flows.map(({ id }) => id)).flat();
  const before = process.cpuUsage();
  await generate({ flows: wanted });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / wanted.length;
}

/** What a flow costs the more flows there are. */
export async function measureGenerationGrowth(rounds: number): Promise<Section> {
  await millisecondsPerFlow(2); // What is compiled by then is no part of the comparison.
  const name = (factor: number): string => `${factor * flows.length} flows`;
  const costs = await interleaved(
    Object.fromEntries(
      factors.map((factor) => [name(factor), () => millisecondsPerFlow(factor)] as const),
    ),
    rounds,
  );
  const growth = (factor: number): number => ratio(costs, name(factor), name(1));
  return {
    title: 'Generation of more flows',
    how: `In one process, ${rounds} interleaved rounds; processor time, as the collector of garbage has its own threads.`,
    rows: factors.map((factor) => ({
      generated: name(factor),
      'ms a flow': median(costs[name(factor)] ?? []).toFixed(1),
      'times the first': growth(factor).toFixed(2),
    })),
    goals: [atMost('cost of a flow at 8 times the flows, times that at 1', 1.3, growth(8))],
    account: 'What a flow costs does not depend on how many there are.',
  };
}
