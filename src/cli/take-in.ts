import { type ExitName, intake, intakeReply, usageFailure } from '../index.ts';
import { readText } from './files.ts';
import { flowIdNamed } from './flow-id-named.ts';
import { languageNamed } from './language-named.ts';
import { pastedText } from './pasted-text.ts';
import type { TerminalIo } from './terminal-io.ts';

export interface FileToTakeIn {
  readonly for: string | undefined;
  readonly language: string;
  readonly certificate: string | undefined;
  readonly json: boolean;
}

async function textOf(words: readonly string[], io: TerminalIo): Promise<string> {
  const [path, ...more] = words;
  if (more.length > 0)
    throw usageFailure(
      'intake takes one file',
      `${words.length} were named`,
      'run it once for each',
    );
  return path === undefined ? await pastedText(io) : readText(path);
}

/** Prints the questions about a file that came back. */
export async function takeIn(
  options: FileToTakeIn,
  io: TerminalIo,
  words: readonly string[],
): Promise<ExitName> {
  const language = languageNamed(options.language);
  const flow = options.for === undefined ? undefined : flowIdNamed(options.for);
  const { certificate } = options;
  const found = await intake(await textOf(words, io), {
    language,
    now: Date.now(),
    ...(flow === undefined ? {} : { flow }),
    ...(certificate === undefined ? {} : { certificate: readText(certificate) }),
  });
  io.out(options.json ? `${JSON.stringify(found, null, 2)}\n` : await intakeReply(found, language));
  return found.questions.some(({ severity }) => severity !== 'note') ? 'preflight' : 'passed';
}
