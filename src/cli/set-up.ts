import { join } from 'node:path';
import {
  type ExitName,
  type Failure,
  type StartingFile,
  type StartingKit,
  startingKit,
  usageFailure,
} from '../index.ts';
import { prepareFiles, writeWhole } from './files.ts';
import { type NextStep, nextSteps } from './next-steps.ts';
import { refuseToOverwrite } from './refuse-to-overwrite.ts';
import {
  type AnswerFlags,
  type Answers,
  answersIn,
  checkAnswers,
  missingFlags,
  ordinaryAnswers,
} from './starting-answers.ts';
import type { TerminalIo } from './terminal-io.ts';

/** The options of `grantsmith init`. */
export interface SetUp extends AnswerFlags {
  readonly keys: boolean;
  readonly out: string;
  readonly yes: boolean;
  readonly force: boolean;
  readonly json: boolean;
}

function stillMissing(flags: readonly string[]): Failure {
  return usageFailure(
    `init needs ${flags.join(', ')}`,
    'nobody can be asked: this is no terminal, or --yes or --json was given',
    `give ${flags.length === 1 ? 'it' : 'them'}, or take init --yes for an emulated org`,
  );
}

async function completed(options: SetUp, io: TerminalIo): Promise<Answers> {
  const given = answersIn(options);
  checkAnswers(given);
  const known = options.yes ? { ...ordinaryAnswers, ...given } : given;
  const flags = missingFlags(known);
  if (flags.length === 0) return known;
  if (options.yes || options.json || !io.awaitsTyping || !io.isWatched) throw stillMissing(flags);
  const { askAnswers } = await import('./ask-answers.ts');
  return await askAnswers(known);
}

/** All files or none that was not there before; Ctrl-C waits until it is done. */
function writeFiles(out: string, files: readonly StartingFile[], io: TerminalIo): void {
  const release = io.onInterrupt(() => undefined);
  try {
    prepareFiles(files.map(({ path }) => join(out, path)));
    for (const { path, text, secret } of files)
      writeWhole(join(out, path), text, secret === true ? 0o600 : 0o644);
  } finally {
    release();
  }
}

function resultText(kit: StartingKit, out: string, steps: readonly NextStep[]): string {
  const { files, environment, toFillIn } = kit;
  const width = Math.max(...files.map(({ path }) => join(out, path).length));
  return [
    'Written',
    ...files.map(({ path, purpose }) => `  ${join(out, path).padEnd(width)}  ${purpose}`),
    ...(environment === undefined || toFillIn.length === 0
      ? []
      : ['', `Still to be filled in in ${join(out, environment)}: ${toFillIn.join(', ')}`]),
    '',
    'Next',
    ...steps.flatMap(({ what, command }, index) => [`  ${index + 1}. ${what}`, `     ${command}`]),
    '',
  ].join('\n');
}

function resultJson(
  { files, toFillIn }: StartingKit,
  out: string,
  steps: readonly NextStep[],
): string {
  const paths = files.map(({ path }) => join(out, path));
  return `${JSON.stringify({ files: paths, toFillIn, steps }, null, 2)}\n`;
}

async function setUpWith(answers: Answers, options: SetUp, io: TerminalIo): Promise<void> {
  const { org, flow, url, cpqUrl } = answers;
  if (org === undefined || flow === undefined) throw stillMissing(missingFlags(answers));
  checkAnswers(answers);
  const kit = await startingKit({
    org,
    flow,
    keys: options.keys,
    now: Date.now(),
    ...(url === undefined ? {} : { url }),
    ...(cpqUrl === undefined ? {} : { cpqUrl }),
  });
  const { out, force, json } = options;
  if (!force)
    refuseToOverwrite(
      kit.files.map(({ path }) => join(out, path)),
      {
        why: 'what you have filled in would be lost',
        next: 'choose another folder with --out, or overwrite with --force',
      },
    );
  writeFiles(out, kit.files, io);
  const steps = nextSteps(kit, { program: io.program, out, flow });
  io.out((json ? resultJson : resultText)(kit, out, steps));
}

/** Does what `grantsmith init` says. */
export async function setUp(options: SetUp, io: TerminalIo): Promise<ExitName> {
  try {
    await setUpWith(await completed(options, io), options, io);
    return 'passed';
  } catch (error) {
    const isCancelled = error instanceof Error && error.name === 'Cancelled';
    if (!isCancelled) throw error;
    io.err('Nothing was written.\n');
    return 'interrupted';
  }
}
