import { fileURLToPath } from 'node:url';
import { atMost, interleaved, ratio, type Section } from './section.ts';
import { median } from './signing/median.ts';
import { wholeProcess } from './whole-process.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const grantsmith = (...args: readonly string[]) => ['dist/cli/main.js', ...args];

const programs: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'grantsmith --help': grantsmith('--help'),
  'grantsmith --version': grantsmith('--version'),
  'grantsmith list': grantsmith('list'),
  'newman --version': ['node_modules/newman/bin/newman.js', '--version'],
};

/** Whole processes of the commands that answer at once, against an empty one. */
export async function measureStartUp(rounds: number): Promise<Section> {
  const times = await interleaved(
    Object.fromEntries(
      Object.entries(programs).map(([name, args]) => [name, () => wholeProcess(args, root)]),
    ),
    rounds,
  );
  const over = (name: string): number => ratio(times, name, 'node -e 0');
  return {
    title: 'Start-up',
    how: `Whole processes, ${rounds} interleaved rounds, medians of the ratios within a round.`,
    rows: Object.keys(programs).map((name) => ({
      program: name,
      ms: median(times[name] ?? []).toFixed(0),
      'times node -e 0': over(name).toFixed(2),
    })),
    goals: ['--help', '--version', 'list'].map((command) =>
      atMost(`${command}, times node -e 0`, 1.6, over(`grantsmith ${command}`)),
    ),
    account:
      'The build joins the modules into a few chunks, and each command loads those it uses; unbundled, ' +
      '`--help` took 5.9 times an empty process. `--help` and `list` say the same to everybody: the ' +
      'build writes both down, and nothing but the table of commands is loaded to show them. Yargs, ' +
      'which all others load, takes 25 ms less since the texts it lays out are known to be plain.',
  };
}
