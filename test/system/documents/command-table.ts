import { commands } from '../../../src/cli/commands/index.ts';
import { readArguments } from '../../../src/cli/read-arguments.ts';

/** Reads arguments as the command line does, and does nothing: why they make no sense, or nothing. */
export async function objectionTo(args: readonly string[]): Promise<string | undefined> {
  const command = commands.find(({ name }) => name === args[0]);
  if (command === undefined) return `there is no command ${args[0]}`;
  try {
    await readArguments(args, command);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
