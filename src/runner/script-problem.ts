import type { Problem } from '../model/run-result.ts';
import type { RunningScript, Thrown } from './newman-event.ts';
import { scriptLine } from './script-location.ts';

/** `test script of "Get a token", line 4`, as precisely as it is known. */
export function placeOf(script: RunningScript | undefined, error?: Thrown): string {
  if (script === undefined) return 'a script';
  const line = error === undefined ? undefined : scriptLine(error.stack, script.source);
  const place = `${script.when} script of ${script.owner}`;
  return line === undefined ? place : `${place}, line ${line}`;
}

const afterwards: Readonly<Record<RunningScript['when'], string>> = {
  'pre-request':
    'Mend the script at that line. Postman sends the request all the same, without what the script had yet to do.',
  test: 'Mend the script at that line. The assertions after it were not made.',
};

const timeout = /^sandbox: \w+ script execution timeout$/;

/** Says that a script threw. */
export function scriptProblem(script: RunningScript | undefined, error: Thrown): Problem {
  const isTimeout = timeout.test(error.message);
  return {
    kind: 'script-error',
    message: isTimeout
      ? 'The script took too long and was ended'
      : `${error.name}: ${error.message}`,
    next: isTimeout
      ? 'Look for a loop or a timer in the script that never ends.'
      : afterwards[script?.when ?? 'test'],
    where: placeOf(script, isTimeout ? undefined : error),
  };
}

/** Says that a promise was rejected which nobody waited for: a test made of it counts as passed. */
export function rejectionProblem(script: RunningScript | undefined, error: Thrown): Problem {
  return {
    kind: 'script-error',
    message: `A promise was rejected and nobody caught it: ${error.name}: ${error.message}`,
    next: 'Postman shows a test function that is async as passed before it ends: make it synchronous, or call done().',
    where: placeOf(script, error),
  };
}

/** Says that `setNextRequest` named no request, upon which Newman ends the run without a word. */
export function nextRequestProblem(script: RunningScript | undefined, next: string): Problem {
  return {
    kind: 'script-error',
    message: `setNextRequest(${JSON.stringify(next)}) names no request that is run, so the run ended here`,
    next: 'Write the name of the request as the collection has it, or null to end the run on purpose.',
    where: placeOf(script),
  };
}
