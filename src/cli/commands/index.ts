import type { Command } from '../command.ts';
import { emulator } from './emulator.ts';
import { generate } from './generate.ts';
import { list } from './list.ts';
import { run } from './run.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [run, list, generate, emulator];
