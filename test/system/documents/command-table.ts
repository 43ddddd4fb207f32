import yargs, { type Argv } from 'yargs';
import { commands } from '../../../src/cli/commands/index.ts';

/** Reads arguments as the command line does, and does nothing: why they make no sense, or nothing. */
export async function objectionTo(args: readonly string[]): Promise<string | undefined> {
  const [name] = args;
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return `there is no command ${name}`;
  const cli: Argv = yargs().exitProcess(false).fail(false).strict().parserConfiguration({
    'greedy-arrays': false,
    'dot-notation': false,
    'camel-case-expansion': false,
  });
  let notANumber: string | undefined;
  command.addTo(cli, (chosen) => {
    notANumber = chosen.noNumber;
  });
  try {
    await cli.parseAsync([...args], {}, () => undefined);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return notANumber === undefined ? undefined : `--${notANumber} wants a number`;
}
