import type { Command } from '../command.ts';
import { bundle } from './bundle.ts';
import { ci } from './ci.ts';
import { completion } from './completion.ts';
import { convert } from './convert.ts';
import { doctor } from './doctor.ts';
import { drift } from './drift.ts';
import { emulator } from './emulator.ts';
import { explain } from './explain.ts';
import { generate } from './generate.ts';
import { init } from './init.ts';
import { inspect } from './inspect.ts';
import { intake } from './intake.ts';
import { keys } from './keys.ts';
import { list } from './list.ts';
import { login } from './login.ts';
import { metadata } from './metadata.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { share } from './share.ts';
import { sign } from './sign.ts';

const others: readonly Command[] = [
  init,
  run,
  report,
  drift,
  ci,
  generate,
  list,
  emulator,
  explain,
  inspect,
  doctor,
  keys,
  sign,
  convert,
  metadata,
  login,
  share,
  intake,
  bundle,
];

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [...others, completion(others)];
