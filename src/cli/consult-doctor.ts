import {
  createNetwork,
  type Diagnosis,
  diagnose,
  type ExitName,
  environmentIn,
  type FlowId,
  usageFailure,
} from '../index.ts';
import { bearable, checkNumber } from './check-number.ts';
import { doctorText } from './doctor-text.ts';
import { readJson, readText } from './files.ts';
import { flowIdNamed } from './flow-id-named.ts';
import type { TerminalIo } from './terminal-io.ts';

/** The options of `grantsmith doctor`. */
export interface Consultation {
  readonly environment: string | undefined;
  readonly certificate: string | undefined;
  readonly offline: boolean;
  readonly timeout: number;
  readonly json: boolean;
}

function flowIn(words: readonly string[]): FlowId | undefined {
  const [word, second] = words;
  if (second !== undefined)
    throw usageFailure(
      'doctor takes one flow',
      `${words.length} were given`,
      'run it once for each, or name none to have all looked at that the environment is made for',
    );
  return word === undefined ? undefined : flowIdNamed(word);
}

function checked({ environment, timeout }: Consultation): string {
  if (environment === undefined)
    throw usageFailure(
      'doctor needs an environment',
      'there is nothing to look at without one',
      'name the file with -e, or make one with grantsmith init',
    );
  checkNumber('timeout', timeout, bearable);
  return environment;
}

const isHealthy = ({ findings }: Diagnosis): boolean =>
  findings.every(({ severity }) => severity !== 'error');

/** Does what `grantsmith doctor` says. */
export async function consultDoctor(
  options: Consultation,
  io: TerminalIo,
  words: readonly string[],
): Promise<ExitName> {
  const path = checked(options);
  const flow = flowIn(words);
  const certificate = options.certificate === undefined ? undefined : readText(options.certificate);
  const diagnosis = await diagnose(environmentIn(readJson(path), path), {
    now: Date.now(),
    overrides: { variables: io.environment, readFile: readText },
    ...(flow === undefined ? {} : { flow }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(options.offline
      ? {}
      : { network: createNetwork({ timeoutMs: options.timeout, now: Date.now }) }),
  });
  io.out(
    options.json
      ? `${JSON.stringify({ environment: path, ...diagnosis }, null, 2)}\n`
      : doctorText(path, diagnosis, { colour: io.colour, offline: options.offline }),
  );
  return isHealthy(diagnosis) ? 'passed' : 'preflight';
}
