import {
  compareSides,
  counted,
  createRedactor,
  type Drift,
  type ExitName,
  Failure,
  type GoldenFile,
  ownProblemsOf,
  type RunResult,
  runSubjects,
  type SidesComparison,
  type Target,
  usageFailure,
  version,
} from '../index.ts';
import { bearable, checkNumber } from './check-number.ts';
import { goldenFilesIn } from './golden-files-in.ts';
import { interruptible } from './interruptible.ts';
import { createProgress } from './progress.ts';
import { subjectsNamed } from './subjects-named.ts';
import { targetsFrom } from './targets-from.ts';
import type { TerminalIo } from './terminal-io.ts';

interface DriftOptions {
  readonly environment: string | undefined;
  readonly 'timeout-request': number;
  readonly json: boolean;
}

/** Two sides, and the names that people know them by. */
interface Sides {
  readonly one: readonly GoldenFile[];
  readonly other: readonly GoldenFile[];
  readonly names: readonly [string, string];
  /** Why one of them was not asked everything, if it was not. */
  readonly fault?: Failure | undefined;
}

/** Does what `grantsmith drift` says. */
export async function performDrift(
  options: DriftOptions,
  io: TerminalIo,
  words: readonly string[],
): Promise<ExitName> {
  const { environment, json } = options;
  checkNumber('timeout-request', options['timeout-request'], bearable);
  const sides =
    environment === undefined
      ? goldenSides(words)
      : await orgAndEmulator(environment, options, io, words);
  const comparisons = compareSides(sides.one, sides.other);
  const compared = comparisons.reduce((sum, one) => sum + one.compared, 0);
  if (compared === 0)
    throw new Failure(`${sides.names.join(' and ')} were asked nothing that is the same`, {
      exit: 'nothingTested',
      why: 'there is no request that both of them answered',
      next: 'compare the same flows; files of one org each are matched by flow, others by org and flow',
    });
  const [one, other] = sides.names;
  io.out(
    json
      ? `${JSON.stringify({ one, other, compared, comparisons }, null, 2)}\n`
      : driftText(comparisons, compared, sides.names),
  );
  if (sides.fault !== undefined) throw sides.fault;
  return comparisons.some(({ drifts }) => drifts.length > 0) ? 'assertionsFailed' : 'passed';
}

function goldenSides(words: readonly string[]): Sides {
  const [one, other, ...more] = words;
  if (one === undefined || other === undefined || more.length > 0)
    throw usageFailure(
      'drift compares two golden files or folders',
      `it was given ${words.length}`,
      'name two, or name an environment with -e to compare an org with the emulator',
    );
  return { one: goldenFilesIn(one), other: goldenFilesIn(other), names: [one, other] };
}

/** An environment that `grantsmith emulator` wrote is called as the other side. */
function sideName(name: string | undefined, path: string): string {
  return name === undefined || name === 'emulator' ? path : name;
}

async function orgAndEmulator(
  path: string,
  options: DriftOptions,
  io: TerminalIo,
  words: readonly string[],
): Promise<Sides> {
  const targets = targetsFrom([path], io.environment);
  const one = await answersOf(targets, options, io, words);
  const other = await answersOf([], options, io, words);
  return {
    one: one.files,
    other: other.files,
    names: [sideName(targets[0]?.name, path), 'emulator'],
    fault: one.fault ?? other.fault,
  };
}

/** What one side answered, and why it did not answer everything. */
interface Answered {
  readonly files: readonly GoldenFile[];
  readonly fault: Failure | undefined;
}

/** How the targets, or an emulator, answer the flows. */
async function answersOf(
  targets: readonly Target[],
  options: DriftOptions,
  io: TerminalIo,
  words: readonly string[],
): Promise<Answered> {
  const subjects = subjectsNamed(words);
  const progress = createProgress(io);
  const { signal, release } = interruptible(io);
  progress.plan(subjects.length);
  try {
    const { result, shapes } = await runSubjects({
      subjects,
      targets,
      settings: { signal, shapes: true, timeoutRequestMs: options['timeout-request'] },
      redactor: createRedactor(),
      version,
      now: Date.now,
      onRun: progress.begin,
      onRequest: progress.step,
      onRunEnd: progress.finish,
    });
    if (signal.aborted)
      throw new Failure('The comparison was interrupted', {
        exit: 'interrupted',
        why: 'half of the answers prove nothing',
        next: 'run it again',
      });
    const isSilent = shapes.flat().length === 0;
    const name = targets[0]?.name ?? 'The emulator';
    const fault = transportFault(result, `${name} did not answer${isSilent ? '' : ' everything'}`);
    if (fault !== undefined && isSilent) throw fault;
    const files = result.collections.map(({ name: collection, target }, at) => ({
      schema: 'grantsmith.golden/1' as const,
      target,
      collection,
      responses: shapes[at] ?? [],
    }));
    return { files, fault };
  } finally {
    release();
    progress.end();
  }
}

/** The fault of the transport, if there is one, that follows from no refusal. */
function transportFault({ collections }: RunResult, what: string): Failure | undefined {
  const problem = collections.flatMap(ownProblemsOf).find(({ kind }) => kind === 'transport');
  return (
    problem && new Failure(what, { exit: 'transport', why: problem.message, next: problem.next })
  );
}

function differenceLine(
  { place, before, after }: Drift['differences'][number],
  [one, other]: Sides['names'],
): string {
  if (after === undefined) return `${place}: ${before}, only in ${one}`;
  if (before === undefined) return `${place}: ${after}, only in ${other}`;
  return `${place}: ${before} in ${one}, ${after} in ${other}`;
}

const mostNames = 3;

function onlyInLine(requests: readonly string[], side: string): readonly string[] {
  if (requests.length === 0) return [];
  const more = requests.length - mostNames;
  const names = requests.slice(0, mostNames).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return [`  ${counted(requests.length, 'request')} only in ${side}: ${names}`];
}

function comparisonLines(
  { target, collection, onlyInOne, onlyInOther, drifts }: SidesComparison,
  names: Sides['names'],
): readonly string[] {
  const lines = [
    ...drifts.flatMap(({ request, differences }) => [
      `  ✖ ${request}`,
      ...differences.map((one) => `    ${differenceLine(one, names)}`),
    ]),
    ...onlyInLine(onlyInOne, names[0]),
    ...onlyInLine(onlyInOther, names[1]),
  ];
  return lines.length === 0 ? [] : [`${target} › ${collection}`, ...lines, ''];
}

/** As in `; 3 more were not compared: they are on one side only`; nothing where there are none. */
function leftOverText(comparisons: readonly SidesComparison[]): string {
  const count = comparisons.flatMap((one) => [...one.onlyInOne, ...one.onlyInOther]).length;
  if (count === 0) return '';
  return `; ${count.toLocaleString('en-US')} more ${count === 1 ? 'was not compared: it is' : 'were not compared: they are'} on one side only`;
}

function driftText(
  comparisons: readonly SidesComparison[],
  compared: number,
  names: Sides['names'],
): string {
  const different = comparisons.reduce((sum, { drifts }) => sum + drifts.length, 0);
  const rest = leftOverText(comparisons);
  const all = rest === '' ? 'all ' : '';
  return [
    ...comparisons.flatMap((one) => comparisonLines(one, names)),
    different === 0
      ? `✔ ${names.join(' and ')} answer ${all}${counted(compared, 'request')} alike${rest}`
      : `✖ ${names.join(' and ')} answer ${different} of ${counted(compared, 'request')} differently${rest}`,
    '',
  ].join('\n');
}
